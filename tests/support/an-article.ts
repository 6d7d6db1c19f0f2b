import { stringify } from "yaml";

/** An article's front matter and body. */
export interface ArticleText {
  readonly title?: string;
  readonly publishedAt?: string;
  readonly category?: string;
  readonly body?: string;
  readonly [field: string]: unknown;
}

/** The text of an article's file: a whole small article, but for what is given. A field given `undefined` is left out. */
export function anArticle({ body = "Thân bài mẫu, một câu.", ...fields }: ArticleText = {}): string {
  const written = {
    title: "Bài mẫu",
    publishedAt: "2024-05-06T07:08:09+07:00",
    category: "giao-duc",
    ...fields,
  };
  const given = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
  return `---\n${stringify(given, { lineWidth: 0 })}---\n\n${body}\n`;
}

/** A base URL that is no placeholder, for sites that are built as their owners build them. */
export const PUBLIC_BASE_URL = "https://tin.thanhpho.gov.vn";

/** A `site.yaml` with two categories and a base URL, but for what is given. */
export function aSiteConfig(fields: Readonly<Record<string, unknown>> = {}): string {
  return stringify({
    title: "Kho tin mẫu",
    organisation: "Thành phố Mẫu",
    baseUrl: "https://kho.example",
    categories: [
      { slug: "giao-duc", name: "Giáo dục" },
      { slug: "y-te", name: "Y tế" },
    ],
    ...fields,
  });
}
