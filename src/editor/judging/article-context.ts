import type { ArticlePlace } from "../../addresses/article-place.ts";
import type { ArticleContext } from "../../content/article-context.ts";
import type { OwnFields } from "../../content/own-values.ts";
import { optional, valueType, writtenText } from "../../content/schema.ts";
import { readSiteConfig } from "../../content/site-config.ts";
import { type FileKind, kindOfFile } from "../../content/sources/file-kinds.ts";
import { readWords } from "../../content/words-file.ts";
import type { Problem } from "../../problems/problem.ts";
import { catalogues } from "../../wording/catalogues.ts";
import type { WordTable } from "../../wording/words.ts";
import type { ArticleAtHand } from "./article-at-hand.ts";

/** What the path of an article's file says of it. */
export interface FileAtHand {
  /** The name of the content folder, `content`. */
  readonly folderName: string;
  /** The path of the file inside the content folder. */
  readonly file: string;
  readonly kind: FileKind;
}

/** Reads the path of an article's file. The content folder is the one around `articles/`, or else the first of the path. */
export function fileAtHand(path: string): FileAtHand {
  const found = /^(.*?)\/((?:articles|pages)\/.*)$/.exec(path) ?? /^([^/]*)\/(.*)$/.exec(path);
  const [, before = "content", file = path] = found ?? [];
  return { folderName: before.slice(before.lastIndexOf("/") + 1), file, kind: kindOfFile(file) };
}

/** The place of an article's file; `null` where no article can lie at its path. */
export function placeAtHand({ file, kind }: FileAtHand): ArticlePlace | null {
  return kind.kind === "article" ? { file, year: kind.year, month: kind.month, slug: kind.slug } : null;
}

/** What the reading of an article at hand needs besides its text, and all the words of its site. */
export interface ContextAtHand extends ArticleContext {
  readonly allWords: WordTable;
}

/**
 * Makes the context of an article at hand. Problems of `site.yaml` and `words.yaml` are told at build; what cannot be read
 * of them counts as not written.
 *
 * @param problems the list that Problems of the article are added to
 */
export function contextAtHand(article: ArticleAtHand, folderName: string, problems: Problem[]): ContextAtHand {
  const elsewhere: Problem[] = [];
  const config = readSiteConfig(article.siteText, "site.yaml", article.baseUrl ?? null, elsewhere);
  const usual = catalogues[config.language];
  const written = article.wordsText ?? null;
  const allWords = written === null ? usual : readWords(written, "words.yaml", usual, elsewhere);
  const ownFields = article.ownFields === undefined ? {} : { ownFields: unjudgedFields(article.ownFields) };
  return { config, folderName, words: allWords.body, allWords, problems, nowMs: article.now, ...ownFields };
}

/** The schema of fields whose values only the archive's own code can judge. */
function unjudgedFields(names: readonly string[]): OwnFields {
  const anything = valueType("text", {}, (node) => writtenText(node) ?? "");
  return Object.fromEntries(names.map((name) => [name, optional(anything, { vi: name, en: name })]));
}
