import { boldHeadingRank, isBoldHeading } from "../bodies/bold-headings.ts";

/** A block of the HTML that mammoth writes: at its top there are paragraphs, headings, lists and tables, one after another. */
interface WordBlock {
  readonly html: string;
  readonly tag: string;
  readonly className: string;
  /** What is inside a paragraph or heading. */
  readonly inside: string;
  readonly text: string;
}

/**
 * Brings mammoth's HTML into the form of an article: headings that are only bold become headings, a line under a picture
 * becomes its caption, notes stand at the end with their numbers, and places inside the document are no links any more.
 */
export function tidyWordHtml(html: string): string {
  const blocks = withNotes(
    html.replace(/<a id="[^"]*"><\/a>/g, "").replace(/<a href="#(?!(?:foot|end)note)[^"]*"[^>]*>(.*?)<\/a>/g, "$1"),
  );
  const tidied: string[] = [];
  const all = blocksOf(blocks);
  for (let index = 0; index < all.length; index++) {
    const block = all[index]!;
    const [previous, next] = [all[index - 1], all[index + 1]];
    if (isPicture(block) && next !== undefined && isCaption(next)) {
      tidied.push(`<figure>${block.inside}<figcaption>${next.inside}</figcaption></figure>`);
      index++;
    } else if (isHeading(block, previous, next))
      tidied.push(`<${tagOf(block)}>${withoutMarks(block.inside)}</${tagOf(block)}>`);
    else if (block.className === "centre") tidied.push(`<p align="center">${block.inside}</p>`);
    else tidied.push(block.html);
  }
  return tidied.join("\n");
}

const NOTE_REFERENCE = /<sup><a href="#((?:foot|end)note-[^"]+)" id="[^"]*">(\[\d+\])<\/a><\/sup>/g;
const NOTE_LIST = /<ol>(<li id="(?:foot|end)note-[\s\S]*?)<\/ol>$/;
const NOTE = /<li id="((?:foot|end)note-[^"]+)">([\s\S]*?)(?=<li id="(?:foot|end)note-|$)/g;
const BACK = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** References become `[1]`, and each note a paragraph that begins with the same. */
function withNotes(html: string): string {
  const numbers = new Map([...html.matchAll(NOTE_REFERENCE)].map(([, id, number]) => [id!, number!]));
  const list = NOTE_LIST.exec(html)?.[1] ?? "";
  const notes = [...list.matchAll(NOTE)].map(([, id, note]) => {
    const text = note!
      .replace(/<\/li>$/, "")
      .replace(BACK, "")
      .trim();
    return (
      text.replace(/^(<p[^>]*>)?\s*/, (begin) => `${begin || "<p>"}${numbers.get(id!) ?? ""} `) +
      (text.startsWith("<p") ? "" : "</p>")
    );
  });
  return html.replace(NOTE_LIST, "").replace(NOTE_REFERENCE, "$2") + notes.join("");
}

const TAG = /<(\/?)(p|h[1-6]|ul|ol|table)(?=[\s>])([^>]*)>/g;

function blocksOf(html: string): readonly WordBlock[] {
  const blocks: WordBlock[] = [];
  let [depth, from, done] = [0, 0, 0];
  let opening: RegExpExecArray | null = null;
  const between = (to: number) => {
    if (html.slice(done, to).trim() !== "") blocks.push(blockOf(html.slice(done, to), "", "", html.slice(done, to)));
  };
  TAG.lastIndex = 0;
  for (let found = TAG.exec(html); found !== null; found = TAG.exec(html)) {
    if (found[1] === "" && depth++ === 0) {
      opening = found;
      from = found.index;
    } else if (found[1] === "/" && depth > 0 && --depth === 0 && opening !== null) {
      between(from);
      done = TAG.lastIndex;
      const inside = html.slice(from + opening[0].length, found.index);
      blocks.push(blockOf(html.slice(from, done), opening[2]!, opening[3]!, inside));
    }
  }
  between(html.length);
  return blocks;
}

function blockOf(html: string, tag: string, attributes: string, inside: string): WordBlock {
  const className = /class="([^"]*)"/.exec(attributes)?.[1] ?? "";
  return {
    html,
    tag,
    className,
    inside,
    text: inside
      .replace(/<[^>]*>/g, "")
      .replace(/&nbsp;/g, " ")
      .trim(),
  };
}

function isPicture({ tag, inside, text }: WordBlock): boolean {
  return tag === "p" && text === "" && inside.includes("<img ");
}

const MOST_CAPTION = 250;
const WHOLLY_SLANTED = /^<em>(?:(?!<\/em>)[\s\S])*<\/em>$/;

/** A line below a picture that Word calls a caption, or that is set as one: all in italics. */
function isCaption({ tag, className, inside, text }: WordBlock): boolean {
  if (tag !== "p" || text === "" || text.length > MOST_CAPTION || inside.includes("<img ")) return false;
  return className === "caption" || WHOLLY_SLANTED.test(inside.replace(/<\/?strong>/g, "").trim());
}

const WHOLLY_BOLD = /^<strong>(?:(?!<\/strong>)[\s\S])*<\/strong>\s*$/;

/** A bold line is a heading where it has a number, or stands between texts; a signature and a caption do not. */
function isHeading(block: WordBlock, previous: WordBlock | undefined, next: WordBlock | undefined): boolean {
  const { tag, inside, text } = block;
  if (tag !== "p" || !WHOLLY_BOLD.test(inside) || /<br|<img/.test(inside)) return false;
  const around = (each: WordBlock) => ({
    isText: each.tag === "p" && !WHOLLY_BOLD.test(each.inside),
    isBlock: /^(?:p|ul|ol|table|h\d)$/.test(each.tag),
    isPicture: isPicture(each),
    length: each.text.length,
  });
  return isBoldHeading(text, previous && around(previous), next && around(next));
}

function withoutMarks(inside: string): string {
  return inside.replace(/<\/?(?:strong|em)>/g, "");
}

function tagOf({ text }: WordBlock): string {
  return `h${boldHeadingRank(text)}`;
}
