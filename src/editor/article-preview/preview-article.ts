import { renderArticle } from "../../../templates/article.11ty.tsx";
import { renderTombstone } from "../../../templates/tombstone.11ty.tsx";
import { yearOfArticle } from "../../addresses/article-place.ts";
import type { ArticleDetail } from "../../archive/article-detail.ts";
import type { Entry } from "../../archive/entry.ts";
import { entryFacts } from "../../archive/entry-facts.ts";
import { attachmentsNamed, publishedName } from "../../archive/named-attachments.ts";
import type { Article } from "../../content/article.ts";
import { articleProps } from "../../views/article.ts";
import { type SiteContext, siteContext } from "../../views/site-context.ts";
import { tombstoneProps } from "../../views/tombstone.ts";
import type { ArticleAtHand, FileBeside } from "../judging/article-at-hand.ts";
import { filesByPath } from "../judging/files-beside.ts";
import { articleToShow } from "./article-to-show.ts";
import type { PreviewFrame } from "./preview-frame.ts";
import { type ShownPictures, shownPictures } from "./shown-pictures.ts";

/** How the preview of an article finds what it shows. */
export interface PreviewOptions {
  /** The address of a file beside the article, by its name; `null` where the file cannot be shown. */
  readonly hrefOf: (name: string) => string | null;
  /** The address of the site's home page, with a slash at its end: `/kho-tin/`. */
  readonly siteHref: string;
  /** What the built site has for its pages; absent where it is not known: the preview is then without style. */
  readonly frame?: PreviewFrame;
  /** Whether the archive has parts of pages of its own, which a preview in the browser is without. */
  readonly hasOwnParts?: boolean;
}

const NO_FRAME: PreviewFrame = {
  standing: [],
  assets: {
    style: "",
    script: "",
    searchStyle: "",
    searchScript: "",
    loadAheadScript: "",
    suggestionScript: "",
    oldAddressScript: "",
    fonts: [],
    icon: "",
  },
};

const OWN_PARTS = {
  vi: "Kho tin này có phần trang riêng; bản xem trước ở đây hiện các phần có sẵn.",
  en: "This archive has parts of pages of its own; this preview shows the usual ones.",
} as const;

/** One transparent pixel: the QR code stands on paper only. */
const NO_CODE = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==";

/**
 * Makes the whole HTML page of an article as the site would show it, by the site's own templates. Problems of the article
 * do not stop it: what is missing is left out. Other articles, which neighbours and related articles are chosen from, are
 * not known here.
 */
export function previewArticle(atHand: ArticleAtHand, options: PreviewOptions): string {
  const { article, context: read } = articleToShow(atHand, options.siteHref);
  const { standing, assets } = options.frame ?? NO_FRAME;
  const drawings = { siteCard: () => null, permanentCode: () => NO_CODE };
  const whole = siteContext(read.config, standing, { ...assets, files: [], worker: "" }, read.allWords, drawings);
  const files = filesByPath(article.file, atHand.beside);
  const pictures = shownPictures(article, files, yearOfArticle(article.url), options.hrefOf);
  const context: SiteContext = { ...whole, href: (url) => pictures.hrefs.get(url) ?? whole.href(url) };
  const { entry, detail } = partsOf(article, files, pictures);
  const html =
    article.state === "withdrawn"
      ? renderTombstone(tombstoneProps(entry, context))
      : renderArticle(articleProps(entry, detail, { related: [], later: [], sharing: null }, context));
  if (options.hasOwnParts !== true) return html;
  return html.replace("<main", () => `<p class="wrap">${OWN_PARTS[read.config.language]}</p><main`);
}

/** The entry and the detail of an article, as a reading of its volume would make them. */
function partsOf(
  article: Article,
  files: ReadonlyMap<string, FileBeside>,
  { byPath }: ShownPictures,
): { readonly entry: Entry; readonly detail: ArticleDetail } {
  const first = article.cover ?? article.pictures[0];
  const picture = first === undefined ? undefined : byPath.get(first.path);
  const cover = first === undefined || picture === undefined ? null : { picture, alt: first.alt };
  const paths = [...new Set(attachmentsNamed(article).map(({ path }) => path))];
  const attachments = paths.flatMap((path) => {
    const file = files.get(path);
    return file === undefined ? [] : [{ name: publishedName(path), path, id: "", sizeBytes: file.sizeBytes }];
  });
  const facts = entryFacts(article, { sourcesDigest: "", sources: {}, pictureKeys: [], attachments }, cover);
  const own = article.cover === undefined ? undefined : byPath.get(article.cover.path);
  return {
    entry: { ...facts, cardDigest: "" },
    detail: {
      article,
      pictures: article.pictures.flatMap(({ path }) => byPath.get(path) ?? []),
      ...(own === undefined ? {} : { cover: own }),
      attachments,
    },
  };
}
