import { lstatSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";

/** Path inside an output → what changes when the file is written again. */
export type Snapshot = ReadonlyMap<string, string>;

/** Files of an output with their inodes and times; empty where there is no output yet. */
export function snapshot(folder: string): Snapshot {
  const files = new Map<string, string>();
  for (const path of filesOf(folder)) {
    const { ino, mtimeNs, size } = lstatSync(join(folder, path), { bigint: true });
    files.set(path, `${ino} ${mtimeNs} ${size}`);
  }
  return files;
}

/** How many files are new or were written again. */
export function writtenSince(before: Snapshot, after: Snapshot): number {
  return [...after].filter(([path, mark]) => before.get(path) !== mark).length;
}

function filesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}

/** Kinds of files by their paths, the first that fits; Khotin's and Hugo's addresses both. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  ["article", /^\d{4}\/\d{2}\/[^/]+\/index\.html$/],
  ["month", /^\d{4}\/\d{2}\/index\.html$/],
  ["year", /^\d{4}\/index\.html$/],
  ["category", /^chuyen-muc\/[^/]+\/index\.html$/],
  ["category by year", /^(?:chuyen-muc\/[^/]+\/\d{4}|nam\/chuyen-muc_[^/]*)\/index\.html$/],
  ["topic", /^chu-de\/[^/]+\/index\.html$/],
  ["author", /^tac-gia\/[^/]+\/index\.html$/],
  ["document", /^van-ban\/[^/]+\/index\.html$/],
  ["person", /^nhan-vat\/[^/]+\/index\.html$/],
  ["day of all years, their calendar", /^ngay-nay\/(?:[^/]+\/)?index\.html$/],
  ["other list by year", /^(?:(?:(?:chu-de|tac-gia|van-ban|nhan-vat)\/[^/]+|noi-bat)\/\d{4}|nam\/[^/]+)\/index\.html$/],
  ["featured", /^noi-bat\/index\.html$/],
  ["home", /^index\.html$/],
  ["standing page", /^(?:gioi-thieu|tro-giup|lien-he)\/index\.html$/],
  ["search page, not found", /^(?:tim-kiem\/index|404)\.html$/],
  ["redirect", /^tin-mau\/[^/]+\.html$/],
  ["feed", /(?:^|\/)(?:feed\.xml|rss\.xml|feed\.json)$/],
  ["sitemap", /(?:^|\/)sitemap(?:-muc-luc)?\.xml$/],
  ["data", /^api\/|^api-|\/api\.json$/],
  ["robots, manifest, search description", /^(?:robots\.txt|manifest\.webmanifest|opensearch\.xml)$/],
  ["asset", /^assets\//],
  ["citations of a month", /^\d{4}\/\d{2}\/trich-dan\.(?:bib|ris)$/],
  ["page and worker for reading offline", /^ngoai-tuyen(?:\.js|\/index\.html)$/],
  ["checksums", /^(?:\d{4}\/)?manifest-(?:sha256|check)\.txt$|^\d{4}\/kiem-chung\/index\.html$/],
  ["ledger and note of the output", /^(?:ledger\.json|ledger\/[^/]+\.json|\.khotin\.json)$/],
];

export interface KindCount {
  readonly files: number;
  readonly bytes: number;
}

/** Files and bytes of each kind; what is of no kind is under its own path. */
export function countKinds(files: Snapshot): ReadonlyMap<string, KindCount> {
  const counts = new Map<string, KindCount>();
  for (const name of [...KINDS.map(([kind]) => kind)]) counts.set(name, { files: 0, bytes: 0 });
  for (const [path, mark] of files) {
    const kind = KINDS.find(([, pattern]) => pattern.test(path))?.[0] ?? path;
    const { files: count, bytes } = counts.get(kind) ?? { files: 0, bytes: 0 };
    counts.set(kind, { files: count + 1, bytes: bytes + Number(mark.split(" ")[2]) });
  }
  return counts;
}
