import { type WordArticle, WordFileError } from "./word-article.ts";
import { textsIn, type WordLanguage } from "./word-texts.ts";
import type { WordAnswer, WordQuestion } from "./word-thread.ts";

/** How many milliseconds a Word file may take. A report of 500 pages takes some ten seconds on an old laptop. */
const MOST_MS = 60_000;

/**
 * Reads a Word file in a thread of its own, which ends with the file: one that is made to do harm stops no page.
 *
 * @param asked the address of the thread's script, and the language of what is said of the file
 * @param signal stops the reading when nobody waits for it any more
 * @throws {WordFileError}
 */
export function readInTime(
  file: File,
  { threadHref, language }: { readonly threadHref: string; readonly language: WordLanguage },
  signal: AbortSignal,
  mostMs: number = MOST_MS,
): Promise<WordArticle> {
  const { faults } = textsIn(language);
  const thread = new Worker(threadHref);
  return new Promise((resolve, reject) => {
    const end = (answer: WordAnswer) => {
      clearTimeout(timer);
      thread.terminate();
      if ("article" in answer) resolve(answer.article);
      else reject(new WordFileError(answer.fault ?? faults.broken));
    };
    const giveUp = () => end({ fault: faults.slow });
    const timer = setTimeout(giveUp, mostMs);
    signal.addEventListener("abort", giveUp);
    thread.addEventListener("message", ({ data }: MessageEvent<WordAnswer>) => end(data));
    thread.addEventListener("error", (event) => {
      event.preventDefault();
      giveUp();
    });
    const question: WordQuestion = { file, language };
    thread.postMessage(question);
  });
}
