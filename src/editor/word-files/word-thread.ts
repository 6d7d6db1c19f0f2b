import { readWordFile } from "./read-word-file.ts";
import { type WordArticle, WordFileError } from "./word-article.ts";
import type { WordLanguage } from "./word-texts.ts";

/** What the thread is asked. */
export interface WordQuestion {
  readonly file: File;
  /** The language of what is said of the file. */
  readonly language: WordLanguage;
}

/** What the thread answers: the article, or why there is none, in words; `null` for what nobody foresaw. */
export type WordAnswer = { readonly article: WordArticle } | { readonly fault: string | null };

/** The thread that reads one Word file for `read-in-time.ts`. */
addEventListener("message", async ({ data }: MessageEvent<WordQuestion>) => postMessage(await answer(data)));

async function answer({ file, language }: WordQuestion): Promise<WordAnswer> {
  try {
    return { article: await readWordFile(file, language) };
  } catch (error) {
    return { fault: error instanceof WordFileError ? error.message : null };
  }
}
