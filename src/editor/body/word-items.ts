import type { Block, Piece } from "../../import/bodies/blocks.ts";
import {
  childrenOf,
  findAll,
  type HtmlElement,
  type HtmlNode,
  isTextNode,
  visibleText,
} from "../../import/html/dom.ts";
import { oneLine } from "../../text/one-line.ts";

/** Stand around level and mark of an item of Word's lists, at the beginning of its text. No clean text holds them. */
const [START, END] = ["\ue010", "\ue011"];
const MARKED = new RegExp(`^${START}(\\d)([^${END}]*)${END}\\s*`);

/**
 * Word gives the items of lists as paragraphs, `mso-list:l0 level2 lfo1`, and before the text of each the number or bullet
 * that it would show. These become marks in the text, for {@link foldItems}.
 */
export function markItems(root: HtmlElement): void {
  for (const element of findAll("[style*=mso-list]", root)) {
    const [, level] = /mso-list\s*:[^;]*\blevel(\d)/i.exec(element.attribs.style ?? "") ?? [];
    const shown = findAll("[style*=Ignore]", element)[0];
    if (level === undefined || shown === undefined) continue;
    const mark = oneLine(visibleText(shown));
    for (const [index, text] of textsIn(shown).entries())
      text.data = index === 0 ? `${START}${level}${mark}${END}` : "";
  }
}

function textsIn(node: HtmlNode): Extract<HtmlNode, { readonly data: string }>[] {
  if (isTextNode(node)) return [node];
  return childrenOf(node).flatMap(textsIn);
}

/** An item with what it says, at a level of a list. */
interface MarkedItem {
  readonly level: number;
  readonly mark: string;
  readonly pieces: readonly Piece[];
}

/** Makes lists of marked paragraphs that follow one another. */
export function foldItems(blocks: readonly Block[]): readonly Block[] {
  const folded: Block[] = [];
  let items: MarkedItem[] = [];
  const endList = () => {
    folded.push(...listsOf(items));
    items = [];
  };
  for (const block of blocks) {
    const item = block.kind === "paragraph" ? itemOf(block.pieces) : null;
    if (item !== null && kindOf(item.mark) !== null) items.push(item);
    else {
      endList();
      folded.push(within(block));
    }
  }
  endList();
  return folded;
}

/** The same in the parts of a block. A mark that begins no list, `a)` or that of a heading, is read as a part of the text. */
function within(block: Block): Block {
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return { ...block, pieces: unmarked(block.pieces) };
    case "quote":
      return { ...block, blocks: foldItems(block.blocks) };
    case "list":
      return { ...block, items: block.items.map(foldItems) };
    case "table":
      return { ...block, rows: block.rows.map((row) => row.map(unmarked)) };
    default:
      return block;
  }
}

function unmarked(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece) =>
    piece.kind === "text"
      ? { ...piece, text: piece.text.replace(new RegExp(`${START}\\d([^${END}]*)${END}\\s*`, "g"), "$1 ") }
      : piece,
  );
}

function itemOf(pieces: readonly Piece[]): MarkedItem | null {
  const at = pieces.findIndex((piece) => piece.kind !== "text" || piece.text.trim() !== "");
  const first = pieces[at];
  const found = first?.kind === "text" ? MARKED.exec(first.text) : null;
  if (first?.kind !== "text" || found === null) return null;
  const rest = { ...first, text: first.text.slice(found[0].length) };
  return { level: Number(found[1]), mark: found[2]!, pieces: [rest, ...pieces.slice(at + 1)] };
}

/** What an item with a mark is an item of; `null` where Markdown has no such list. */
function kindOf(mark: string): "numbers" | "bullets" | null {
  if (/^\d{1,9}[.)]$/.test(mark)) return "numbers";
  // Word's second bullet is a letter in a font of its own.
  return /[\p{L}\p{N}]/u.test(mark) && mark !== "o" ? null : "bullets";
}

function listsOf(items: readonly MarkedItem[]): readonly Block[] {
  const lists: Block[] = [];
  for (let at = 0; at < items.length; ) {
    const { level, mark } = items[at]!;
    const kind = kindOf(mark);
    const entries: (readonly Block[])[] = [];
    while (
      at < items.length &&
      items[at]!.level >= level &&
      (items[at]!.level > level || kindOf(items[at]!.mark) === kind)
    ) {
      const { pieces } = items[at++]!;
      const from = at;
      while (at < items.length && items[at]!.level > level) at++;
      const own: Block = { kind: "paragraph", pieces, isCentred: false, isCaption: false };
      entries.push([own, ...listsOf(items.slice(from, at))]);
    }
    lists.push({ kind: "list", start: kind === "numbers" ? Number.parseInt(mark, 10) : null, items: entries });
  }
  return lists;
}
