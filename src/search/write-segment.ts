import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { close, createIndex, type PagefindIndex } from "pagefind";
import { canonicalBundle } from "./canonical-bundle.ts";
import { encodeRecord, KEPT_CHARACTERS } from "./content-code.ts";
import { FILTER_CATEGORY, FILTER_YEAR, SORT_DAY } from "./index-names.ts";
import { type Lexicon, lexiconGatherer } from "./lexicon.ts";
import type { SearchRecord } from "./search-record.ts";

/** Changes whenever the same records would give another index: Pagefind's version and that of our way of writing. */
export const ENGINE_KEY = "pagefind 1.5.2, khotin 2";

/** Records under way at once. Pagefind takes them in the order they were sent. */
const BATCH = 64;
const LEXICON_FILE = "lexicon.json";

/**
 * Indexes records into a Pagefind bundle in `outDir`, which exists and is empty, with the segment's lexicon beside it.
 * The same records in any order give the same bytes. Throws with Pagefind's words where it refuses a record.
 * One call at a time: Pagefind's process is started and ended with it.
 */
export async function writeSegment(
  records: AsyncIterable<SearchRecord> | Iterable<SearchRecord>,
  outDir: string,
): Promise<{ readonly lexicon: Lexicon }> {
  const sorted: SearchRecord[] = [];
  for await (const record of records) sorted.push(record);
  sorted.sort((a, b) => (a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
  const gatherer = lexiconGatherer();
  try {
    const created = await createIndex({ forceLanguage: "vi", includeCharacters: KEPT_CHARACTERS });
    const index = checked(created, "createIndex").index;
    if (index === undefined) throw new Error("Pagefind: createIndex gave no index");
    for (let from = 0; from < sorted.length; from += BATCH) {
      const batch = sorted.slice(from, from + BATCH);
      await Promise.all(batch.map((record) => addRecord(index, record)));
      batch.forEach(gatherer.add);
    }
    // Not writeFiles: it answers before its last files are on disk, and ending the process would cut them short.
    const { files } = checked(await index.getFiles(), "getFiles");
    for (const { path, content } of canonicalBundle(files)) {
      mkdirSync(dirname(join(outDir, path)), { recursive: true });
      writeFileSync(join(outDir, path), content);
    }
  } finally {
    await close();
  }
  const lexicon = gatherer.lexicon();
  writeFileSync(join(outDir, LEXICON_FILE), JSON.stringify(lexicon));
  return { lexicon };
}

/** The lexicon of a segment written before. */
export function readSegmentLexicon(segmentDir: string): Lexicon {
  return JSON.parse(readFileSync(join(segmentDir, LEXICON_FILE), "utf8")) as Lexicon;
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { address, content } = encodeRecord(record);
  const added = await index.addCustomRecord({
    url: address,
    content,
    language: "vi",
    filters: { [FILTER_YEAR]: [record.publishedIso.slice(0, 4)], [FILTER_CATEGORY]: [record.category.slug] },
    sort: { [SORT_DAY]: `${Math.floor(Date.parse(record.publishedIso) / 60_000)}` },
  });
  checked(added, record.url);
}

function checked<Response extends { readonly errors: readonly string[] }>(response: Response, doing: string): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind, ${doing}: ${response.errors.join("; ")}`);
  return response;
}
