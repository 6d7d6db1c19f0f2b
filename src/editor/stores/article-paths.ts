/** The file of an article of a year: `content/articles/2026/11/abc.md` or `…/abc/index.md`. */
const ARTICLE = /^content\/articles\/([1-9]\d{3})\/(?:0[1-9]|1[0-2])\/(?!index\.md$)[^/]+?(?:\/index)?\.md$/;

/** The file of a draft that has no year yet: `content/drafts/abc.md` or `…/abc/index.md`. */
const DRAFT = /^content\/drafts\/(?!index\.md$)[^/]+?(?:\/index)?\.md$/;

/** Whether a path is of an article or a draft. */
export function isArticlePath(path: string): boolean {
  return ARTICLE.test(path) || DRAFT.test(path);
}

/** The year an article's path says; `null` for drafts and other files. */
export function yearOfPath(path: string): number | null {
  const year = ARTICLE.exec(path)?.[1];
  return year === undefined ? null : Number(year);
}

/** The last part of an article's address: `abc`. */
export function slugOfPath(path: string): string {
  return path.replace(/(?:\/index)?\.md$/, "").replace(/^.*\//, "");
}

/**
 * The folder that an article has to itself, with a slash at its end; `null` where the article's file stands among others.
 */
export function ownFolderOf(path: string): string | null {
  return path.endsWith("/index.md") ? path.slice(0, -"index.md".length) : null;
}

/** An article's path without `content/` and what its file is called: `articles/2026/11/abc`. */
export function stemOfPath(path: string): string {
  return path.replace(/^content\//, "").replace(/(?:\/index)?\.md$/, "");
}
