import { withField } from "../article-text/fields-in-text.ts";
import type { WrittenFields, WrittenValue } from "../article-text/written-value.ts";
import { fieldsOf, NEW_ARTICLE, type WorkingArticle } from "./working-article.ts";

/** An article with one correction more, made at a moment. */
export function corrected(article: WorkingArticle, { note = "" }: WrittenFields, nowIso: string): WorkingArticle {
  const { corrections = [] } = fieldsOf(article.text);
  const all = [...(corrections as readonly WrittenValue[]), { at: nowIso, note }];
  const text = withField(withField(article.text, "corrections", all), "updatedAt", nowIso);
  return { ...article, text };
}

/** An article that is withdrawn at a moment. */
export function withdrawn(article: WorkingArticle, fields: WrittenFields, nowIso: string): WorkingArticle {
  return { ...article, text: withField(article.text, "withdrawn", { at: nowIso, ...fields }) };
}

/**
 * An article as one of its own, which no store has yet. It keeps its files.
 *
 * @param readFile reads a file beside the article from the store
 */
export async function copyOf(
  article: WorkingArticle,
  readFile: (name: string) => Promise<Uint8Array>,
): Promise<WorkingArticle> {
  const beside = await Promise.all(
    article.beside.map(async (file) => ({ ...file, bytes: file.bytes ?? (await readFile(file.name)) })),
  );
  return { ...NEW_ARTICLE, text: article.text, beside };
}
