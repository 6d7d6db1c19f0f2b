import { type Block, isBlank, linesOf, type Piece, textOfPieces } from "./blocks.ts";

type Paragraph = Extract<Block, { readonly kind: "paragraph" }>;

/** A paragraph that begins with the sign of a list item: `- `, `+ `, `• `, `3. `. */
interface TypedItem {
  readonly sign: string;
  /** The number; `null` after a bullet. */
  readonly number: number | null;
  readonly pieces: readonly Piece[];
}

const SIGN = /^[\s\u00a0]*(?:([-–—+•·▪●*])|(\d{1,3})[.)])(?:[\s\u00a0]+)(?=\S)/u;

/** What typed lists become, with the numbers that Markdown writes by itself from now on: words of the source all the same. */
export interface TypedLists {
  readonly blocks: readonly Block[];
  readonly numbers: readonly string[];
}

/**
 * Makes lists of paragraphs that somebody numbered or set bullets before by hand: two or more in a row, with one bullet, or
 * with numbers from 1 upwards. Items with `+` between items with `-` are a list inside. Others stay paragraphs.
 */
export function makeTypedLists(given: readonly Block[]): TypedLists {
  const numbers: string[] = [];
  const blocks: Block[] = [];
  const apart = given.flatMap((block) => {
    if (block.kind === "paragraph") return splitItems(block);
    if (block.kind !== "quote") return [block];
    const inner = makeTypedLists(block.blocks);
    numbers.push(...inner.numbers);
    return [{ ...block, blocks: inner.blocks }];
  });
  for (let at = 0; at < apart.length; ) {
    const items = itemsFrom(apart, at);
    if (items.length < 2) blocks.push(apart[at++]!);
    else {
      blocks.push(listOf(items));
      for (const { number } of items) if (number !== null) numbers.push(String(number));
      at += items.length;
    }
  }
  return { blocks, numbers };
}

function itemsFrom(blocks: readonly Block[], from: number): readonly TypedItem[] {
  const items: TypedItem[] = [];
  for (const block of blocks.slice(from)) {
    const item = block.kind === "paragraph" ? itemOf(block.pieces) : null;
    if (item === null || !follows(item, items)) break;
    items.push(item);
  }
  return items;
}

function follows({ sign, number }: TypedItem, before: readonly TypedItem[]): boolean {
  const first = before[0];
  if (first === undefined) return number === null || number === 1;
  if (first.number !== null) return number === before.length + 1 && sign === first.sign;
  return number === null && (sign === first.sign || (sign === "+" && first.sign === "-"));
}

function itemOf(pieces: readonly Piece[]): TypedItem | null {
  const [first, ...rest] = pieces;
  if (first?.kind !== "text" || first.marks.code || first.marks.link !== null) return null;
  const found = SIGN.exec(first.text);
  if (found === null) return null;
  const [whole, bullet, digits] = found;
  const text = first.text.slice(whole.length);
  const left = [...(text === "" ? [] : [{ ...first, text }]), ...rest];
  if (isBlank(left)) return null;
  const sign = bullet ?? whole.trim().replace(/\d+/, "");
  return { sign, number: digits === undefined ? null : Number(digits), pieces: left };
}

function listOf(items: readonly TypedItem[]): Block {
  const first = items[0]!;
  const written: Block[][] = [];
  let inner: TypedItem[] = [];
  const endInner = () => {
    if (inner.length > 0)
      written.at(-1)!.push({ kind: "list", start: null, items: inner.map((item) => [paragraphOf(item)]) });
    inner = [];
  };
  for (const item of items) {
    if (item.sign !== first.sign && first.number === null) inner.push(item);
    else {
      endInner();
      written.push([paragraphOf(item)]);
    }
  }
  endInner();
  return { kind: "list", start: first.number, items: written };
}

function paragraphOf({ pieces }: TypedItem): Block {
  return { kind: "paragraph", pieces, isCentred: false, isCaption: false };
}

/** A paragraph whose lines are items of a list, as paragraphs. One without such lines stays whole. */
function splitItems(block: Paragraph): readonly Block[] {
  const lines = linesOf(block.pieces);
  const items = lines.filter((line) => itemOf(line) !== null && textOfPieces(line) !== "");
  if (items.length < 2) return [block];
  const parts: Piece[][] = [];
  for (const line of lines) {
    if (parts.length === 0 || itemOf(line) !== null) parts.push([...line]);
    else parts.at(-1)!.push({ kind: "break" }, ...line);
  }
  return parts.map((pieces) => ({ ...block, pieces }));
}
