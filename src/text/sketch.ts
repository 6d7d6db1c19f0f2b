/**
 * How many parts a sketch has. Two texts that have nine tenths of their runs of words in common share some seven of eight;
 * texts on one matter by two writers share none.
 */
const PARTS = 8;

/** How many words follow each other in a run. */
const RUN_WORDS = 3;

/** A text of fewer words has no sketch: notices of a line or two are alike by nature. */
const LEAST_WORDS = 60;

/** How many figures of base 36 a part is written in. */
const PART_LENGTH = 7;

/**
 * A sketch of a text, by which texts that are nearly the same are found without being compared: of the hashes of all its
 * runs of three words, the least in each of eight classes (one-permutation MinHash; Li, Owen and Zhang, 2012), then the hash
 * of its numbers. Notices that are written after one pattern differ in their numbers. Capitals and
 * punctuation make no difference. The result is `null` for a short text.
 */
export function sketchOf(text: string): string | null {
  const least = new Array<number>(PARTS).fill(0xffffffff);
  const lowered = text.toLowerCase();
  let words = 0;
  let numbers = FNV_START;
  let [first, second, hash] = [0, 0, FNV_START];
  let length = 0;
  for (let at = 0; at <= lowered.length; at++) {
    const code = at < lowered.length ? lowered.charCodeAt(at) : 0;
    if (isOfWord(code)) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      length++;
      continue;
    }
    if (length === 0) continue;
    if (isFigure(lowered.charCodeAt(at - length))) numbers = mixed(numbers ^ hash);
    const run = mixed(Math.imul(Math.imul(first, 31) ^ second, 31) ^ hash);
    words++;
    if (words >= RUN_WORDS && run < least[run % PARTS]!) least[run % PARTS] = run;
    [first, second, hash, length] = [second, hash, FNV_START, 0];
  }
  return words < LEAST_WORDS ? null : [...least, numbers].map(written).join("");
}

/** The parts of a sketch, in their order. */
export function partsOfSketch(sketch: string): readonly string[] {
  return Array.from({ length: PARTS }, (_, index) => sketch.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH));
}

/** What stands in a sketch for the numbers of its text. */
export function numbersOfSketch(sketch: string): string {
  return sketch.slice(PARTS * PART_LENGTH);
}

// The start and the step of FNV-1a, 32 bits wide.
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Spreads the bits of a hash (the last step of MurmurHash3). */
function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** Whether a character is a small letter or a figure. Beyond ASCII all count but the signs of Latin-1 and of punctuation. */
function isOfWord(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || isFigure(code);
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f);
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

function written(hash: number): string {
  return hash.toString(36).padStart(PART_LENGTH, "0");
}
