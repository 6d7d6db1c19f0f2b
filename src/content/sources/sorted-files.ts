import { articleUrl } from "../../addresses/article-place.ts";
import { seatOf } from "../../addresses/seat.ts";
import { type Problem, problem } from "../../problems/problem.ts";
import { isSlug, SLUG_LIMIT, slugOf } from "../../text/slug.ts";
import type { ArticleFile, NamedFile } from "./named-file.ts";
import type { FoundFile } from "./source-files.ts";
import { identify, type SourceIds } from "./source-identity.ts";
import { kindOfFile } from "./source-kinds.ts";

/** A standing page's file. */
export interface PageFile extends NamedFile {
  readonly file: string;
  readonly slug: string;
}

/** Files of the content folder by what they are for. */
export interface SortedFiles {
  readonly ids: SourceIds;
  readonly config: NamedFile | null;
  /** By year, by path. */
  readonly articles: ReadonlyMap<number, readonly ArticleFile[]>;
  readonly pages: readonly PageFile[];
  /** What else there is, by path inside the content folder. */
  readonly others: ReadonlyMap<string, NamedFile>;
}

/**
 * Tells files apart by their places. Those misplaced, misnamed or, if nothing else will open them, unreadable are
 * Problems.
 *
 * @param label what Problems call the content folder
 * @param tracked ids of files git finds unchanged
 * @param memoryFile where what else is known of files is remembered; `null` remembers nothing
 */
export function sortFiles(
  found: readonly FoundFile[],
  { label, tracked, memoryFile }: { label: string; tracked: SourceIds; memoryFile: string | null },
  problems: Problem[],
): SortedFiles {
  const { ids, isReadable } = identified(found, { label, tracked, memoryFile }, problems);
  const articles = new Map<number, ArticleFile[]>();
  const pages: PageFile[] = [];
  const others = new Map<string, NamedFile>();
  let config: NamedFile | null = null;
  for (const file of found) {
    const { path, absolutePath } = file;
    const named = { id: ids.get(path)!, absolutePath };
    const kind = kindOfFile(path);
    if (kind.kind === "article") {
      const { year, month, slug } = kind;
      checkSlug(slug, path, label, problems);
      const volume = articles.get(year) ?? [];
      volume.push({ ...named, file: path, year, month, slug });
      articles.set(year, volume);
    } else if (kind.kind === "page") {
      checkSlug(kind.slug, path, label, problems);
      pages.push({ ...named, file: path, slug: kind.slug });
    } else if (kind.kind === "config") config = named;
    else if (kind.kind === "misplaced") {
      const expected = `${label}/${kind.expected}`;
      problems.push(problem(kind.code, { file: `${label}/${path}`, line: 1, column: 1 }, { expected }));
    } else if (isReadable(file)) others.set(path, named);
  }
  for (const volume of articles.values()) reportDoubles(volume, label, problems);
  return { ids, config, articles, pages, others };
}

/** Files published as they are, by path inside their folder; those that cannot be read are Problems. */
export function publishedFiles(
  found: readonly FoundFile[],
  from: { readonly label: string; readonly tracked: SourceIds; readonly memoryFile: string },
  problems: Problem[],
): ReadonlyMap<string, NamedFile> {
  const { ids, isReadable } = identified(found, from, problems);
  const readable = found.filter(isReadable);
  return new Map(readable.map(({ path, absolutePath }) => [path, { id: ids.get(path)!, absolutePath }]));
}

function identified(
  found: readonly FoundFile[],
  { label, tracked, memoryFile }: { label: string; tracked: SourceIds; memoryFile: string | null },
  problems: Problem[],
) {
  const unreadable = new Map<FoundFile, string>();
  const ids = identify(found, tracked, memoryFile, (file, reason) => unreadable.set(file, reason));
  /** Whether a file that is not opened for itself can be read; articles, pages and configuration tell when they are. */
  const isReadable = (file: FoundFile): boolean => {
    const reason = unreadable.get(file);
    if (reason === undefined) return true;
    problems.push(problem("unreadable-file", { file: `${label}/${file.path}`, line: 1, column: 1 }, { reason }));
    return false;
  };
  return { ids, isReadable };
}

function checkSlug(slug: string, path: string, label: string, problems: Problem[]): void {
  if (isSlug(slug)) return;
  const suggestion = slugOf(slug).slice(0, SLUG_LIMIT) || "ten-bai";
  problems.push(
    problem("bad-slug", { file: `${label}/${path}`, line: 1, column: 1 }, { slug: slug.slice(0, 120), suggestion }),
  );
}

function reportDoubles(articles: readonly ArticleFile[], label: string, problems: Problem[]): void {
  const first = new Map<string, string>();
  for (const article of articles) {
    const { file } = article;
    const seat = seatOf(articleUrl(article));
    const other = first.get(seat);
    if (other === undefined) first.set(seat, file);
    else
      problems.push(
        problem("duplicate-article", { file: `${label}/${file}`, line: 1, column: 1 }, { other: `${label}/${other}` }),
      );
  }
}
