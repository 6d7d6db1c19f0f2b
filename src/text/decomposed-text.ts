/** The letters of a text that were written in parts. */
export interface DecomposedText {
  readonly count: number;
  /** Where the first of them stands, in UTF-16 units of the text. */
  readonly offset: number;
  /** The word with the first of them, in NFC. */
  readonly word: string;
}

/** A letter with the marks that follow it. */
const LETTER = /\P{M}\p{M}*/gu;

/**
 * Finds letters that are written in parts: `e` and a mark after it in place of `é` (Unicode's decomposed form, which some
 * systems and typing programs make). Readers see no difference, but search and comparison do. The result is `null` where
 * the text has none, that is where it is in NFC.
 */
export function findDecomposed(text: string): DecomposedText | null {
  if (text.normalize("NFC") === text) return null;
  let [count, offset] = [0, 0];
  for (const { 0: letter, index } of text.matchAll(LETTER)) {
    if (letter.normalize("NFC") === letter) continue;
    if (count === 0) offset = index;
    count++;
  }
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(Math.max(0, offset - 40), offset))![0];
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(offset, offset + 40))![0];
  return { count: Math.max(1, count), offset, word: `${before}${after}`.normalize("NFC") };
}
