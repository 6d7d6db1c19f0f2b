import { withField } from "../article-text/fields-in-text.ts";
import { readBody, withBody } from "../article-text/front-matter-part.ts";
import { isList } from "../article-text/written-value.ts";
import type { WordArticle } from "../word-files/word-article.ts";
import { fieldsOf } from "./working-article.ts";

/** What of a Word file is proposed for a field of the article. */
export interface WordField {
  readonly field: "title" | "publishedAt" | "author" | "places" | "documents";
  readonly value: string;
}

/** What an editor takes of a Word file. */
export interface WordChoice {
  readonly word: WordArticle;
  readonly fields: readonly WordField[];
  /** Whether the body of the file takes the place of the one that the article has. */
  readonly isInstead: boolean;
}

/** The fields that a Word file proposes, in the order of the form. */
export function wordFields({ title, publishedAt, author, place, number }: WordArticle): readonly WordField[] {
  const all = [
    ["title", title],
    ["publishedAt", publishedAt],
    ["author", author],
    ["places", place],
    ["documents", number],
  ] as const;
  return all.flatMap(([field, value]) => (value === undefined ? [] : [{ field, value }]));
}

/** The names of a Word file's pictures in its Markdown. */
const PICTURE = /(?<=\]\()anh-\d+\.\w+(?=[\s)])/g;

/**
 * The text of an article with what was taken of a Word file.
 *
 * @param names the names that the pictures of the file got beside the article
 */
export function withWordFile(
  text: string,
  { word, fields, isInstead }: WordChoice,
  names: ReadonlyMap<string, string>,
): string {
  const before = isInstead ? "" : readBody(text).trimEnd();
  const body = word.body.replace(PICTURE, (name) => names.get(name) ?? name);
  const joined = [before, body].filter((part) => part !== "").join("\n\n");
  return fields.reduce(withProposal, withBody(text, joined));
}

/** A place and a number are added to those that the article has; of the other fields, an article has one. */
function withProposal(text: string, { field, value }: WordField): string {
  if (field !== "places" && field !== "documents") return withField(text, field, value);
  const had = fieldsOf(text)[field] ?? [];
  const list = isList(had) ? had : [had];
  return list.includes(value) ? text : withField(text, field, [...list, value]);
}
