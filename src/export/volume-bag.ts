import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataFolder, fileOf, volumeApiUrl, yearUrl } from "../addresses/urls.ts";
import { articleRow } from "./article-row.ts";
import { articlesAmong, filesOfVolume, regularFiles } from "./content-files.ts";
import { dublinCoreHead, dublinCoreLine } from "./dublin-core.ts";
import { crateText } from "./research-crate.ts";
import { newestMoment } from "./row-order.ts";
import type { ExportSource } from "./source.ts";
import { publishedToRecord, writeRecords } from "./volume-records.ts";
import { type OnFile, type PayloadFile, writeBag } from "./write-bag.ts";

/** Where the table of a bag lies in it. */
const TABLE = "metadata/dublin-core.csv";

/**
 * Writes the bag of a volume to `<out>/<year>/`: the files of the content that belong to the volume, the published files of
 * the volume, the same as web records with all that shows them, and what describes the articles. A bag that is there already
 * is replaced when the new one is whole.
 */
export async function exportBag(year: number, outDir: string, source: ExportSource, onFile: OnFile): Promise<void> {
  const { contentDir, siteDir, context } = source;
  const { config } = context;
  const own = filesOfVolume(contentDir, year);
  const rows = [...articlesAmong(own, contentDir)].flatMap((article) => articleRow(article, context) ?? []);
  const about = { year, date: newestMoment(year, rows), title: `${config.title}, ${year}` };
  const folder = mkdtempSync(join(tmpdir(), "khotin-bag-"));
  try {
    const [records, crate] = [join(folder, "records"), join(folder, "crate")];
    await writeRecords(records, publishedToRecord(year, source), about, () => {});
    writeFileSync(crate, crateText(about, rows, config));
    const payload: readonly PayloadFile[] = [
      ...own.map((path) => ({ path: `content/${path}`, from: join(contentDir, path) })),
      ...publishedFiles(siteDir, year).map((path) => ({ path: `site/${path}`, from: join(siteDir, path) })),
      { path: `warc/${year}.warc.gz`, from: records },
      { path: "ro-crate-metadata.json", from: crate },
    ];
    const table = `${dublinCoreHead}${rows.map((row) => dublinCoreLine(row, config)).join("")}`;
    const info = [
      ["Source-Organization", config.organisation],
      ["External-Identifier", `${config.baseUrl.slice(0, -1)}${yearUrl(year)}`],
      ["External-Description", about.title],
    ] as const;
    replaceFolder(join(outDir, String(year)), (draft) => {
      writeBag(draft, { payload, descriptions: new Map([[TABLE, table]]), info }, onFile);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The published files of a volume: its pages, pictures and files, and its data. Paths in the site, sorted. */
function publishedFiles(siteDir: string, year: number): readonly string[] {
  return [String(year), fileOf(volumeApiUrl(year)), dataFolder(year)]
    .flatMap((path) => regularFiles(siteDir, path))
    .sort();
}

/** Whether something stands at a path that is no bag, and must not be replaced. */
export function isForeign(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const sign = join(folder, "bagit.txt");
  return !existsSync(sign) || !readFileSync(sign, "utf8").startsWith("BagIt-Version:");
}

/** Fills a folder aside and then puts it in the place of one that is there. */
function replaceFolder(folder: string, fill: (draft: string) => void): void {
  const [draft, old] = [`${folder}.${process.pid}.draft`, `${folder}.${process.pid}.old`];
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  fill(draft);
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(draft, folder);
  rmSync(old, { recursive: true, force: true });
}
