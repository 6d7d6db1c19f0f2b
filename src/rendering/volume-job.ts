import type { BodyVersions } from "../addresses/body-versions.ts";
import { fileOf } from "../addresses/urls.ts";
import type { ArticleDetail } from "../archive/article-detail.ts";
import type { VolumeBoundary } from "../archive/boundary.ts";
import type { Entry } from "../archive/entry.ts";
import type { KnownAddresses } from "../archive/lists.ts";
import { type NamedArticles, namedEntries } from "../archive/named-articles.ts";
import { readDetails } from "../archive/reading-job.ts";
import { NO_EARLIER_ARTICLES } from "../archive/related.ts";
import type { ReadingOptions, VolumeArticles, VolumeSource } from "../archive/volume-source.ts";
import { type VolumeStore, volumeStore } from "../archive/volume-store.ts";
import { HookFault } from "../extensions/failures.ts";
import { loadHooks } from "../extensions/own-config.ts";
import type { OwnPart } from "../extensions/own-parts.ts";
import { attachmentOutputs } from "../pages/attachment-outputs.ts";
import { isFile, isPage, type Output } from "../pages/output.ts";
import { ownFileOutputs } from "../pages/own-files.ts";
import { pictureOutputs } from "../pages/picture-outputs.ts";
import { articleSharingOutputs } from "../pages/sharing-outputs.ts";
import { volumeOutputs } from "../pages/volume-outputs.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import type { Problem } from "../problems/problem.ts";
import { type StagedFile, type StagePlace, stageAt } from "../publishing/stage.ts";
import type { OutputKeys } from "../publishing/state.ts";
import { articleSharing } from "../views/article-sharing.ts";
import { ownFacts } from "../views/own-facts.ts";
import { contextOf, type SiteFrame } from "../views/site-frame.ts";
import { fillPage } from "./filled-page.ts";
import { batchesOf, piecesOf, renderPages } from "./render-pages.ts";
import { itemsOf, type Share } from "./share.ts";
import { writeFiles } from "./write-files.ts";

/** What all rendering jobs of a build need. */
export interface RenderingCommon {
  readonly frame: SiteFrame;
  /** Files that articles may name, by path inside the content folder. */
  readonly files: VolumeSource["files"];
  readonly options: ReadingOptions;
  readonly stage: StagePlace;
  readonly ownParts: readonly OwnPart[];
}

/** The job to render the outputs of one volume, or of a share of it; any process can do it. */
export interface RenderingJob {
  readonly volume: VolumeArticles;
  readonly readingKey: string;
  /** The key of the reading of the volume before; `null` where there is none. */
  readonly readingKeyBefore: string | null;
  readonly boundary: VolumeBoundary;
  /** Whether all its articles have sharing cards. */
  readonly isCardYear: boolean;
  /** The published versions of texts, by address, of the articles that have more than one. */
  readonly histories: Readonly<Record<string, BodyVersions>>;
  readonly knownAddresses: KnownAddresses;
  /** The related articles that its articles name: see {@link NamedArticles}, and the readings of other volumes with them. */
  readonly named: Pick<NamedArticles, "targets"> & { readonly readingKeys: readonly string[] };
  /** The keys of the published files: an output with the same key is not made. */
  readonly publishedKeys: OutputKeys;
  /**
   * The key of the reading that was published, where everything else that articles' pages depend on is as it was then:
   * `articleSurroundingsKey` is the published one. Otherwise `null`.
   */
  readonly publishedReadingKey: string | null;
  /** The folder where the volume's articles are laid aside, if they were read in this build. */
  readonly detailsDir: string;
  /**
   * The share of the volume that this job renders: the first one has what is made of the volume as a whole, and all of them the
   * same number of articles.
   */
  readonly share: Share;
}

export interface RenderingJobResult {
  /** The keys of all outputs of the share. */
  readonly keys: OutputKeys;
  /** The outputs that were made. */
  readonly staged: readonly StagedFile[];
  /** Problems of the archive's own parts; the job ends with the first batch of pages that has any. */
  readonly problems: readonly Problem[];
}

/**
 * Makes those outputs of a share of a volume whose key is not the published one, and prepares them in the stage. Where the archive's
 * own code is at fault, there are none.
 */
export async function doRenderingJob(job: RenderingJob, common: RenderingCommon): Promise<RenderingJobResult> {
  try {
    return await renderVolume(job, common);
  } catch (error) {
    if (!(error instanceof HookFault)) throw error;
    return { keys: {}, staged: [], problems: [error.problem] };
  }
}

