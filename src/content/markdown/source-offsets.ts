import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { ruleNamed } from "./engine.ts";
import { type BodyNotes, notesOf } from "./notes.ts";

/**
 * markdown-it tells the lines of a block but nothing inside it. These rules wrap its own for links, pictures and link
 * definitions, and note where each is written, exactly: no text is searched for, so repeated links cannot be confused.
 */
export function notePlaces(md: MarkdownIt): void {
  const noted = { destination: -1 };
  const readDestination = md.helpers.parseLinkDestination;
  md.helpers.parseLinkDestination = (text, start, end) => {
    const written = text.charCodeAt(start) === 0x3c ? start + 1 : start;
    noted.destination = Math.max(noted.destination, written);
    return readDestination(text, start, end);
  };
  for (const name of ["link", "image", "autolink"]) {
    md.inline.ruler.at(name, notingInline(ruleNamed(md.inline.ruler, name), noted));
  }
  const reference = ruleNamed(md.block.ruler, "reference");
  md.block.ruler.at("reference", (state, startLine, endLine, silent) => {
    noted.destination = -1;
    if (!reference(state, startLine, endLine, silent)) return false;
    if (silent) return true;
    const label = String(state.tokens.at(-1)?.meta?.label ?? "");
    const { definitions } = notesOf(state.env);
    if (!definitions.has(label)) definitions.set(label, noted.destination);
    return true;
  });
}

interface Written {
  /** Where the link or picture begins, in the text of its block. */
  readonly start: number;
  /** Where its address is written there; -1 where a definition elsewhere gives the address. */
  readonly destination: number;
}

type InlineRule = (state: StateInline, silent: boolean) => boolean;

/**
 * A label is read before the address after it and may hold addresses itself, all of them further left (those of a
 * picture's label are even counted from that label): so the rightmost address read is the rule's own.
 */
function notingInline(rule: InlineRule, noted: { destination: number }): InlineRule {
  return (state, silent) => {
    const around = noted.destination;
    const start = state.pos;
    const place = state.tokens.length + (state.pending === "" ? 0 : 1);
    noted.destination = -1;
    const matched = rule(state, silent);
    const token = matched && !silent ? state.tokens[place] : undefined;
    if (token !== undefined) {
      const byLabel = typeof token.meta?.label === "string";
      const destination = token.info === "auto" ? start + 1 : byLabel ? -1 : noted.destination;
      token.meta = { ...token.meta, written: { start, destination } satisfies Written };
    }
    noted.destination = Math.max(around, noted.destination);
    return matched;
  };
}

/** Where a link or picture begins, given the places of its block. */
export function startOf(token: Token, placeAt: PlaceAt): number {
  return placeAt(writtenAt(token).start);
}

/** Where the address of a link or picture is written: in itself, or in the definition it refers to. */
export function destinationOf(token: Token, placeAt: PlaceAt, notes: BodyNotes): number {
  const { start, destination } = writtenAt(token);
  if (destination >= 0) return placeAt(destination);
  return notes.definitions.get(String(token.meta?.label)) ?? placeAt(start);
}

function writtenAt(token: Token): Written {
  return (token.meta?.written as Written | undefined) ?? { start: 0, destination: 0 };
}

/** Turns a position in a block's inline text into one in the body. */
export type PlaceAt = (position: number) => number;

/**
 * The places of a block. Its text is the block's source lines less what stands before them (quote and list marks,
 * indents), so a position is found from the end of its line. A table cell knows where it begins instead.
 */
export function placesIn(block: Token, notes: BodyNotes): PlaceAt {
  const { content, meta } = block;
  const cell = meta?.cellStart;
  if (typeof cell === "number") {
    // Every pipe in a cell was written as two characters, \|.
    const pipes = positionsOf("|", content);
    return (position) => cell + position + countBefore(pipes, position);
  }
  const firstLine = block.map?.[0] ?? 0;
  const breaks = positionsOf("\n", content);
  const lastEnd = endOfText(content.slice((breaks.at(-1) ?? -1) + 1), firstLine + breaks.length, notes);
  return (position) => {
    const line = countBefore(breaks, position);
    const end = breaks[line];
    if (end === undefined) return lastEnd - (content.length - position);
    return notes.lineEnds()[firstLine + line]! - (end - position);
  };
}

/** Where the last line of a block's text ends: before trailing spaces and a heading's closing marks. */
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

function positionsOf(character: string, text: string): readonly number[] {
  const positions: number[] = [];
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) positions.push(at);
  return positions;
}

/** How many of the ascending positions lie before one. */
function countBefore(positions: readonly number[], position: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (positions[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
