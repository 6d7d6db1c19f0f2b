import { yearUrl } from "../addresses/urls.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { ArticleRow } from "./article-row.ts";

/** What a crate says of the volume it holds. */
interface AboutVolume {
  readonly year: number;
  /** ISO 8601, UTC, to the second. */
  readonly date: string;
  readonly title: string;
}

const CONTEXT = "https://w3id.org/ro/crate/1.1/context";
const SPECIFICATION = "https://w3id.org/ro/crate/1.1";

/**
 * The text of `ro-crate-metadata.json` (RO-Crate 1.1), which stands in the payload of a bag: the volume as a data set, its
 * folders, its web records, and each article that is published or withdrawn.
 */
export function crateText(about: AboutVolume, rows: readonly ArticleRow[], config: SiteConfig): string {
  const articles = rows.map((row) => articleEntity(row, config));
  const folders = [
    { "@id": "content/", "@type": "Dataset", name: "Markdown sources, original pictures and attachments" },
    { "@id": "site/", "@type": "Dataset", name: "Published pages, pictures and data" },
  ];
  const records = {
    "@id": `warc/${about.year}.warc.gz`,
    "@type": "File",
    name: "Published pages as web records",
    encodingFormat: "application/warc",
  };
  const organisation = { "@id": "#organisation", "@type": "Organization", name: config.organisation };
  const parts = [...folders, records, ...articles];
  const graph = [
    {
      "@id": "ro-crate-metadata.json",
      "@type": "CreativeWork",
      conformsTo: { "@id": SPECIFICATION },
      about: { "@id": "./" },
    },
    {
      "@id": "./",
      "@type": "Dataset",
      identifier: `${config.baseUrl.slice(0, -1)}${yearUrl(about.year)}`,
      name: about.title,
      description: config.description === "" ? about.title : config.description,
      datePublished: about.date,
      ...(config.licence === undefined ? {} : { license: config.licence }),
      inLanguage: config.language,
      publisher: { "@id": organisation["@id"] },
      hasPart: parts.map((part) => ({ "@id": part["@id"] })),
    },
    organisation,
    ...parts,
  ];
  return `${JSON.stringify({ "@context": CONTEXT, "@graph": graph }, null, 2)}\n`;
}

function articleEntity({ article, values }: ArticleRow, { language }: SiteConfig) {
  return {
    "@id": encodeURI(`content/${article.file}`),
    "@type": "File",
    name: String(values.title ?? article.url),
    url: String(values.url),
    datePublished: String(values.publishedAt),
    encodingFormat: "text/markdown",
    inLanguage: language,
  };
}
