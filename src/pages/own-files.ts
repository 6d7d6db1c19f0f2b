import { fileOf, ownFileUrl } from "../addresses/urls.ts";
import type { Entry } from "../archive/entry.ts";
import { digestOf } from "../cache/digest.ts";
import type { KhotinConfig, VolumeArticle } from "../extensions/config.ts";
import { callHook, type OwnConfig } from "../extensions/own-config.ts";
import type { SiteContext } from "../views/site-context.ts";
import type { TextOutput } from "./output.ts";

/**
 * The files that an archive's own code makes of a volume.
 *
 * @param entries the entries of the volume, oldest first
 * @param key the key of all such files: of the code and of what is shared by the outputs of the site
 */
export function ownFileOutputs(
  { year, entries, key }: { readonly year: number; readonly entries: readonly Entry[]; readonly key: string },
  { volumeFiles = {} }: KhotinConfig,
  own: OwnConfig | null,
  context: SiteContext,
): readonly TextOutput[] {
  if (own === null || own.fileNames.length === 0) return [];
  const published = entries.filter(({ state }) => state === "published");
  const contentDigest = digestOf(published.map(({ url, sourcesDigest }) => [url, sourcesDigest]));
  const volume = () => ({ year, articles: published.map((entry) => volumeArticle(entry, context)) });
  const faultOf = (result: unknown) => (typeof result === "string" ? null : "(volume) => string");
  return own.fileNames.map((name) => ({
    file: fileOf(ownFileUrl(year, name)),
    key: digestOf([key, name, contentDigest]),
    text: () => callHook(own, `volumeFiles ${name}`, () => volumeFiles[name]!(volume()), faultOf),
  }));
}

function volumeArticle(entry: Entry, context: SiteContext): VolumeArticle {
  const { title, published, category, topics, authors, documents, people, summary, featured, own = {} } = entry;
  return {
    url: context.absolute(entry.url),
    title,
    publishedAt: published.iso,
    category: { slug: category, name: context.categoryName(category) },
    topics,
    authors,
    documents,
    people,
    summary,
    featured,
    fields: own,
  };
}
