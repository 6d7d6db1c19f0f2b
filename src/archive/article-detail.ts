import { digestOf } from "../cache/digest.ts";
import type { Article } from "../content/article.ts";
import type { ArticleFile, NamedFiles } from "../content/sources/named-file.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { type PictureByPath, picturesOf } from "./article-pictures.ts";
import { type Entry, entryOf } from "./entry.ts";

/** An article with what became of its pictures: all its own page needs. */
export interface ArticleDetail {
  readonly article: Article;
  /** By index in `article.pictures`. */
  readonly pictures: readonly ProcessedPicture[];
  readonly cover?: ProcessedPicture;
}

/** An article with its pictures, and what is remembered of it. */
export function withPictures(
  file: ArticleFile,
  article: Article,
  files: NamedFiles,
  pictures: PictureByPath,
): { readonly entry: Entry; readonly detail: ArticleDetail } {
  const used = picturesOf(article).map(({ path }) => ({ path, hash: pictures.get(path)?.hash ?? "" }));
  const found = (path: string) => pictures.get(path) ?? NO_PICTURE;
  const first = article.cover ?? article.pictures[0];
  const isWithdrawn = article.state === "withdrawn";
  const cover = first === undefined || isWithdrawn ? null : { picture: found(first.path), alt: first.alt };
  const own = article.cover === undefined || isWithdrawn ? {} : { cover: found(article.cover.path) };
  const body = isWithdrawn ? [] : article.pictures.map((picture) => found(picture.path));
  const origin = {
    digest: digestOf([file.id, ...used.map(({ hash }) => hash)]),
    sources: Object.fromEntries([[file.file, file.id], ...used.map(({ path }) => [path, files.get(path)?.id ?? ""])]),
    pictureHashes: [...new Set(used.map(({ hash }) => hash))],
  };
  return { entry: entryOf(article, origin, cover), detail: { article, pictures: body, ...own } };
}

/** Stands for a picture that could not be read; a Problem then keeps the article from being published. */
const NO_PICTURE: ProcessedPicture = { hash: "", widthPx: 0, heightPx: 0, renditions: [] };
