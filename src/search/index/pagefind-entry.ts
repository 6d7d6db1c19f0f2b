/** What Pagefind 1.5.2 loads first of a bundle. The search page makes this itself and need not load it. */

export const PAGEFIND_VERSION = "1.5.2";
/** The language Pagefind is told. A bundle has one language. */
export const LANGUAGE = "vi";

/** Pagefind's files begin with this; its program also takes files that begin with it and are not compressed. */
export const SIGNATURE = "pagefind_dcd";

export const ENTRY_FILE = "pagefind-entry.json";
/** Pagefind's table of a bundle. It is not published: it is made in the browser, from {@link TABLE_FILE}. */
export const META_FILE = `pagefind.${LANGUAGE}.pf_meta`;
/** The table of a segment (segment-table.ts). */
export const TABLE_FILE = "bang.pf_table";
export const WASM_FILE = "wasm.unknown.pagefind";
export const WORKER_FILE = "pagefind-worker.js";

/** The content of the file {@link ENTRY_FILE} of a bundle. */
export function entryJson(articleCount: number): string {
  const languages = { [LANGUAGE]: { hash: LANGUAGE, wasm: null, page_count: articleCount } };
  return `${JSON.stringify({ version: PAGEFIND_VERSION, languages, include_characters: [] })}\n`;
}
