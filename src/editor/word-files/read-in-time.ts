import { FAULTS } from "../../import/word/doubts.ts";
import { type WordArticle, WordFileError } from "./word-article.ts";
import type { WordAnswer } from "./word-thread.ts";

/** How many milliseconds a Word file may take. A report of 500 pages takes some ten seconds on an old laptop. */
const MOST_MS = 60_000;

/**
 * Reads a Word file in a thread of its own, which ends with the file: one that is made to do harm stops no page.
 *
 * @param threadHref the address of the thread's script
 * @param signal stops the reading when nobody waits for it any more
 * @throws {WordFileError}
 */
export function readInTime(
  file: File,
  threadHref: string,
  signal: AbortSignal,
  mostMs: number = MOST_MS,
): Promise<WordArticle> {
  const thread = new Worker(threadHref);
  return new Promise((resolve, reject) => {
    const end = (answer: WordAnswer) => {
      clearTimeout(timer);
      thread.terminate();
      if ("article" in answer) resolve(answer.article);
      else reject(new WordFileError(answer.fault ?? FAULTS.broken));
    };
    const giveUp = () => end({ fault: FAULTS.slow });
    const timer = setTimeout(giveUp, mostMs);
    signal.addEventListener("abort", giveUp);
    thread.addEventListener("message", ({ data }: MessageEvent<WordAnswer>) => end(data));
    thread.addEventListener("error", (event) => {
      event.preventDefault();
      giveUp();
    });
    thread.postMessage(file);
  });
}
