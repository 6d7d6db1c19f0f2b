import type { MarkdownIt, StateInline, Token } from "markdown-it";
import { countBelow, positionsOf } from "../../problems/positions.ts";
import { ruleNamed } from "./engine.ts";
import { lineAt, mendedLink, mendedNote, mendedStrong, quotedLine } from "./mended-lines.ts";
import { type BodyNotes, notesOf, type UnreadMark } from "./notes.ts";
import type { OffsetFinder } from "./source-offsets.ts";

/** A picture that is begun: its address, or at least the name of a picture file, follows on the line. */
const PICTURE = /!\[[^\n]{0,300}?(?:\]\(|\.(?:jpe?g|jfif|png|gif|webp|svg|heic)\b)/iy;
/** A space before the round bracket is a slip where an address or a file name follows. */
const LINK = /\[[^[\]\n]{1,300}\](?:\(| \((?:https?:\/\/|[^()\s]{1,200}\.(?:md|pdf|docx?|xlsx?)\)))/y;
const NOTE = /\[\^[^\]\s]{1,20}\]/y;

/**
 * Notes the marks of pictures, links, notes and strong text that stay in the text as they are written, because they are
 * not read as Markdown.
 */
export function noteUnreadMarks(md: MarkdownIt): void {
  for (const [name, noteMark] of [
    ["link", noteLink],
    ["image", notePicture],
  ] as const) {
    const rule = ruleNamed(md.inline.ruler, name);
    md.inline.ruler.at(name, (state, silent) => {
      const { pos } = state;
      if (rule(state, silent)) return true;
      if (!silent) noteMark(state, pos);
      return false;
    });
  }
  const emphasis = ruleNamed(md.inline.ruler, "emphasis");
  md.inline.ruler.at("emphasis", (state, silent) => {
    const { pos } = state;
    if (!emphasis(state, silent)) return false;
    for (let at = pos; at < state.pos; at++) state.tokens[state.tokens.length - (state.pos - at)]!.meta = { at };
    return true;
  });
  md.inline.ruler2.before("fragments_join", "note_stars", noteStars);
}

function notePicture(state: StateInline, position: number): void {
  if (startsAt(PICTURE, state.src, position)) note(state, { kind: "picture", position });
}

function noteLink(state: StateInline, position: number): void {
  // The bracket of a picture is noted with its picture.
  if (state.src[position - 1] === "!" && startsAt(PICTURE, state.src, position - 1)) return;
  if (startsAt(NOTE, state.src, position)) note(state, { kind: "note", position });
  else if (startsAt(LINK, state.src, position)) note(state, { kind: "link", position });
}

function startsAt(form: RegExp, text: string, position: number): boolean {
  form.lastIndex = position;
  return form.test(text);
}

/** Notes pairs of stars that made nothing strong. A star that is read is a text token no more, or an empty one. */
function noteStars(state: StateInline): void {
  const { src, tokens } = state;
  if (!src.includes("**")) return;
  for (let index = 0; index + 1 < tokens.length; index++) {
    const [one, other] = [tokens[index]!, tokens[index + 1]!];
    if (one.type !== "text" || one.content !== "*" || other.type !== "text" || other.content !== "*") continue;
    const position = one.meta?.at;
    if (typeof position !== "number" || other.meta?.at !== position + 1) continue;
    if (isStrongMark(src, position)) note(state, { kind: "strong", position });
  }
}

/** Whether two stars are meant to make text strong. They are not in `5 **`, `(**)`, `***` and `09**12`. */
function isStrongMark(text: string, position: number): boolean {
  const [before = "", after = ""] = [text[position - 1], text[position + 2]];
  if (before === "*" || after === "*" || (/\d/.test(before) && /\d/.test(after))) return false;
  return /\p{L}/u.test(after) || (/[\p{L}\p{P}]/u.test(before) && text.lastIndexOf("**", position - 1) !== -1);
}

function note(state: StateInline, mark: UnreadMark): void {
  const { unread } = notesOf(state.env);
  const marks = unread.get(state.tokens);
  if (marks === undefined) unread.set(state.tokens, [mark]);
  else marks.push(mark);
}

/** Reports the marks noted in a block: of each kind, the first one of a line. */
export function reportUnreadMarks(block: Token, offsetAt: OffsetFinder, notes: BodyNotes): void {
  const marks = notes.unread.get(block.children ?? []);
  if (marks === undefined) return;
  const breaks = positionsOf("\n", block.content);
  const reported = new Set<string>();
  for (const { kind, position } of marks) {
    const kindAndLine = `${kind} ${countBelow(breaks, position)}`;
    if (reported.has(kindAndLine)) continue;
    reported.add(kindAndLine);
    const offset = offsetAt(position);
    const { line, column } = lineAt(notes, offset);
    if (kind === "picture") notes.report("picture-unread", offset, { mended: mendedLink(line.slice(column)) });
    else notes.report("left-over-mark", offset, leftOver(kind, line, column));
  }
}

function leftOver(kind: Exclude<UnreadMark["kind"], "picture">, line: string, column: number) {
  const rest = line.slice(column);
  if (kind === "strong") return { mark: "**", mended: quotedLine(mendedStrong(line.trim())) };
  if (kind === "link") return { mark: "](", mended: mendedLink(rest) };
  const mark = rest.slice(0, rest.indexOf("]") + 1);
  const isNote = rest.startsWith(":", mark.length);
  return { mark, mended: quotedLine(isNote ? `${mendedNote(mark)}${rest.slice(mark.length + 1)}` : mendedNote(mark)) };
}
