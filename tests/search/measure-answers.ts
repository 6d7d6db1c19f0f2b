import type { JudgedQuery } from "./judged-queries.ts";

/** The mean reciprocal rank and the recall at ten of answers, which are the first ten addresses of each query. */
export function measureAnswers(answers: readonly { readonly query: JudgedQuery; readonly urls: readonly string[] }[]): {
  readonly mrr: number;
  readonly recall: number;
} {
  let [mrr, recall] = [0, 0];
  for (const { query, urls: shown } of answers) {
    const first = shown.findIndex((url) => query.relevant.has(url));
    if (first >= 0) mrr += 1 / (first + 1);
    const among = shown.slice(0, 10).filter((url) => query.relevant.has(url)).length;
    recall += among / Math.min(10, query.relevant.size);
  }
  return { mrr: mrr / answers.length, recall: recall / answers.length };
}
