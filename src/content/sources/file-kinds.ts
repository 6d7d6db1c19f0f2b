import { slugOf } from "../../text/slug.ts";

/** What a file of the content folder is for. */
export type FileKind =
  | { readonly kind: "article"; readonly year: number; readonly month: number; readonly slug: string }
  | { readonly kind: "page"; readonly slug: string }
  | { readonly kind: "config" }
  | { readonly kind: "words" }
  | MisplacedKind
  | { readonly kind: "other" };

/** A file that should have another path or extension, and the path that was probably meant. */
export type MisplacedKind =
  | { readonly kind: "misplaced"; readonly code: "misplaced-file"; readonly expected: string }
  | {
      readonly kind: "misplaced";
      readonly code: "wrong-extension";
      readonly expected: string;
      /** Whether it is a file of a word processor, which no other name makes an article. */
      readonly isDocument: boolean;
    };

const ARTICLE = /^articles\/([1-9]\d{3})\/(0[1-9]|1[0-2])\/([^/]+?)(?:\/index)?\.md$/;
const IN_ARTICLE_FOLDER = /^articles\/[1-9]\d{3}\/(?:0[1-9]|1[0-2])\/[^/]+\//;
const DOCUMENT = /\.(?:docx?|odt)$/i;
const TEXT_FILE = /\.(?:md|markdown|mdown|mdx|txt|docx?|odt)$/i;

/**
 * What a file is for, as its path inside the content folder tells. Of a misplaced file the path it should have is
 * guessed.
 */
export function kindOfFile(path: string): FileKind {
  const article = ARTICLE.exec(path);
  if (article !== null && article[3] !== "index") {
    return { kind: "article", year: Number(article[1]), month: Number(article[2]), slug: article[3]! };
  }
  const page = /^pages\/([^/]+)\.md$/.exec(path);
  if (page !== null) return { kind: "page", slug: page[1]! };
  if (path === "site.yaml") return { kind: "config" };
  if (path === "words.yaml") return { kind: "words" };
  const setting = /^(site|words)\.ya?ml$/i.exec(path)?.[1]?.toLowerCase();
  if (setting !== undefined) return { kind: "misplaced", code: "misplaced-file", expected: `${setting}.yaml` };
  // An article may link to a document beside it.
  if (path.startsWith("articles/") && DOCUMENT.test(path)) return { kind: "other" };
  if (/^(?:articles|pages)\//.test(path) && TEXT_FILE.test(path)) return misplaced(path);
  const isStray = /\.(?:md|markdown)$/i.test(path) && !/^(?:readme|contributing|license)\.md$/i.test(path);
  return isStray || path === "articles" || path === "pages" ? misplaced(path) : { kind: "other" };
}

/**
 * What a file of a word processor was meant for to which no article links: an article that was not copied into a text
 * file. The result is `null` for other files, and for documents in the folder of an article, which were meant for it.
 */
export function kindOfDocument(path: string): MisplacedKind | null {
  if (!path.startsWith("articles/") || !DOCUMENT.test(path)) return null;
  const kind = misplaced(path);
  return kind.code === "misplaced-file" && IN_ARTICLE_FOLDER.test(path) ? null : kind;
}

/** The kind of a misplaced file, with the path that was probably meant. */
function misplaced(path: string): MisplacedKind {
  const isMarkdown = path.endsWith(".md");
  const asMarkdown = path.replace(/\.md(?=\.txt$)/i, "").replace(TEXT_FILE, ".md");
  if (!isMarkdown && (ARTICLE.test(asMarkdown) || /^pages\/[^/]+\.md$/.test(asMarkdown))) {
    const name = slugOf(stemOf(asMarkdown)) || "ten-bai";
    const expected = asMarkdown.replace(/[^/]*$/, `${name}.md`);
    return { kind: "misplaced", code: "wrong-extension", expected, isDocument: DOCUMENT.test(path) };
  }
  const own = slugOf(stemOf(asMarkdown));
  const stem = own === "index" ? slugOf(/([^/]*\D[^/]*)\/[^/]*$/.exec(path)?.[1] ?? "") : own;
  const name = ["", "index", "articles", "pages"].includes(stem) ? "ten-bai" : stem;
  const expected = /^pages?\b/i.test(path) ? `pages/${name}.md` : `articles/${yearAndMonth(path)}/${name}.md`;
  return { kind: "misplaced", code: "misplaced-file", expected };
}

/** The name of a file without its folder and the extension `.md`. */
function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/(?<=.)\.md$/, "");
}

/** The year and month that a path names, as a folder: `2021/01`; where it names none, an example. */
function yearAndMonth(path: string): string {
  const [, year = "2021", month = "1"] = /(?:^|\/)([1-9]\d{3})(?:[/-](\d{1,2})(?=\/))?\//.exec(path) ?? [];
  const inYear = Number(month) >= 1 && Number(month) <= 12 ? month : "1";
  return `${year}/${inYear.padStart(2, "0")}`;
}
