import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { countBelow, positionsOf } from "../../problems/positions.ts";
import { ruleNamed } from "./engine.ts";
import { type BodyNotes, notesOf } from "./notes.ts";

/**
 * Notes where exactly each link, picture and link definition is written. markdown-it knows the lines of a block but no
 * places within it, so that these rules wrap its own and watch them read. They do not search for text, so that a link
 * that is written twice is not confused with its twin.
 */
export function noteOffsets(md: MarkdownIt): void {
  const noted = { address: -1 };
  const readDestination = md.helpers.parseLinkDestination;
  md.helpers.parseLinkDestination = (text, start, end) => {
    const written = text.charCodeAt(start) === 0x3c ? start + 1 : start;
    noted.address = Math.max(noted.address, written);
    return readDestination(text, start, end);
  };
  for (const name of ["link", "image", "autolink"]) {
    md.inline.ruler.at(name, notingInline(ruleNamed(md.inline.ruler, name), noted));
  }
  const reference = ruleNamed(md.block.ruler, "reference");
  md.block.ruler.at("reference", (state, startLine, endLine, silent) => {
    noted.address = -1;
    if (!reference(state, startLine, endLine, silent)) return false;
    if (silent) return true;
    const label = String(state.tokens.at(-1)?.meta?.label ?? "");
    const { definitions } = notesOf(state.env);
    if (!definitions.has(label)) definitions.set(label, noted.address);
    return true;
  });
}

/** Where a link or picture is written, as positions in the inline text of its block. */
interface WrittenAt {
  /** Where the link or picture begins. */
  readonly start: number;
  /** Where its address begins; -1 where the address is written in a definition elsewhere. */
  readonly address: number;
}

/** What a token knows of a link whose address is all that is written of it, from a position on. */
export function writtenFrom(position: number): { readonly written: WrittenAt } {
  return { written: { start: position, address: position } };
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * A rule of markdown-it that also notes where it read a link or picture. Such a rule reads the label first, which may
 * hold links with addresses of their own. All these stand left of the rule's own address, so that its own is the
 * rightmost one. (Addresses in the label of a picture are counted from the start of that label, which makes them
 * smaller still.)
 */
function notingInline(rule: InlineRule, noted: { address: number }): InlineRule {
  return (state, silent) => {
    const outer = noted.address;
    const start = state.pos;
    const place = state.tokens.length + (state.pending === "" ? 0 : 1);
    noted.address = -1;
    const matched = rule(state, silent);
    const token = matched && !silent ? state.tokens[place] : undefined;
    if (token !== undefined) {
      const byLabel = typeof token.meta?.label === "string";
      if (byLabel) notesOf(state.env).usedLabels.add(String(token.meta?.label));
      const address = token.info === "auto" ? start + 1 : byLabel ? -1 : noted.address;
      token.meta = { ...token.meta, written: { start, address } satisfies WrittenAt };
    }
    noted.address = Math.max(outer, noted.address);
    return matched;
  };
}

/** The offset at which a link or picture begins. */
export function startOffset(token: Token, offsetAt: OffsetFinder): number {
  return offsetAt(writtenAt(token).start);
}

/**
 * The offset at which the address of a link or picture is written: in itself, or in the definition that it refers to.
 */
export function addressOffset(token: Token, offsetAt: OffsetFinder, notes: BodyNotes): number {
  const { start, address } = writtenAt(token);
  if (address >= 0) return offsetAt(address);
  return notes.definitions.get(String(token.meta?.label)) ?? offsetAt(start);
}

function writtenAt(token: Token): WrittenAt {
  return (token.meta?.written as WrittenAt | undefined) ?? { start: 0, address: 0 };
}

/** A function that turns a position in the inline text of a block into an offset in the body. */
export type OffsetFinder = (position: number) => number;

/**
 * A finder of offsets for one block. The inline text of a block is made of its lines without what stands before them,
 * such as quote marks, list marks and indents. Therefore the finder counts from the ends of lines. In a table cell it
 * counts from the start of the cell, which is noted.
 */
export function offsetFinder(block: Token, notes: BodyNotes): OffsetFinder {
  const { content, meta } = block;
  const cell = meta?.cellStart;
  if (typeof cell === "number") {
    // Each pipe in a cell is written as two characters: \|
    const pipes = positionsOf("|", content);
    return (position) => cell + position + countBelow(pipes, position);
  }
  const firstLine = block.map?.[0] ?? 0;
  const breaks = positionsOf("\n", content);
  const lastEnd = endOfText(content.slice((breaks.at(-1) ?? -1) + 1), firstLine + breaks.length, notes);
  return (position) => {
    const line = countBelow(breaks, position);
    const end = breaks[line];
    if (end === undefined) return lastEnd - (content.length - position);
    return notes.lineEnds()[firstLine + line]! - (end - position);
  };
}

/**
 * The offset at which the last line of a block's text ends: before spaces at its end, and before a heading's closing
 * marks.
 */
function endOfText(lastLine: string, line: number, { source, lineEnds }: BodyNotes): number {
  const end = withoutSpacesBefore(source, lineEnds()[line] ?? source.length);
  if (source.startsWith(lastLine, end - lastLine.length)) return end;
  let marks = end;
  while (source[marks - 1] === "#") marks--;
  const unmarked = withoutSpacesBefore(source, marks);
  return source.startsWith(lastLine, unmarked - lastLine.length) ? unmarked : end;
}

function withoutSpacesBefore(text: string, position: number): number {
  let end = position;
  while (end > 0 && (text[end - 1] === " " || text[end - 1] === "\t")) end--;
  return end;
}
