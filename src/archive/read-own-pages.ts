import { ownPageUrl } from "../addresses/article-place.ts";
import { digestOf } from "../cache/digest.ts";
import { renderBody } from "../content/markdown/render-body.ts";
import { withPlaces } from "../content/read-page.ts";
import type { SourceTree } from "../content/sources/tree.ts";
import type { StandingPage } from "../content/standing-page.ts";
import type { DataPage } from "../extensions/config.ts";
import { HookFault } from "../extensions/failures.ts";
import { callHook, loadHooks } from "../extensions/own-config.ts";
import { type Problem, placeOfFile, problem } from "../problems/problem.ts";
import { cleanLine, cleanText } from "../text/clean-text.ts";
import { isSlug } from "../text/slug.ts";
import { readPictures } from "./article-pictures.ts";
import type { StandingDetail } from "./read-standing-pages.ts";
import type { ReadingOptions } from "./volume-source.ts";

/** The pages that an archive's own code makes from data, by address. */
export async function readOwnPages(
  tree: SourceTree,
  options: ReadingOptions,
  problems: Problem[],
): Promise<readonly StandingDetail[]> {
  const own = options.ownConfig;
  if (own === null) return [];
  const { pages = {} } = await loadHooks(own);
  const details: StandingDetail[] = [];
  for (const [kind, make] of Object.entries(pages)) {
    try {
      for (const written of callHook(own, `pages ${kind}`, make, faultOf))
        details.push(await ownPage(kind, written, tree, options, problems));
    } catch (error) {
      if (!(error instanceof HookFault)) throw error;
      problems.push(error.problem);
    }
  }
  return details.sort(({ page: one }, { page: other }) => (one.url < other.url ? -1 : 1));
}

async function ownPage(
  kind: string,
  { slug, title, summary, body: markdown }: DataPage,
  tree: SourceTree,
  options: ReadingOptions,
  problems: Problem[],
): Promise<StandingDetail> {
  const { config, words, ownConfig, cacheDir } = options;
  const place = placeOfFile(ownConfig!.file);
  const url = ownPageUrl(kind, slug);
  const { basePath, baseUrl } = config;
  const body = renderBody(cleanText(markdown).text, {
    // Pictures and links are named as in the standing pages.
    file: `pages/${slug}.md`,
    basePath,
    baseUrl,
    words,
    bodyOffset: 0,
    report: (code, _offset, parameters) => problems.push(problem(code, place, parameters)),
  });
  const fields = { title: cleanLine(title), ...(summary === undefined ? {} : { summary: cleanLine(summary) }) };
  const placeOf = () => ({ line: 1, column: 1 });
  const page: StandingPage = {
    url,
    file: `../${ownConfig!.file}`,
    fields,
    body,
    pictures: withPlaces(body.pictures, placeOf),
    links: withPlaces(body.links, placeOf),
    isOwn: true,
  };
  const named = [{ ...page, state: "published" as const }];
  const found = await readPictures(named, tree.files, { folderName: tree.folderName, cacheDir, others: [] }, problems);
  const pictures = page.pictures.flatMap((picture) => found.get(picture.path) ?? []);
  return { page, pictures, sourcesDigest: digestOf([fields, markdown, pictures.map((picture) => picture.key)]) };
}

/** What is wrong with the pages that a hook gave; `null` where nothing is. */
function faultOf(pages: unknown): string | null {
  const form = "() => [{ slug, title, summary?, body }]";
  if (!Array.isArray(pages)) return form;
  const slugs = new Set<string>();
  for (const page of pages as readonly Partial<Record<keyof DataPage, unknown>>[]) {
    const texts = [page?.slug, page?.title, page?.body, page?.summary ?? ""];
    if (!texts.every((text) => typeof text === "string")) return form;
    if (!isSlug(String(page.slug))) return `slug: "${page.slug}" → "a-b-1"`;
    if (String(page.title).trim() === "" || String(page.body).trim() === "") return form;
    if (slugs.has(String(page.slug))) return `slug: "${page.slug}" × 2`;
    slugs.add(String(page.slug));
  }
  return null;
}
