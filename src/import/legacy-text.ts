import { isSyllable } from "../search/words/syllable.ts";
import { fromLegacy, LEGACY_ENCODINGS, type LegacyEncoding } from "../text/legacy-encodings.ts";

/** How the lines of a text that may be in old encodings are read. */
export interface LegacyReading {
  /** Reads a line of the text, or a part of one, such as a text node of HTML. Text in Unicode comes back as it is. */
  readonly read: (line: string) => string;
  /** The encodings that lines were found to be in, the most frequent first; empty for a text in Unicode. */
  readonly encodings: readonly LegacyEncoding[];
  /** Lines that look like no Vietnamese in any encoding, and that therefore stay as they are. At most ten are kept. */
  readonly doubtful: readonly string[];
}

/** Letters that only Unicode has: a line with one of them was typed in Unicode, or converted by somebody already. */
const UNICODE_ONLY = /[ăĂơƠưƯđĐĩĨũŨ\u1ea0-\u1ef9]|[\u0300\u0301\u0303\u0309\u0323]/;
/** Signs whose place is between words in every encoding; others of windows-1252 stand for letters in one of them. */
const BETWEEN_WORDS = /[\s!-@[-`{-~\u2013\u2014\u2018-\u201e\u2026\u00a0]+/;
const OUTSIDE_ASCII = /[^\u0000-\u007f]/;

/**
 * Judges a text line by line: mixed encodings in one file are common. A line is read as an encoding where nine of ten
 * words that the encoding changes become possible Vietnamese syllables, and fewer are possible as they stand. Where a line
 * could be either, the encoding of most other lines decides; where none does, the line stays as it is. An encoding that
 * fewer than three words tell of is not believed.
 */
export function legacyReading(text: string): LegacyReading {
  const counts = new Map<LegacyEncoding, number>();
  const doubtful: string[] = [];
  const judge = judgeOfLines();
  const lines = text.split("\n").filter((line) => OUTSIDE_ASCII.test(line) && !UNICODE_ONLY.test(line));
  for (const line of lines) {
    const judged = judge(line);
    if (judged.sure !== null) counts.set(judged.sure, (counts.get(judged.sure) ?? 0) + judged.words);
  }
  const encodings = LEGACY_ENCODINGS.filter((each) => (counts.get(each) ?? 0) >= LEAST_WORDS).sort(
    (a, b) => counts.get(b)! - counts.get(a)!,
  );
  const read = (line: string) => readLine(line, encodings, judge);
  if (encodings.length > 0)
    doubtful.push(...lines.filter((line) => read(line) === line && !isLegal(line)).slice(0, 10));
  return { read: encodings.length === 0 ? (line) => line : read, encodings, doubtful };
}

function isLegal(line: string): boolean {
  const { words, share } = scoreOfWords(line);
  return words === 0 || share >= LEGAL_SHARE;
}

function readLine(line: string, known: readonly LegacyEncoding[], judge: LineJudge): string {
  if (!OUTSIDE_ASCII.test(line) || UNICODE_ONLY.test(line)) return line;
  const { likely, better } = judge(line);
  const chosen = known.find((each) => likely.includes(each)) ?? better.find((each) => known.includes(each));
  return chosen === undefined ? line : fromLegacy(line, chosen);
}

interface JudgedLine {
  /** The one encoding that the line makes sense in, where it makes none as it stands; else `null`. */
  readonly sure: LegacyEncoding | null;
  /** Encodings in which nearly all words are possible, and no fewer than as they stand. */
  readonly likely: readonly LegacyEncoding[];
  /** Encodings in which most words are possible, and more than as they stand; the best first. */
  readonly better: readonly LegacyEncoding[];
  /** How many words tell. */
  readonly words: number;
}

/** One foreign word may look like Vietnamese in an old encoding; this many in a text do not. */
const LEAST_WORDS = 3;
const LEGAL_SHARE = 0.9;
/** In a text whose encoding is known, a line with foreign words and slips of the pen is still of that encoding. */
const BETTER_SHARE = 0.5;

type LineJudge = (line: string) => JudgedLine;

/** Judges lines, each once. */
function judgeOfLines(): LineJudge {
  const judged = new Map<string, JudgedLine>();
  return (line) => {
    const known = judged.get(line) ?? judgeLine(line);
    judged.set(line, known);
    return known;
  };
}

function judgeLine(line: string): JudgedLine {
  const asWritten = scoreOfWords(line);
  const scored = LEGACY_ENCODINGS.map((encoding) => ({ encoding, ...scoreOf(line, encoding) }))
    .filter(({ words }) => words > 0)
    .sort((a, b) => b.legal - a.legal || b.share - a.share);
  const likely = scored.filter(({ share }) => share >= LEGAL_SHARE && share >= asWritten.share);
  const best = likely[0];
  const isAlone = best !== undefined && (likely[1]?.legal ?? 0) < best.legal;
  const better = scored.filter(({ share, legal }) => share >= BETTER_SHARE && legal > asWritten.legal);
  return {
    sure: isAlone && best.share > asWritten.share + 0.25 ? best.encoding : null,
    likely: likely.map(({ encoding }) => encoding),
    better: better.map(({ encoding }) => encoding),
    words: best?.words ?? 0,
  };
}

/** How many words of a line are outside ASCII when it is read as an encoding, and how many of those are possible syllables. */
function scoreOf(line: string, encoding: LegacyEncoding): WordScore {
  const converted = fromLegacy(line, encoding);
  return converted === line ? NO_WORDS : scoreOfWords(converted);
}

/** `QĐ`, `HĐND`: no syllable, and no sign that a text is misread. */
const ABBREVIATION = /^[bcdđghklmnpqrstvx]+$/i;

interface WordScore {
  readonly words: number;
  readonly legal: number;
  readonly share: number;
}

const NO_WORDS: WordScore = { words: 0, legal: 0, share: 0 };

function scoreOfWords(text: string): WordScore {
  const words = text.split(BETWEEN_WORDS).filter((word) => OUTSIDE_ASCII.test(word) && !ABBREVIATION.test(word));
  const legal = words.filter(isPossible).length;
  return { words: words.length, legal, share: words.length === 0 ? 0 : legal / words.length };
}

/** Words judged lately: a language has few syllables. */
const judgedWords = new Map<string, boolean>();
const MOST_WORDS = 20_000;

function isPossible(word: string): boolean {
  const earlier = judgedWords.get(word);
  if (earlier !== undefined) return earlier;
  if (judgedWords.size >= MOST_WORDS) judgedWords.clear();
  const possible = /^[\p{L}\p{M}]+$/u.test(word) && isSyllable(word.toLowerCase());
  judgedWords.set(word, possible);
  return possible;
}
