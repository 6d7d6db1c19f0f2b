import { readWordFile } from "./read-word-file.ts";
import { type WordArticle, WordFileError } from "./word-article.ts";

/** What the thread answers: the article, or why there is none, in words; `null` for what nobody foresaw. */
export type WordAnswer = { readonly article: WordArticle } | { readonly fault: string | null };

/** The thread that reads one Word file for `read-in-time.ts`. */
addEventListener("message", async ({ data }: MessageEvent<File>) => postMessage(await answer(data)));

async function answer(file: File): Promise<WordAnswer> {
  try {
    return { article: await readWordFile(file) };
  } catch (error) {
    return { fault: error instanceof WordFileError ? error.message : null };
  }
}
