import { existsSync, lstatSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import type { ArticleFile } from "../archive/article-detail.ts";
import type { NamedFile } from "../archive/article-pictures.ts";
import { type Problem, problem } from "../problem.ts";
import { isSlug, SLUG_LIMIT, slugOf } from "./slug.ts";
import { type FoundFile, findFiles } from "./source-files.ts";
import { identify, identityMemory } from "./source-identity.ts";

/** The content folder, sorted into what it is for. */
export interface SourceTree {
  /** What Problems call the folder: `content`. */
  readonly label: string;
  readonly config: NamedFile | null;
  /** Articles by year. */
  readonly volumes: ReadonlyMap<number, readonly ArticleFile[]>;
  readonly pages: readonly (NamedFile & { readonly file: string; readonly slug: string })[];
  /** Everything else articles may name, by path inside the content folder; `public/` included. */
  readonly files: ReadonlyMap<string, NamedFile>;
  /** What Problems call the folder of files published as they are: `public`. */
  readonly publicLabel: string;
  /** What is published as it is, by its path inside `public/`. */
  readonly publicFiles: ReadonlyMap<string, NamedFile>;
}

/** Where the files published as they are stand: beside a folder named `content`, else within it. */
export function publicDirOf(contentDir: string): string {
  const content = resolve(contentDir);
  return basename(content) === "content" && !existsSync(join(content, "public"))
    ? join(dirname(content), "public")
    : join(content, "public");
}

/** Finds everything in the content folder and tells each file's identity. Misplaced and misnamed files are Problems. */
export function readSourceTree(contentDir: string, cacheDir: string, problems: Problem[]): SourceTree {
  const root = resolve(contentDir);
  const label = basename(root);
  const publicDir = publicDirOf(root);
  const publicLabel = publicDir === join(root, "public") ? `${label}/public` : "public";
  const skipped = publicDir === join(root, "public") ? publicDir : null;
  const found = findFiles(root, { label, hidden: false, skipped }, problems);
  const published = isFolder(publicDir, publicLabel, problems)
    ? findFiles(publicDir, { label: publicLabel, hidden: true, skipped: null }, problems)
    : [];
  const unreadable = new Map<FoundFile, string>();
  const note = (file: FoundFile, reason: string) => unreadable.set(file, reason);
  const ids = identify(root, found, identityMemory(cacheDir, root), note);
  const publicIds = identify(publicDir, published, identityMemory(cacheDir, publicDir), note);
  /** Whether a file that is not opened for itself can be read; articles, pages and configuration tell when they are. */
  const isReadable = (file: FoundFile, folder: string): boolean => {
    const reason = unreadable.get(file);
    if (reason === undefined) return true;
    problems.push(problem("unreadable-file", { file: `${folder}/${file.path}`, line: 1, column: 1 }, { reason }));
    return false;
  };
  const named = (file: FoundFile, from: ReadonlyMap<string, string>): NamedFile => ({
    id: from.get(file.path)!,
    absolutePath: file.absolutePath,
  });
  const volumes = new Map<number, ArticleFile[]>();
  const pages: (NamedFile & { readonly file: string; readonly slug: string })[] = [];
  const files = new Map<string, NamedFile>();
  let config: NamedFile | null = null;
  for (const file of found) {
    const kind = kindOfFile(file.path);
    if (kind.kind === "article") {
      checkSlug(kind.slug, file.path, label, problems);
      const article = { ...named(file, ids), file: file.path, year: kind.year, month: kind.month, slug: kind.slug };
      const volume = volumes.get(kind.year);
      if (volume === undefined) volumes.set(kind.year, [article]);
      else volume.push(article);
    } else if (kind.kind === "page") {
      checkSlug(kind.slug, file.path, label, problems);
      pages.push({ ...named(file, ids), file: file.path, slug: kind.slug });
    } else if (kind.kind === "config") config = named(file, ids);
    else if (kind.kind === "misplaced") {
      problems.push(
        problem(
          kind.code,
          { file: `${label}/${file.path}`, line: 1, column: 1 },
          { expected: `${label}/${kind.expected}` },
        ),
      );
    } else if (isReadable(file, label)) files.set(file.path, named(file, ids));
  }
  const readable = published.filter((file) => isReadable(file, publicLabel));
  for (const file of readable) files.set(`public/${file.path}`, named(file, publicIds));
  reportDoubles([...volumes.values()].flat(), label, problems);
  return {
    label,
    publicLabel,
    config,
    volumes,
    pages,
    files,
    publicFiles: new Map(readable.map((file) => [file.path, named(file, publicIds)])),
  };
}

/** Whether there is such a folder; a file in its place is a Problem, as is a link, which would publish what it leads to. */
function isFolder(path: string, label: string, problems: Problem[]): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    problems.push(problem("link-outside", { file: label, line: 1, column: 1 }, {}));
    return false;
  }
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory()) return stat !== undefined;
  problems.push(problem("unreadable-file", { file: label, line: 1, column: 1 }, { reason: "ENOTDIR" }));
  return false;
}

