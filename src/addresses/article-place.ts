import { addressTable } from "./address-table.ts";
import { takeApart } from "./take-apart.ts";

/** Where an article file stands, which is its address. */
export interface ArticlePlace {
  readonly file: string;
  readonly year: number;
  readonly month: number;
  readonly slug: string;
}

/** The site path of an article: `/2021/01/abc/`. */
export function articleUrl(place: ArticlePlace): string {
  return addressTable.article.make(place);
}

/** Where the card of an article's address is published; `null` where the address is not like an article's. */
export function cardUrl(url: string): string | null {
  const place = takeApart(url);
  return place?.kind === "article" ? addressTable.articleCard.make(place) : null;
}

/**
 * Where a file beside an article is published, by the article's address and the published name of the file; `null` where
 * the address is not like an article's.
 */
export function attachmentUrl(url: string, name: string): string | null {
  const place = takeApart(url);
  return place?.kind === "article" ? addressTable.attachment.make({ ...place, attachment: name }) : null;
}

/** The address of the article that the address of an attachment belongs to; `null` for every other address. */
export function articleOfAttachment(url: string): string | null {
  const place = takeApart(url);
  return place?.kind === "attachment" ? addressTable.article.make(place) : null;
}

/** The year of an article's address. It is taken by its place there, for there are very many articles. */
export function yearOfArticle(url: string): number {
  return Number(url.slice(1, 5));
}

/** The month of an article's address, from 1; taken in the same way. */
export function monthOfArticle(url: string): number {
  return Number(url.slice(6, 8));
}

/** The site path of a standing page: `/gioi-thieu/`. */
export function standingUrl(slug: string): string {
  return addressTable.standing.make({ slug });
}

/** The site path of a page that an archive's own code makes: `/trang/don-vi/y-te/`. */
export function ownPageUrl(kind: string, slug: string): string {
  return addressTable.ownPage.make({ slug: kind, name: slug });
}

/**
 * The folder of drafts inside the content folder. Builds do not look into it: what lies there has no address yet, and may
 * be as unfinished as it likes.
 */
export const draftsFolder = "drafts";

const ARTICLES = "articles";
const PAGES = "pages";

/** The address of a content file: `articles/2021/01/abc.md` and `…/abc/index.md` → `/2021/01/abc/`; else `null`. */
export function addressOfFile(parts: readonly string[]): string | null {
  const [root, ...rest] = parts;
  const name = rest.at(-1);
  if ((root !== ARTICLES && root !== PAGES) || name === undefined || !/\.md$/i.test(name)) return null;
  const stem = name.slice(0, -3);
  const folders = rest.slice(0, -1);
  return `/${[...folders, ...(stem === "index" ? [] : [stem])].join("/")}/`;
}

/** The content file an article's address is of, as most are written: `articles/2021/01/abc.md`; `null` for others. */
export function fileOfArticle(url: string): string | null {
  return takeApart(url)?.kind === "article" ? `${ARTICLES}${url.slice(0, -1)}.md` : null;
}
