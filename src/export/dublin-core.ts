import type { SiteConfig } from "../content/site-config.ts";
import type { ArticleRow } from "./article-row.ts";
import { BYTE_ORDER_MARK, csvRecord } from "./csv.ts";

/** The elements of Dublin Core (ISO 15836-1) that are told of an article, and the file it is in. */
const ELEMENTS = [
  "identifier",
  "title",
  "creator",
  "date",
  "subject",
  "description",
  "publisher",
  "source",
  "relation",
  "coverage",
  "rights",
  "language",
  "type",
  "format",
] as const;

type Element = (typeof ELEMENTS)[number];

/** The head of the table. */
export const dublinCoreHead: string = `${BYTE_ORDER_MARK}${csvRecord([...ELEMENTS.map((name) => `dc:${name}`), "file"])}`;

/** The line of an article. Of a withdrawn one it holds what its tombstone says. */
export function dublinCoreLine({ article, values }: ArticleRow, config: SiteConfig): string {
  const { fields } = article;
  const isWithdrawn = article.state === "withdrawn";
  const shown = <Value>(value: Value, otherwise: Value) => (isWithdrawn ? otherwise : value);
  const elements: Readonly<Record<Element, string>> = {
    identifier: String(values.url),
    title: String(values.title ?? ""),
    creator: shown(listed(fields.author), ""),
    date: String(values.publishedAt),
    subject: shown(listed([fields.category, ...(fields.topics ?? [])]), fields.category),
    description: shown(article.summary, fields.withdrawn?.reason ?? ""),
    publisher: config.organisation,
    source: shown(fields.legacy?.url ?? fields.source ?? "", ""),
    relation: shown(listed(article.documents), ""),
    coverage: shown(listed(fields.places), ""),
    rights: config.licence ?? "",
    language: config.language,
    type: "Text",
    format: "text/markdown",
  };
  return csvRecord([...ELEMENTS.map((name) => elements[name]), `data/content/${article.file}`]);
}

function listed(texts: readonly string[] | undefined): string {
  return (texts ?? []).join("; ");
}
