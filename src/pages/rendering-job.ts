import { constants, copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { VolumeBoundary } from "../archive/boundary.ts";
import type { Entry } from "../archive/entry.ts";
import type { ArticleDetail, ReadingOptions, VolumeSource } from "../archive/read-volume.ts";
import { detailsOf } from "../archive/reading-job.ts";
import { volumeStore } from "../archive/volume-store.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { renditionFile, renditionName } from "../pictures/rendition-files.ts";
import type { OutputKeys } from "../site/published-state.ts";
import { type CopyOutput, isPage, type Output, type PageOutput } from "./output.ts";
import { renderPages } from "./render.ts";
import { contextOf, type SiteFrame } from "./site-frame.ts";
import { fileOf, pictureUrl } from "./urls.ts";
import { type KnownAddresses, volumeOutputs } from "./volume-pages.ts";

/** The making of one volume's pages as work that any thread can do. */
export interface RenderingJob {
  readonly year: number;
  readonly frame: SiteFrame;
  readonly storeKey: string;
  /** Of the volume before. */
  readonly beforeKey: string | null;
  readonly boundary: VolumeBoundary;
  readonly known: KnownAddresses;
  /** What is published already: files whose key is the same are left alone. */
  readonly published: OutputKeys;
  readonly source: VolumeSource;
  readonly options: ReadingOptions;
  readonly detailsFile: string;
  readonly stageDir: string;
}

export interface RenderingJobResult {
  readonly keys: OutputKeys;
  /** Files prepared in the stage. */
  readonly prepared: readonly string[];
}

export async function doRenderingJob(job: RenderingJob): Promise<RenderingJobResult> {
  const store = volumeStore(job.options.cacheDir);
  const entries = store.entries(job.storeKey);
  const before = job.beforeKey === null ? [] : store.entries(job.beforeKey);
  let details: ReadonlyMap<string, ArticleDetail> = new Map();
  const outputs: readonly Output[] = [
    ...volumeOutputs(
      {
        year: job.year,
        entries,
        before,
        boundary: job.boundary,
        known: job.known,
        detailOf: (entry) => details.get(entry.url)!,
        keyBase: (kind) => job.frame.keyBases[kind],
      },
      contextOf(job.frame),
    ),
    ...pictureOutputs(job, store.record(job.storeKey)?.pictures ?? []),
  ];
  const dirty = outputs.filter((output) => job.published[output.file] !== output.key);
  details = await detailsFor(job, entries, dirty.filter(isPage));
  await prepareOutputs(dirty, job.stageDir);
  return {
    keys: Object.fromEntries(outputs.map(({ file, key }) => [file, key])),
    prepared: dirty.map((output) => output.file),
  };
}

function pictureOutputs({ year, options }: RenderingJob, pictures: readonly ProcessedPicture[]): readonly CopyOutput[] {
  const cacheDir = join(options.cacheDir, "pictures");
  return pictures.flatMap((picture) =>
    picture.renditions.map((rendition) => {
      const name = renditionName(picture, rendition);
      return { file: fileOf(pictureUrl(year, name)), key: name, from: renditionFile(cacheDir, picture, rendition) };
    }),
  );
}

/** The articles whose pages are to be made. */
async function detailsFor(
  job: RenderingJob,
  entries: readonly Entry[],
  pages: readonly PageOutput[],
): Promise<ReadonlyMap<string, ArticleDetail>> {
  const made = new Set(pages.filter((page) => page.kind === "article").map((page) => page.file));
  if (made.size === 0) return new Map();
  return detailsOf(job, new Set(entries.filter((entry) => made.has(fileOf(entry.url))).map((entry) => entry.file)));
}

/** Writes outputs into a folder: pages through their templates, texts and copies as they are. */
export async function prepareOutputs(outputs: readonly Output[], stageDir: string): Promise<void> {
  await renderPages(outputs.filter(isPage), stageDir, () => {});
  const folders = new Set<string>();
  for (const output of outputs) {
    if (isPage(output)) continue;
    const file = join(stageDir, output.file);
    if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    folders.add(dirname(file));
    if ("from" in output) {
      if (!existsSync(file)) copyFileSync(output.from, file, constants.COPYFILE_FICLONE);
    } else writeFileSync(file, output.text());
  }
}
