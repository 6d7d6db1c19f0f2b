import { oneLine } from "./one-line.ts";

/**
 * The hidden characters. They show nothing, yet change how text compares, sorts and reads: C0 and C1 controls (but not
 * tabs and line ends), zero-width spaces and joiners, direction overrides (CVE-2021-42574), the byte order mark, tag
 * characters. Half characters (lone surrogates) and noncharacters count among them: XML 1.0 (§2.2) and HTML have no place
 * for them.
 */
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\p{Cs}\p{Noncharacter_Code_Point}]|[\u{e0000}-\u{e007f}]/u;
const EVERY_HIDDEN = new RegExp(HIDDEN.source, "gu");

/** A joiner between two pictographs. It makes one emoji of them and therefore does not count as hidden. */
const EMOJI_JOINER = /(?<=\p{Extended_Pictographic}\ufe0f?)\u200d(?=\p{Extended_Pictographic})/gu;
/** Stands for such a joiner while hidden characters are removed. */
const KEPT_JOINER = "\ue00d";

/** A clean text, and what was removed from it. */
export interface CleanText {
  readonly text: string;
  /**
   * The hidden characters that were removed: how many there were, the first of them (as `U+200B`), and the UTF-16
   * offset in `text` at which each stood, ascending. `null` where there were none.
   */
  readonly hidden: { readonly count: number; readonly example: string; readonly offsets: readonly number[] } | null;
}

/** Brings a text into NFC, makes its line ends `\n` and removes its hidden characters. Line numbers stay the same. */
export function cleanText(raw: string): CleanText {
  const unmarked = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  const lines = unmarked.includes("\r") ? unmarked.replace(/\r\n?/g, "\n") : unmarked;
  const text = lines.normalize("NFC");
  if (!HIDDEN.test(text)) return { text, hidden: null };
  const guarded = text.replace(EMOJI_JOINER, KEPT_JOINER);
  const found = [...guarded.matchAll(EVERY_HIDDEN)];
  const first = found[0]?.[0];
  const cleaned = guarded.replace(EVERY_HIDDEN, "").replaceAll(KEPT_JOINER, "\u200d").normalize("NFC");
  if (first === undefined) return { text: cleaned, hidden: null };
  const example = `U+${first.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  let removed = 0;
  const offsets = found.map(({ 0: character, index }) => {
    removed += character.length;
    return index + character.length - removed;
  });
  return { text: cleaned, hidden: { count: found.length, example, offsets } };
}

/** A clean text as one line: each run of white space becomes one space, and there is none at the ends. */
export function cleanLine(raw: string): string {
  return oneLine(cleanText(raw).text);
}
