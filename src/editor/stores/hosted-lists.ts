import { dataFolder, fileOf, volumeApiUrl } from "../../addresses/urls.ts";
import { isArticlePath, slugOfPath } from "./article-paths.ts";
import type { TreeItem } from "./git-host.ts";
import { fileAt, type HostedFiles, headOf, textOf } from "./hosted-files.ts";
import { type ApiArticle, type ApiVolume, articlesIn, knownNames, partNamesIn } from "./known-names.ts";
import { byNewest, listedArticle } from "./listed-article.ts";
import { openReviews, pathsOfReview } from "./reviews.ts";
import type { KnownNames, ListedArticle } from "./store.ts";

/** How many articles of a list are opened for their titles; the others have their file names for one. */
const MOST_OPENED = 80;

/** How many files are asked for at once. */
const AT_ONCE = 6;

/** How many years the names in use are taken from, the newest. */
const YEARS_OF_NAMES = 10;

/** The years that have articles, newest first. */
export async function hostedYears(files: HostedFiles): Promise<readonly number[]> {
  const items = await files.host.itemsIn(await headOf(files), "content/articles");
  const names = items.filter(({ isFolder }) => isFolder).map(({ path }) => path.replace(/^.*\//, ""));
  return names
    .filter((name) => /^[1-9]\d{3}$/.test(name))
    .map(Number)
    .toSorted((one, other) => other - one);
}

/**
 * The articles of a year. Of published ones the built site's own data tell the titles, as of its last publication; the
 * others are opened.
 */
export async function hostedYear(files: HostedFiles, year: number): Promise<readonly ListedArticle[]> {
  const head = await headOf(files);
  const [items, volume] = await Promise.all([
    files.host.filesUnder(head, `content/articles/${year}`),
    publishedVolume(files, year),
  ]);
  const published = new Map((volume?.articles ?? []).map((article) => [addressEnd(article.url), article]));
  const articles = items.filter(({ path }) => isArticlePath(path));
  const known = articles.map((item) => {
    const article = files.texts.has(item.id) ? undefined : published.get(addressOf(item.path));
    return article === undefined ? null : fromApi(item.path, article);
  });
  const unknown = articles.filter((_, index) => known[index] === null);
  const opened = await openedFor(files, head, unknown);
  return [...known.filter((each) => each !== null), ...opened].toSorted(byNewest);
}

/** Drafts without a year, and articles in review. */
export async function hostedDrafts(files: HostedFiles): Promise<readonly ListedArticle[]> {
  const head = await headOf(files);
  const drafts = (await files.host.filesUnder(head, "content/drafts")).filter(({ path }) => isArticlePath(path));
  const listed = await openedFor(files, head, drafts);
  const reviews = await Promise.all((await openReviews(files)).map((review) => inReview(files, review)));
  return [...reviews.flat(), ...listed].toSorted(byNewest);
}

/** The article of a request for review; nothing where its branch has none. */
async function inReview(
  files: HostedFiles,
  review: { readonly branch: string; readonly href: string },
): Promise<readonly ListedArticle[]> {
  const head = await files.host.headOf(review.branch);
  if (head === null) return [];
  for (const path of pathsOfReview(review.branch)) {
    const file = await fileAt(files, head, path);
    if (file === null) continue;
    const listed = listedArticle(path, await textOf(files, head, file), momentOf(files));
    return [{ ...listed, state: "review", review }];
  }
  return [];
}

/** The names that articles of the newest years use, from the built site's own data. */
export async function hostedNames(files: HostedFiles): Promise<KnownNames> {
  const years = (await hostedYears(files)).slice(0, YEARS_OF_NAMES);
  const volumes = await eachOf(years, (year) => publishedVolume(files, year));
  return knownNames(volumes.filter((volume) => volume !== null));
}

/** Lists articles by their files. Those beyond a number are not opened: their titles are told when the site is built. */
function openedFor(files: HostedFiles, head: string, items: readonly TreeItem[]): Promise<readonly ListedArticle[]> {
  const newestFirst = items.toSorted((one, other) => (one.path < other.path ? 1 : -1));
  return eachOf(newestFirst, async (item, index) => {
    const isOpened = index < MOST_OPENED || files.texts.has(item.id);
    const text = isOpened ? await textOf(files, head, item).catch(() => "") : "";
    return listedArticle(item.path, text, momentOf(files));
  });
}

/** Does something with each of a list, some at once. The results are in the list's order. */
async function eachOf<In, Out>(list: readonly In[], work: (item: In, index: number) => Promise<Out>): Promise<Out[]> {
  const results: Out[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < list.length; index = next++) results[index] = await work(list[index]!, index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

/** What the built site says of a year; `null` where it cannot be asked, or has not been built yet. */
async function publishedVolume(files: HostedFiles, year: number): Promise<ApiVolume | null> {
  const index = await publishedText(files, fileOf(volumeApiUrl(year)));
  const names = index === null ? null : partNamesIn(index);
  if (names === null) return null;
  const parts = await eachOf(names, (name) => publishedText(files, `${dataFolder(year)}/${name}`));
  return { year, articles: parts.flatMap((text) => (text === null ? [] : articlesIn(text))) };
}

/** A file of the built site; `null` where it cannot be had. */
async function publishedText({ place }: HostedFiles, file: string): Promise<string | null> {
  const response = await place.fetch(`${place.siteHref}${file}`, { cache: "no-cache" }).catch(() => null);
  return response?.ok ? response.text() : null;
}

function momentOf({ place }: HostedFiles) {
  return { nowMs: place.nowMs(), zone: place.zone };
}

function fromApi(path: string, { title, publishedAt, category, state }: ApiArticle): ListedArticle {
  return { path, title: title ?? slugOfPath(path), publishedAt, category: category ?? null, state };
}

/** The last four parts of an article's address, which are the same under every base path: `2026/11/abc`. */
function addressEnd(url: string): string {
  return new URL(url).pathname.split("/").filter(Boolean).slice(-3).join("/");
}

function addressOf(path: string): string {
  return path.replace(/^content\/articles\//, "").replace(/(?:\/index)?\.md$/, "");
}
