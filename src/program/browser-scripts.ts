/**
 * The scripts that are bundled for browsers, by their paths inside the program's folder: what makes the bundles begins with
 * them, and so does what tells whether bundles are those of this program.
 */

/** The scripts of the site's pages, each a file of its own. */
export const siteScripts = [
  "src/browser/site.ts",
  "src/search/page/search.ts",
  "src/search/page/load-ahead.ts",
  "src/search/page/suggestions.ts",
  "src/browser/offline-worker.ts",
  "src/browser/old-addresses.ts",
] as const;

/** What stands before Pagefind's programs for browsers. */
export const pagefindPrelude = "src/search/page/pagefind-prelude.ts";

/** The script of the editing page. */
export const editingScript = "src/editor/page/main.tsx";

/** The scripts of the editing page's threads, each a file of its own. */
export const editingThreads = [
  "src/editor/word-files/word-thread.ts",
  "src/editor/photographs/heic-thread.ts",
] as const;

/** What these threads are given in the place of Node's streams. */
export const nodeStream = "src/editor/word-files/node-stream.ts";
