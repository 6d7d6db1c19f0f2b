import type { Mark, Node } from "prosemirror-model";
import { escapeInBrackets, escapeText } from "../../import/bodies/escape.ts";
import { type InlineItem, itemsOf } from "./inline-items.ts";
import { codeSpan, linkEnd, writePicture } from "./write-addresses.ts";

/** How a line is written. */
export interface InlineForm {
  /** What a line end becomes that somebody set. */
  readonly lineEnd: string;
  /** Whether signs of Markdown in the text get a backslash before them. */
  readonly escapes: boolean;
}

/** A piece of a line in Markdown. Where it stands beside a mark, the first or last character of a text may be written as a reference. */
interface Piece {
  readonly kind: "text" | "sign" | "other";
  /** A sign: whether it begins a mark. */
  readonly opens?: boolean;
  text: string;
}

const SIGNS: Readonly<Record<string, string>> = { strong: "**", em: "*", strike: "~~" };

/** The content of a line as Markdown. */
export function writeInline(nodes: readonly Node[], form: InlineForm): string {
  return settleEdges(piecesOf(itemsOf(nodes), form))
    .map(({ text }) => text)
    .join("");
}

function piecesOf(items: readonly InlineItem[], form: InlineForm): Piece[] {
  const pieces: Piece[] = [];
  const open: Mark[] = [];
  let text = "";
  const endText = () => {
    const isInLink = open.some(({ type }) => type.name === "link");
    if (text !== "") pieces.push({ kind: "text", text: escaped(text, isInLink, form) });
    text = "";
  };
  const close = (until: number) => {
    while (open.length > until) {
      endText();
      pieces.push(closing(open.pop()!));
    }
  };
  for (let at = 0; at < items.length; at++) {
    const { content, marks } = items[at]!;
    const wanted = marks.filter(({ type }) => type.name !== "code");
    const unwanted = open.findIndex((mark) => !mark.isInSet(wanted));
    close(unwanted === -1 ? open.length : unwanted);
    const missing = wanted.filter((mark) => !mark.isInSet(open));
    if (missing.length > 0) endText();
    for (const mark of longestFirst(missing, items, at)) {
      pieces.push(opening(mark));
      open.push(mark);
    }
    const code = marks.find(({ type }) => type.name === "code");
    if (typeof content !== "string" || content === "\n" || code !== undefined) endText();
    if (typeof content !== "string") pieces.push({ kind: "other", text: writePicture(pictureOf(content)) });
    else if (content === "\n") pieces.push({ kind: "other", text: form.lineEnd });
    else if (code !== undefined) {
      const end = endOfCode(items, at);
      pieces.push({ kind: "other", text: codeSpan(textOf(items.slice(at, end))) });
      at = end - 1;
    } else text += content;
  }
  close(0);
  endText();
  return pieces;
}

/** Of marks that begin at one place, the one that lasts longest is outside. */
function longestFirst(marks: readonly Mark[], items: readonly InlineItem[], from: number): readonly Mark[] {
  const endOf = (mark: Mark) => {
    const end = items.slice(from).findIndex(({ marks: own }) => !mark.isInSet(own));
    return end === -1 ? items.length : end;
  };
  const order = ["link", "strike", "strong", "em"];
  return marks.toSorted((a, b) => endOf(b) - endOf(a) || order.indexOf(a.type.name) - order.indexOf(b.type.name));
}

function opening({ type }: Mark): Piece {
  if (type.name === "link") return { kind: "other", text: "[" };
  return { kind: "sign", opens: true, text: SIGNS[type.name]! };
}

function closing({ type, attrs }: Mark): Piece {
  if (type.name === "link") return { kind: "other", text: linkEnd(String(attrs.href), String(attrs.title)) };
  return { kind: "sign", opens: false, text: SIGNS[type.name]! };
}

/** Where the code span ends that begins at an index: with the code, or with another mark. */
function endOfCode(items: readonly InlineItem[], from: number): number {
  const { marks } = items[from]!;
  const isSame = ({ content, marks: own }: InlineItem) =>
    typeof content === "string" &&
    content !== "\n" &&
    own.length === marks.length &&
    own.every((m) => m.isInSet(marks));
  const end = items.slice(from).findIndex((item) => !isSame(item));
  return end === -1 ? items.length : from + end;
}

function textOf(items: readonly InlineItem[]): string {
  return items.map(({ content }) => (typeof content === "string" ? content : "")).join("");
}

function pictureOf({ attrs }: Node) {
  return { src: String(attrs.src), alt: String(attrs.alt), caption: String(attrs.title), href: "" };
}

/** An address that stands in the text is no Markdown: the site makes a link of it, whatever signs it holds. */
const ADDRESS = /((?:https?:\/\/|www\.)[^\s<>"“”‘’«»[\]|`\\*]+)/i;

function escaped(text: string, isInLink: boolean, { escapes }: InlineForm): string {
  if (!escapes) return text;
  if (isInLink) return escapeInBrackets(text);
  return text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : escapeText(part)))
    .join("");
}

/**
 * A mark beside which a letter and a punctuation mark stand in an order that CommonMark (section 6.2) takes for no mark:
 * the letter is written as a reference, which counts as punctuation. So nothing is lost of how words are set.
 */
function settleEdges(pieces: readonly Piece[]): readonly Piece[] {
  for (let at = 0; at < pieces.length; at++) {
    const { kind, text } = pieces[at]!;
    if (kind !== "sign") continue;
    let end = at + 1;
    while (pieces[end]?.kind === "sign" && pieces[end]!.text[0] === text[0]) end++;
    const [before, after] = [pieces[at - 1], pieces[end]];
    const run = pieces.slice(at, end);
    const [previous, next] = [lastOf(before), firstOf(after)];
    if (run.some(({ opens }) => opens === false) && isPunctuation(previous) && isLetter(next)) {
      after!.text = `${reference(next)}${after!.text.slice(next.length)}`;
    }
    if (run.some(({ opens }) => opens) && isPunctuation(firstOf(after)) && isLetter(previous)) {
      before!.text = `${before!.text.slice(0, -previous.length)}${reference(previous)}`;
    }
    at = end - 1;
  }
  return pieces;
}

function lastOf(piece: Piece | undefined): string {
  return [...(piece?.text ?? " ")].at(-1) ?? " ";
}

function firstOf(piece: Piece | undefined): string {
  return [...(piece?.text ?? " ")][0] ?? " ";
}

function isPunctuation(character: string): boolean {
  return /[\p{P}\p{S}]/u.test(character);
}

function isLetter(character: string): boolean {
  return !/\s/.test(character) && !isPunctuation(character);
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
