import { countTones, removeAccents } from "./accents.ts";
import { canonicalSyllable, hasSyllableLetters, isSyllable } from "./syllable.ts";

/** The longest syllable, `nghiêng`, has seven letters. */
const MAX_SYLLABLE_LETTERS = 7;
/** The largest number of ways to split a run that are given. */
const MAX_SPLITS = 3;

/**
 * The ways to split a run of letters typed without spaces (`thainguyen`) into the fewest syllables it can be, three
 * ways at most: `duochuong` is duoc huong or duo chuong. The syllables keep their accents. A run that is one syllable,
 * or cannot be syllables, has no split.
 */
export function splitSyllables(run: string): readonly (readonly string[])[] {
  const text = run.normalize("NFC");
  if (text.length < 4 || text.length > 40 || !/^[a-z]+$/.test(removeAccents(text))) return [];
  const splits: (readonly string[])[][] = [[[]]];
  for (let end = 1; end <= text.length; end++) {
    const found: (readonly string[])[] = [];
    for (let start = Math.max(0, end - MAX_SYLLABLE_LETTERS); start < end; start++) {
      const syllable = text.slice(start, end);
      if (isOneSyllable(syllable))
        found.push(...splits[start]!.map((before) => [...before, canonicalSyllable(syllable)]));
    }
    const fewest = Math.min(...found.map(({ length }) => length));
    splits[end] = found.filter(({ length }) => length === fewest).slice(0, MAX_SPLITS);
  }
  return splits[text.length]!.filter(({ length }) => length > 1);
}

/** Whether a text is one syllable with one tone mark at most. */
function isOneSyllable(text: string): boolean {
  return removeAccents(text) === text ? hasSyllableLetters(text) : isSyllable(text) && countTones(text) < 2;
}
