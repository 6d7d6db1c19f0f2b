import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Entry } from "../archive/entry.ts";
import type { ReadVolume } from "../archive/read-archive.ts";
import type { ReadingOptions } from "../archive/read-volume.ts";
import { detailsOf } from "../archive/reading-job.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../digest.ts";
import type { Output } from "../pages/output.ts";
import type { SiteContext } from "../pages/site-context.ts";
import { pictureUrl } from "../pages/urls.ts";
import { renditionName } from "../pictures/rendition-files.ts";
import { searchLexicon, searchManifest } from "../search/search-index.ts";
import type { SearchRecord } from "../search/search-record.ts";
import { planSegments, type SearchSegment, segmentFolder } from "../search/segments.ts";
import { readSegmentLexicon, writeSegment } from "../search/write-segment.ts";

export interface SearchInput {
  readonly volumes: readonly ReadVolume[];
  readonly store: VolumeStore;
  readonly options: ReadingOptions;
  readonly context: SiteContext;
  readonly onSegments: (waiting: number) => void;
  readonly onSegment: () => void;
}

/** The files of the search index. Segments indexed before are taken from the cache by their key. */
export async function searchFiles(input: SearchInput): Promise<readonly Output[]> {
  const { volumes, context, options } = input;
  const segments = planSegments(
    volumes.map(({ year, record }) => ({
      year,
      articleCount: record.articleCount,
      digest: digestOf([record.entriesDigest, Object.keys(record.categoryEnds).sort().map(context.categoryName)]),
    })),
  );
  const folderOf = (segment: SearchSegment) => join(options.cacheDir, "search", segment.key);
  const waiting = segments.filter((segment) => !existsSync(folderOf(segment)));
  input.onSegments(waiting.length);
  for (const segment of waiting) {
    await indexSegment(segment, folderOf(segment), input);
    input.onSegment();
  }
  const lexicon = searchLexicon(segments.map((segment) => readSegmentLexicon(folderOf(segment))));
  const used = new Set(volumes.flatMap(({ record }) => Object.keys(record.categoryEnds)));
  const categories = [...used]
    .sort(context.byCategoryOrder)
    .map((slug) => ({ slug, name: context.categoryName(slug) }));
  const manifest = searchManifest(segments, { lexiconFile: lexicon.fileName, categories });
  return [
    { file: "tim-kiem/chi-muc.json", key: digestOf(manifest), text: () => manifest },
    { file: `tim-kiem/chi-muc/${lexicon.fileName}`, key: lexicon.fileName, text: () => lexicon.json },
    ...segments.flatMap((segment) =>
      filesUnder(folderOf(segment)).map((path) => ({
        file: `tim-kiem/chi-muc/${segmentFolder(segment)}/${path}`,
        key: segment.key,
        from: join(folderOf(segment), path),
      })),
    ),
  ];
}

async function indexSegment(segment: SearchSegment, folder: string, input: SearchInput): Promise<void> {
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  await writeSegment(recordsOf(segment, input), draft);
  renameSync(draft, folder);
}

async function* recordsOf(
  { years }: SearchSegment,
  { volumes, store, options, context }: SearchInput,
): AsyncIterable<SearchRecord> {
  for (const volume of volumes.filter((each) => years.includes(each.year))) {
    const entries = store.entries(volume.storeKey).filter((entry) => entry.state === "published");
    const details = await detailsOf({ ...volume, options }, new Set(entries.map((entry) => entry.file)));
    for (const entry of entries) {
      const detail = details.get(entry.url);
      if (detail !== undefined) yield recordOf(entry, detail.article.body.text, context);
    }
  }
}

function recordOf(entry: Entry, text: string, context: SiteContext): SearchRecord {
  const { url, title, shortTitle, summary, topics, authors, documents, people } = entry;
  return {
    url,
    title,
    ...(shortTitle === undefined ? {} : { shortTitle }),
    summary,
    text,
    publishedIso: entry.published.iso,
    category: { slug: entry.category, name: context.categoryName(entry.category) },
    topics,
    authors,
    documents,
    people,
    ...pictureOf(entry),
  };
}

/** The smallest picture of an entry's cover that every browser shows. */
function pictureOf(entry: Entry): Pick<SearchRecord, "picture"> {
  const rendition = entry.cover?.picture.renditions.find(({ format }) => format === "jpeg" || format === "png");
  if (entry.cover === undefined || rendition === undefined) return {};
  const src = pictureUrl(Number(entry.url.slice(1, 5)), renditionName(entry.cover.picture, rendition));
  return { picture: { src, widthPx: rendition.widthPx, heightPx: rendition.heightPx } };
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).split(sep).join("/"))
    .sort();
}
