import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { ArticleDetail } from "./article-detail.ts";

/**
 * The opened articles of a volume are laid aside in a folder until their pages are made. A month has several files where it has
 * many articles, for whoever makes the pages of some needs no more of them in memory, and reads none twice.
 */
const ARTICLES_PER_FILE = 100;

/** Lays the opened articles of a month aside, in the order in which their pages will be made. */
export function layAside(folder: string, month: number, details: readonly ArticleDetail[]): void {
  const files: string[][] = [];
  for (let start = 0; start < details.length; start += ARTICLES_PER_FILE) {
    const part = details.slice(start, start + ARTICLES_PER_FILE);
    writeFileSync(partFile(folder, month, files.length), serialize(part));
    files.push(part.map(({ article }) => article.file));
  }
  writeFileSync(listFile(folder, month), JSON.stringify(files));
}

/** Those articles of a month that were laid aside and are wanted, by their files. */
export function takeUp(folder: string, month: number, wanted: ReadonlySet<string>): readonly ArticleDetail[] {
  const list = listFile(folder, month);
  if (!existsSync(list)) return [];
  const files = JSON.parse(readFileSync(list, "utf8")) as readonly (readonly string[])[];
  return files.flatMap((part, number) => {
    if (!part.some((file) => wanted.has(file))) return [];
    const details = deserialize(readFileSync(partFile(folder, month, number))) as readonly ArticleDetail[];
    return details.filter(({ article }) => wanted.has(article.file));
  });
}

function listFile(folder: string, month: number): string {
  return join(folder, `${month}.json`);
}

function partFile(folder: string, month: number, number: number): string {
  return join(folder, `${month}-${number}`);
}
