import { join } from "node:path";
import { fileOf, pictureUrl } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import type { VolumeBoundary } from "../archive/boundary.ts";
import type { Entry } from "../archive/entry.ts";
import type { KnownAddresses } from "../archive/lists.ts";
import { detailsOf } from "../archive/reading-job.ts";
import type { ReadingOptions, VolumeArticles, VolumeSource } from "../archive/volume-source.ts";
import { volumeStore } from "../archive/volume-store.ts";
import { type CopyOutput, isFile, isPage, type MadeOutput, type Output } from "../pages/output.ts";
import { sharedOutputs } from "../pages/sharing-outputs.ts";
import { volumeOutputs } from "../pages/volume-outputs.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { renditionFile, renditionName } from "../pictures/rendition-files.ts";
import { type StagePlace, stageAt } from "../publishing/stage.ts";
import type { OutputKeys } from "../publishing/state.ts";
import { type ArticleSharing, articleSharing } from "../views/article-sharing.ts";
import { contextOf, type SiteFrame } from "../views/site-frame.ts";
import { batchesOf, filledPage, renderPages } from "./render-pages.ts";
import { writeFiles } from "./write-files.ts";

/** What the making of every volume's pages needs. */
export interface RenderingCommon {
  readonly frame: SiteFrame;
  /** Files articles may name, by path inside the content folder. */
  readonly files: VolumeSource["files"];
  readonly options: ReadingOptions;
  readonly stage: StagePlace;
}

/** The making of one volume's pages. */
export interface RenderingJob {
  readonly volume: VolumeArticles;
  readonly storeKey: string;
  /** Of the volume before. */
  readonly beforeKey: string | null;
  readonly boundary: VolumeBoundary;
  readonly known: KnownAddresses;
  /** What is published already: files whose key is the same are left alone. */
  readonly published: OutputKeys;
  /** The reading that was made from, if what else articles' pages depend on is the same; otherwise `null`. */
  readonly publishedKey: string | null;
  readonly detailsDir: string;
}

export interface RenderingJobResult {
  readonly keys: OutputKeys;
  /** Files that had to be prepared in the stage. */
  readonly prepared: readonly string[];
}

export async function doRenderingJob(job: RenderingJob, common: RenderingCommon): Promise<RenderingJobResult> {
  const { volume, storeKey, beforeKey, boundary, known, published } = job;
  const { frame, options } = common;
  const stage = stageAt(common.stage);
  const store = volumeStore(options.cacheDir);
  const entries = store.entries(storeKey);
  const context = contextOf(frame);
  const details = articleDetails(job, common);
  // Only the newest volume has no later one: the boundary tells when that ends.
  const sharing = new Map(
    entries.map((entry) => [entry, articleSharing(entry, boundary.nextYear === null, context)] as const),
  );
  const entryCount = job.publishedKey === null ? 0 : store.sameEntries(job.publishedKey, storeKey);
  const outputs: readonly Output[] = [
    ...volumeOutputs(
      {
        year: volume.year,
        entries,
        before: beforeKey === null ? [] : store.entries(beforeKey),
        boundary,
        known,
        sharingOf: (entry) => sharing.get(entry)!,
        settled: { keys: published, entryCount },
        detailOf: details.of,
        keyBase: (kind) => frame.keyBases[kind],
      },
      context,
    ),
    ...pictureOutputs(volume.year, options, store.record(storeKey)?.pictures ?? []),
    ...sharingOutputs(volume.year, [...sharing.values()], options.cacheDir),
  ];
  const dirty = outputs.filter((output) => published[output.file] !== output.key);
  const entryByFile = new Map(entries.map((entry) => [fileOf(entry.url), entry]));
  const prepared: string[] = [];
  for (const pages of batchesOf(dirty.filter(isPage))) {
    const articles = pages.filter((page) => page.kind === "article");
    await details.load(articles.map((page) => entryByFile.get(page.file)!.file));
    prepared.push(...(await renderPages(pages.map(filledPage), stage)));
  }
  prepared.push(...(await writeFiles(dirty.filter(isFile), stage)));
  return {
    keys: Object.fromEntries(outputs.map(({ file, key }) => [file, key])),
    prepared,
  };
}

/** Whole articles while their pages are made, a batch at a time. */
function articleDetails(
  { volume, detailsDir }: RenderingJob,
  { files, options }: RenderingCommon,
): {
  readonly of: (entry: Entry) => ArticleDetail;
  readonly load: (wanted: readonly string[]) => Promise<void>;
} {
  let loaded: ReadonlyMap<string, ArticleDetail> = new Map();
  const source = { ...volume, files };
  return {
    of: (entry) => loaded.get(entry.url)!,
    load: async (wanted) => {
      loaded = await detailsOf({ source, options, detailsDir }, new Set(wanted));
    },
  };
}

function pictureOutputs(
  year: number,
  options: ReadingOptions,
  pictures: readonly ProcessedPicture[],
): readonly CopyOutput[] {
  const cacheDir = join(options.cacheDir, "pictures");
  return pictures.flatMap((picture) =>
    picture.renditions.map((rendition) => {
      const name = renditionName(picture, rendition);
      return { file: fileOf(pictureUrl(year, name)), key: name, from: renditionFile(cacheDir, picture, rendition) };
    }),
  );
}

function sharingOutputs(
  year: number,
  made: readonly (ArticleSharing | null)[],
  cacheDir: string,
): readonly MadeOutput[] {
  const files = made.flatMap((sharing) =>
    sharing === null ? [] : [...(sharing.card === null ? [] : [sharing.card]), ...sharing.crops],
  );
  return sharedOutputs(year, files, cacheDir);
}
