import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { DatabaseSync } from "node:sqlite";
import MiniSearch from "minisearch";
import { close, createIndex } from "pagefind";
import type { SearchRecord } from "../../src/search/index/record.ts";
import { removeAccents } from "../../src/search/words/accents.ts";
import { openSearchPage } from "../search/search-page.ts";

/** A search engine that holds some articles: a query gives the addresses of ten at most, the best first. */
export interface Engine {
  readonly name: string;
  readonly ask: (query: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

const SHOWN = 10;

/** Khotin's page in a real browser. */
export async function khotin(records: readonly SearchRecord[]): Promise<Engine> {
  const page = await openSearchPage(records);
  return { name: "Khotin", ask: page.ask, close: page.close };
}

/** Pagefind as it comes, told the language. */
export async function pagefind(records: readonly SearchRecord[]): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), "khotin-pagefind-"));
  const { index, errors } = await createIndex({ forceLanguage: "vi" });
  if (index === undefined) throw new Error(errors.join("; "));
  for (const { url, title, text } of records)
    await index.addCustomRecord({ url, content: `${title}. ${text}`, language: "vi", meta: { title } });
  await index.writeFiles({ outputPath: folder });
  await close();
  const { fetch } = globalThis;
  // Its module asks for its files by path, as in a browser of the folder.
  globalThis.fetch = async (address) => new Response(readFileSync(normalize(String(address).replace(/\?.*$/, ""))));
  const module = (await import(join(folder, "pagefind.js"))) as PagefindModule;
  const instance = module.createInstance({ basePath: `${folder}/`, baseUrl: "/", noWorker: true });
  return {
    name: "Pagefind",
    ask: async (query) => {
      const { results } = await instance.search(query);
      return Promise.all(results.slice(0, SHOWN).map(async (result) => (await result.data()).raw_url));
    },
    close: async () => {
      globalThis.fetch = fetch;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface PagefindModule {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => {
    readonly search: (query: string) => Promise<{
      readonly results: readonly { readonly data: () => Promise<{ readonly raw_url: string }> }[];
    }>;
  };
}

/** MiniSearch with accents folded, prefixes and slips allowed, the title above the text. */
export async function miniSearch(records: readonly SearchRecord[]): Promise<Engine> {
  const index = new MiniSearch<SearchRecord>({
    idField: "url",
    fields: ["title", "text"],
    processTerm: (term) => removeAccents(term).toLowerCase(),
    searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(records);
  return {
    name: "MiniSearch, folded",
    ask: async (query) =>
      index
        .search(query)
        .slice(0, SHOWN)
        .map(({ id }) => String(id)),
    close: async () => undefined,
  };
}

/** SQLite's full-text index, accents and đ folded, any of the words, the title above the text. */
export async function sqlite(records: readonly SearchRecord[]): Promise<Engine> {
  const database = new DatabaseSync(":memory:");
  database.exec("CREATE VIRTUAL TABLE articles USING fts5(url UNINDEXED, title, text, tokenize = 'unicode61')");
  const add = database.prepare("INSERT INTO articles VALUES (?, ?, ?)");
  for (const { url, title, text } of records) add.run(url, removeAccents(title), removeAccents(text));
  const find = database.prepare(
    `SELECT url FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, 0, 3, 1), url LIMIT ${SHOWN}`,
  );
  return {
    name: "SQLite FTS5, folded",
    ask: async (query) => {
      const words = removeAccents(query).match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.length === 0
        ? []
        : find.all(words.map((word) => `"${word}"`).join(" OR ")).map(({ url }) => String(url));
    },
    close: async () => database.close(),
  };
}