type FileKind =
  | { readonly kind: "article"; readonly year: number; readonly month: number; readonly slug: string }
  | { readonly kind: "page"; readonly slug: string }
  | { readonly kind: "config" }
  | { readonly kind: "misplaced"; readonly code: "misplaced-file" | "wrong-extension"; readonly expected: string }
  | { readonly kind: "other" };

const ARTICLE = /^articles\/([1-9]\d{3})\/(0[1-9]|1[0-2])\/([^/]+?)(?:\/index)?\.md$/;
const TEXT_FILE = /\.(?:md|markdown|mdown|mdx|txt|docx?|odt)$/i;

function kindOfFile(path: string): FileKind {
  const article = ARTICLE.exec(path);
  if (article !== null && article[3] !== "index") {
    return { kind: "article", year: Number(article[1]), month: Number(article[2]), slug: article[3]! };
  }
  const page = /^pages\/([^/]+)\.md$/.exec(path);
  if (page !== null) return { kind: "page", slug: page[1]! };
  if (path === "site.yaml") return { kind: "config" };
  if (/^site\.ya?ml$/i.test(path)) return { kind: "misplaced", code: "misplaced-file", expected: "site.yaml" };
  if (/^(?:articles|pages)\//.test(path) && TEXT_FILE.test(path)) return misplaced(path);
  const isStray = /\.(?:md|markdown)$/i.test(path) && !/^(?:readme|contributing|license)\.md$/i.test(path);
  return isStray || path === "articles" || path === "pages" ? misplaced(path) : { kind: "other" };
}

function misplaced(path: string): FileKind {
  const isMarkdown = path.endsWith(".md");
  const asMarkdown = path.replace(/\.md(?=\.txt$)/i, "").replace(TEXT_FILE, ".md");
  if (!isMarkdown && (ARTICLE.test(asMarkdown) || /^pages\/[^/]+\.md$/.test(asMarkdown))) {
    return { kind: "misplaced", code: "wrong-extension", expected: asMarkdown };
  }
  const own = slugOf(basename(asMarkdown, ".md"));
  const stem = own === "index" ? slugOf(/([^/]*\D[^/]*)\/[^/]*$/.exec(path)?.[1] ?? "") : own;
  const name = ["", "index", "articles", "pages"].includes(stem) ? "ten-bai" : stem;
  const expected = /^pages?\b/i.test(path) ? `pages/${name}.md` : `articles/${yearAndMonth(path)}/${name}.md`;
  return { kind: "misplaced", code: "misplaced-file", expected };
}

function yearAndMonth(path: string): string {
  const [, year = "2021", month = "1"] = /(?:^|\/)([1-9]\d{3})(?:[/-](\d{1,2})(?=\/))?\//.exec(path) ?? [];
  const inYear = Number(month) >= 1 && Number(month) <= 12 ? month : "1";
  return `${year}/${inYear.padStart(2, "0")}`;
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
  for (const { file, year, month, slug } of articles) {
    const address = `${year}/${month}/${slug.toLowerCase()}`;
    const other = first.get(address);
    if (other === undefined) first.set(address, file);
    else
      problems.push(
        problem("duplicate-article", { file: `${label}/${file}`, line: 1, column: 1 }, { other: `${label}/${other}` }),
      );
  }
}
