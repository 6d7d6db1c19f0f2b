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

function wordsOf(text: string): readonly string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
