import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { searchIndexUrl } from "../addresses/urls.ts";
import { digestOf } from "../cache/digest.ts";
import { filesUnder } from "../cache/files-under.ts";
import type { Output } from "../pages/output.ts";
import { type EarlierParts, keepEarlierParts, MONTHS_FOLDER, partOf } from "../search/index/earlier-parts.ts";
import { digestsInPack } from "../search/index/month-fragments.ts";
import { isPack } from "../search/index/packs.ts";

/** The search index that a build publishes, as the files of earlier publications are compared with it. */
interface CurrentIndex {
  /** The paths of its files in its folder. */
  readonly files: readonly string[];
  /** The folder of Pagefind's program. */
  readonly runtimeFolder: string;
  /** The digests of the fragments of all months. */
  readonly fragmentDigests: () => ReadonlySet<string>;
}

/** In the output folder: the folder of the search index, with a slash at its end. */
export const INDEX_FOLDER = searchIndexUrl("").slice(1);

/** In the folder of the search index: which parts of it belong to earlier publications. */
const RECORD = "con-giu.json";

/** A name of this form is one that the program gave to a part of the index. */
const PART = /^(?:\d{4}[\w-]*-[0-9a-f]{8}|(?:tu-dien|goi-y)-[0-9a-f]{8}\.json|bai\/\d{4}-\d\d\/[0-9a-f]{8}\.pf_pack)$/;

/**
 * The files of earlier publications of the search index that stay published, so that a page which is still open can
 * read them. They are read from the output folder, so a clean build into the same folder keeps the same ones. Nothing
 * is kept where another version of the program made it, and nothing where the text of any article is not published any
 * more as it was: a text that was corrected or withdrawn is in no file of search.
 */
export function earlierSearchFiles(outDir: string, current: CurrentIndex): readonly Output[] {
  const folder = join(outDir, INDEX_FOLDER);
  if (!existsSync(join(folder, current.runtimeFolder))) return [];
  const kept = keepEarlierParts(readRecord(join(folder, RECORD)), publishedParts(folder), current.files.map(partOf));
  const parts = kept.flat();
  if (parts.length === 0 || !areFragmentsCurrent(folder, parts, current)) return [];
  const files = parts.flatMap((part) => filesOf(folder, part));
  const record = `${JSON.stringify(kept)}\n`;
  return [
    ...files.map((file) => ({ file: `${INDEX_FOLDER}${file}`, key: file, from: join(folder, file) })),
    { file: `${INDEX_FOLDER}${RECORD}`, key: digestOf(record), text: () => record },
  ];
}

function readRecord(file: string): EarlierParts {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as EarlierParts;
  } catch {
    // Nothing was kept so far, or what was kept is unknown: it is taken for one publication.
    return [];
  }
}

/** The parts of the index that the output folder holds, Pagefind's program left out. */
function publishedParts(folder: string): readonly string[] {
  const months = join(folder, MONTHS_FOLDER);
  const packs = existsSync(months) ? filesUnder(months).map((file) => `${MONTHS_FOLDER}/${file}`) : [];
  return [...readdirSync(folder), ...packs].filter((name) => PART.test(name)).sort();
}

/** Whether every fragment of the parts is a fragment of the current index too. */
function areFragmentsCurrent(folder: string, parts: readonly string[], current: CurrentIndex): boolean {
  const packs = parts.filter(isPack);
  if (packs.length === 0) return true;
  const digests = current.fragmentDigests();
  return packs.every((file) => digestsInPack(readFileSync(join(folder, file))).every((digest) => digests.has(digest)));
}

/** The files of a part, which is a file or a folder: paths in the folder of the index. */
function filesOf(folder: string, part: string): readonly string[] {
  return part.endsWith(".json") || isPack(part)
    ? [part]
    : filesUnder(join(folder, part)).map((file) => `${part}/${file}`);
}
