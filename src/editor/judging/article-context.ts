import type { ArticlePlace } from "../../addresses/article-place.ts";
import type { ArticleContext } from "../../content/article-context.ts";
import type { OwnFields } from "../../content/own-values.ts";
import { optional, valueType, writtenText } from "../../content/schema.ts";
import { readSiteConfig } from "../../content/site-config.ts";
import { type FileKind, kindOfFile } from "../../content/sources/file-kinds.ts";
import type { Problem } from "../../problems/problem.ts";
import { bodyText as english } from "../../wording/body-en.ts";
import { bodyText as vietnamese } from "../../wording/body-vi.ts";
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

/** The words that readers find in bodies. No Problem depends on them, so those of `words.yaml` are not read here. */
const bodyWords = { vi: vietnamese.body, en: english.body };

/**
 * Makes the context of an article at hand. Problems of `site.yaml` are told at build; what cannot be read of it counts as
 * not written.
 *
 * @param problems the list that Problems of the article are added to
 */
export function contextAtHand(article: ArticleAtHand, folderName: string, problems: Problem[]): ArticleContext {
  const config = readSiteConfig(article.siteText, "site.yaml", article.baseUrl ?? null, []);
  const ownFields = article.ownFields === undefined ? {} : { ownFields: unjudgedFields(article.ownFields) };
  return { config, folderName, words: bodyWords[config.language], problems, nowMs: article.now, ...ownFields };
}

/** The schema of fields whose values only the archive's own code can judge. */
function unjudgedFields(names: readonly string[]): OwnFields {
  const anything = valueType("text", {}, (node) => writtenText(node) ?? "");
  return Object.fromEntries(names.map((name) => [name, optional(anything, { vi: name, en: name })]));
}