/** For how many pages whole articles are loaded at once. */
const PAGES_PER_LOADING = 300;

async function renderVolume(job: RenderingJob, common: RenderingCommon): Promise<RenderingJobResult> {
  const { volume, readingKey, readingKeyBefore, publishedReadingKey, boundary, knownAddresses, publishedKeys, share } =
    job;
  const { frame, options } = common;
  const stage = stageAt(common.stage);
  const store = volumeStore(options.cacheDir);
  const entries = store.entries(readingKey);
  const context = contextOf(frame);
  const { ownConfig } = options;
  const hooks = await loadHooks(ownConfig);
  const details = articleDetails(job, common);
  const isFirst = share.index === 0;
  const own = new Set(itemsOf(entries, share));
  const sharing = new Map([...own].map((entry) => [entry, articleSharing(entry, job.isCardYear, context)] as const));
  const sameEntryCount = publishedReadingKey === null ? 0 : store.countSameEntries(publishedReadingKey, readingKey);
  const lost = {
    // Another share may have the articles that show it. To open one of them makes its pictures.
    remake: ({ key }: ProcessedPicture) => {
      const shown = entries.find(({ pictureKeys }) => pictureKeys.includes(key));
      return details.load(shown === undefined ? [] : [shown.file]);
    },
    forget: () => store.forget(readingKey),
  };
  const outputs: readonly Output[] = [
    ...volumeOutputs(
      {
        year: volume.year,
        entries,
        isOwn: (entry) => own.has(entry),
        hasLists: isFirst,
        before: readingKeyBefore === null ? NO_EARLIER_ARTICLES : store.earlierArticles(readingKeyBefore),
        boundary,
        knownAddresses,
        namedBy: namedFinder(job.named, entries, store),
        versionsOf: ({ url }) => job.histories[url],
        sharingOf: (entry) => sharing.get(entry)!,
        published: { keys: publishedKeys, sameEntryCount },
        detailOf: details.of,
        ownFactsOf: ({ own: values }) =>
          ownConfig === null || values === undefined ? undefined : ownFacts(values, hooks, ownConfig, context.href),
        kindKeys: frame.kindKeys,
      },
      context,
    ),
    ...(isFirst ? pictureOutputs(volume.year, store.record(readingKey)?.pictures ?? [], options.cacheDir, lost) : []),
    ...attachmentOutputs([...own], common.files),
    ...articleSharingOutputs(sharing, options.cacheDir),
    ...(isFirst
      ? ownFileOutputs({ year: volume.year, entries, key: frame.kindKeys.own }, hooks, ownConfig, context)
      : []),
  ];
  const dirty = outputs.filter((output) => publishedKeys[output.file] !== output.key);
  const entryByFile = new Map(entries.map((entry) => [fileOf(entry.url), entry]));
  const staged: StagedFile[] = [];
  for (const piece of piecesOf(dirty.filter(isPage), PAGES_PER_LOADING)) {
    const articles = piece.filter((page) => page.kind === "article");
    await details.load(articles.map((page) => entryByFile.get(page.file)!.file));
    for (const pages of batchesOf(piece)) {
      const rendered = await renderPages(pages.map(fillPage), stage, common.ownParts);
      if (rendered.problems.length > 0) return { keys: {}, staged: [], problems: rendered.problems };
      staged.push(...rendered.staged);
    }
  }
  staged.push(...(await writeFiles(dirty.filter(isFile), stage)));
  return {
    keys: Object.fromEntries(outputs.map(({ file, key }) => [file, key])),
    staged,
    problems: [],
  };
}

/** Finds the related articles that an article names, in its own volume and in others. */
function namedFinder(
  { targets, readingKeys }: RenderingJob["named"],
  entries: readonly Entry[],
  store: VolumeStore,
): (entry: Entry) => readonly Entry[] {
  let byUrl: ReadonlyMap<string, Entry> | null = null;
  const entryAt = (url: string) => {
    byUrl ??= new Map(
      [...readingKeys.flatMap((key) => store.entries(key)), ...entries].map((each) => [each.url, each]),
    );
    return byUrl.get(url);
  };
  return (entry) => namedEntries(entry, targets, entryAt);
}

/** The details of articles while their pages are made: those of one batch of pages at a time. */
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
      loaded = await readDetails({ source, options, detailsDir }, new Set(wanted));
    },
  };
}
