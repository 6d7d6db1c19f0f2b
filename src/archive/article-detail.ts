import { digestOf } from "../cache/digest.ts";
import type { Article } from "../content/article.ts";
import type { ArticleFile, NamedFiles } from "../content/sources/named-file.ts";
import type { ProcessedPicture } from "../pictures/processed-picture.ts";
import { type Attachment, attachmentsOf } from "./article-attachments.ts";
import type { PictureByPath } from "./article-pictures.ts";
import type { Entry } from "./entry.ts";
import { entryOf } from "./make-entry.ts";
import { attachmentsNamed } from "./named-attachments.ts";
import { picturesOf } from "./named-pictures.ts";

/** An article with its processed pictures: all that its own page needs. */
export interface ArticleDetail {
  readonly article: Article;
  /** The processed pictures, in the order of `article.pictures`. */
  readonly pictures: readonly ProcessedPicture[];
  readonly cover?: ProcessedPicture;
  /** The files it publishes beside itself. */
  readonly attachments: readonly Attachment[];
}

/** Makes of an article, its processed pictures and its attachments what is remembered of it, and what its own page needs. */
export function joinPictures(
  file: ArticleFile,
  article: Article,
  files: NamedFiles,
  pictures: PictureByPath,
): { readonly entry: Entry; readonly detail: ArticleDetail } {
  const used = picturesOf(article).map(({ path }) => ({ path, key: pictures.get(path)?.key ?? "" }));
  const found = (path: string) => pictures.get(path) ?? UNREADABLE_PICTURE;
  const first = article.cover ?? article.pictures[0];
  const isWithdrawn = article.state === "withdrawn";
  const cover = first === undefined || isWithdrawn ? null : { picture: found(first.path), alt: first.alt };
  const own = article.cover === undefined || isWithdrawn ? {} : { cover: found(article.cover.path) };
  const body = isWithdrawn ? [] : article.pictures.map((picture) => found(picture.path));
  const attachments = attachmentsOf(article, files);
  const named = [...used, ...attachmentsNamed(article)].map(({ path }) => [path, files.get(path)?.id ?? ""]);
  const origin = {
    sourcesDigest: digestOf([file.id, ...used.map(({ key }) => key), ...attachments.map(({ id }) => id)]),
    sources: Object.fromEntries([[file.file, file.id], ...named]),
    pictureKeys: [...new Set(used.map(({ key }) => key))],
    ...(attachments.length === 0 ? {} : { attachments }),
  };
  return { entry: entryOf(article, origin, cover), detail: { article, pictures: body, ...own, attachments } };
}

/** Stands for a picture that could not be read. A Problem keeps the article from being published then. */
const UNREADABLE_PICTURE: ProcessedPicture = { key: "", widthPx: 0, heightPx: 0, renditions: [] };
