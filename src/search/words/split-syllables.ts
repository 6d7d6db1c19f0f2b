import { bare, canonicalSyllable, isBareSyllable, isSyllable, tonesOf } from "./syllable.ts";

/** Letters of the longest syllable, `nghiêng`. */
const LONGEST = 7;
/** Ways to take a run apart that are looked at. */
const SPLITS = 3;

/**
 * A run of letters typed without spaces, `thainguyen`, as the fewest syllables it can be, in every way there is up to
 * three: `duochuong` is duoc huong or duo chuong. Accents are kept. None where it cannot be syllables.
 */
export function splitsOf(run: string): readonly (readonly string[])[] {
  const text = run.normalize("NFC");
  if (text.length < 4 || text.length > 40 || !/^[a-z]+$/.test(bare(text))) return [];
  const best: (readonly string[])[][] = [[[]]];
  for (let end = 1; end <= text.length; end++) {
    const found: (readonly string[])[] = [];
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const syllable = text.slice(start, end);
      if (isWhole(syllable)) found.push(...best[start]!.map((before) => [...before, canonicalSyllable(syllable)]));
    }
    const fewest = Math.min(...found.map(({ length }) => length));
    best[end] = found.filter(({ length }) => length === fewest).slice(0, SPLITS);
  }
  return best[text.length]!.filter(({ length }) => length > 1);
}

/** A syllable of one tone at most. */
function isWhole(text: string): boolean {
  return bare(text) === text ? isBareSyllable(text) : isSyllable(text) && tonesOf(text) < 2;
}
