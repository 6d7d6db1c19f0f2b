/** How many words a source has, and how many of them an article still has. */
export interface WordCount {
  readonly source: number;
  readonly kept: number;
}

/** Fewer than this share of the words kept marks an item. */
export const LEAST_KEPT = 0.995;

/** Counts the words of a source that are found in an article, each as often as it is there. */
export function countKept(source: string, article: string): WordCount {
  const there = new Map<string, number>();
  for (const word of wordsOf(article)) there.set(word, (there.get(word) ?? 0) + 1);
  let kept = 0;
  const words = wordsOf(source);
  for (const word of words) {
    const left = there.get(word) ?? 0;
    if (left === 0) continue;
    kept++;
    there.set(word, left - 1);
  }
  return { source: words.length, kept };
}

/**
 * A source cut into what an article still has and what it has not: the texts at odd places are lost words. Put together,
 * the pieces are the source.
 */
export function lostWords(source: string, article: string): readonly string[] {
  const there = new Map<string, number>();
  for (const word of wordsOf(article)) there.set(word, (there.get(word) ?? 0) + 1);
  const pieces = [""];
  for (const [piece, word] of wordPieces(source)) {
    const left = word === null ? 1 : (there.get(word) ?? 0);
    if (word !== null && left > 0) there.set(word, left - 1);
    const isLost = left === 0;
    if ((pieces.length % 2 === 0) === isLost) pieces[pieces.length - 1] += piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** The words of a text as they are compared, and what stands between them, which is `null` as a word. */
function* wordPieces(text: string): Iterable<readonly [piece: string, word: string | null]> {
  for (const [index, piece] of text
    .normalize("NFC")
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .entries()) {
    if (piece !== "") yield [piece, index % 2 === 1 ? piece.normalize("NFKC") : null];
  }
}

function wordsOf(text: string): readonly string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
