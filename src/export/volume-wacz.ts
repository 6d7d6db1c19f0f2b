import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { yearUrl } from "../addresses/urls.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { type ArticleRow, articleRow } from "./article-row.ts";
import { articlesAmong, filesOfVolume } from "./content-files.ts";
import { byTime, newestMoment } from "./row-order.ts";
import type { ExportSource } from "./source.ts";
import { contentToRecord, publishedToRecord, RECORDS, writeRecords } from "./volume-records.ts";
import type { RecordedFile } from "./warc-record.ts";
import type { OnFile } from "./write-bag.ts";
import { writeZip, type ZipMember } from "./write-zip.ts";

/**
 * Writes the published pages of a volume, with all that shows them, and its content as `<out>/<year>.wacz` (WACZ 1.1.1). The
 * records wait in a temporary file; one file of the volume is in memory at a time.
 */
export async function exportWacz(year: number, outDir: string, source: ExportSource, onFile: OnFile): Promise<void> {
  const { contentDir, context } = source;
  const own = filesOfVolume(contentDir, year);
  const rows = [...articlesAmong(own, contentDir)].flatMap((article) => articleRow(article, context) ?? []);
  const about = { year, date: newestMoment(year, rows), title: `${context.config.title}, ${year}` };
  const folder = mkdtempSync(join(tmpdir(), "khotin-wacz-"));
  try {
    const records = join(folder, RECORDS);
    const index = await writeRecords(records, filesToRecord(year, own, source), about, onFile);
    const members: readonly ZipMember[] = [
      { path: `archive/${RECORDS}`, file: records },
      { path: "indexes/index.cdx", text: index.map((line) => `${line}\n`).join("") },
      { path: "pages/pages.jsonl", text: pagesText(rows, about.date) },
    ];
    await writeZip(join(outDir, `${year}.wacz`), [
      ...members,
      ...(await packageMembers(members, about, context.config)),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the web archive of a volume holds: its published files, then those of its content. */
function* filesToRecord(year: number, own: readonly string[], source: ExportSource): Iterable<RecordedFile> {
  yield* publishedToRecord(year, source);
  yield* contentToRecord(own, source);
}

/** The list of pages to begin with: the articles, oldest first. */
function pagesText(rows: readonly ArticleRow[], date: string): string {
  const sorted = rows.toSorted(byTime);
  const head = { format: "json-pages-1.0", id: "pages", title: "All Pages" };
  const pages = sorted.map(({ article, values }) => ({
    id: article.url,
    url: values.url,
    title: values.title === undefined ? "" : (article.fields.shortTitle ?? article.fields.title),
    ts: date,
  }));
  return [head, ...pages].map((each) => `${JSON.stringify(each)}\n`).join("");
}

interface AboutVolume {
  readonly year: number;
  readonly date: string;
  readonly title: string;
}

/** The members that name all others, with their digests. */
async function packageMembers(
  members: readonly ZipMember[],
  { year, date, title }: AboutVolume,
  config: SiteConfig,
): Promise<readonly ZipMember[]> {
  const resources = [];
  for (const member of members) {
    const name = member.path.split("/").at(-1)!;
    const bytes = "file" in member ? statSync(member.file).size : Buffer.byteLength(member.text);
    resources.push({ name, path: member.path, hash: await digestOfMember(member), bytes });
  }
  const described = {
    profile: "data-package",
    wacz_version: "1.1.1",
    title,
    description: config.description,
    created: date,
    software: "Khotin",
    mainPageUrl: `${config.baseUrl.slice(0, -1)}${yearUrl(year)}`,
    mainPageDate: date,
    resources,
  };
  const text = `${JSON.stringify(described, null, 2)}\n`;
  const path = "datapackage.json";
  const hash = await digestOfMember({ path, text });
  return [
    { path, text },
    { path: "datapackage-digest.json", text: `${JSON.stringify({ path, hash }, null, 2)}\n` },
  ];
}

async function digestOfMember(member: ZipMember): Promise<string> {
  const hash = createHash("sha256");
  if ("text" in member) hash.update(member.text);
  else for await (const piece of createReadStream(member.file)) hash.update(piece as Buffer);
  return `sha256:${hash.digest("hex")}`;
}
