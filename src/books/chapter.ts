import type { Article } from "../content/article.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { ArticleRow } from "../export/article-row.ts";
import { type Xml, xml } from "../formats/xml.ts";
import { escapeHtml } from "../views/escape-html.ts";
import { figureRow } from "../views/figure.ts";
import { momentView } from "../views/moment-view.ts";
import type { Words } from "../wording/words.ts";
import { type BookPlace, bookHref, webHref } from "./links.ts";
import { bodyXhtml } from "./xhtml.ts";

/** What the documents of a book are made with. */
export interface BookContext extends BookPlace {
  readonly config: SiteConfig;
  readonly words: Words;
  /** The address in the book of the picture at a path of the content; `null` where the published site has none. */
  readonly pictureHref: (path: string) => string | null;
}

const NOTHING: Xml = xml``;

/** The article as a reader of a book sees it: head, corrections, body, indicators, permanent address. */
export function chapterOf({ article, values }: ArticleRow, context: BookContext): Xml {
  const { fields } = article;
  const { words } = context;
  return xml`<article>
${headOf(article, context)}
${fields.summary === undefined ? NOTHING : xml`<p class="summary">${fields.summary}</p>`}
${coverOf(article, context)}
${correctionsOf(article, words)}
${bodyXhtml(filledBody(article, context), (href) => bookHref(href, context))}
${article.body.missing.length === 0 ? NOTHING : xml`<p class="note">${words.article.missingPictures({ count: article.body.missing.length })}</p>`}
${figuresOf(article, words)}
${legacyOf(article, words)}
${permanentOf(String(values.url), words)}
</article>`;
}

/** What stands in a book for a withdrawn article. */
export function tombstoneOf({ article, values }: ArticleRow, context: BookContext): Xml {
  const { words } = context;
  const withdrawn = article.fields.withdrawn!;
  const fact = (name: string, value: string | Xml) => xml`<dt>${name}</dt>
<dd>${value}</dd>`;
  const { kind, authority, replacement } = withdrawn;
  const to = replacement === undefined ? null : bookHref(onSite(replacement.value, context), context);
  const facts = [
    fact(words.tombstone.title, values.title === undefined ? words.tombstone.untitled : String(values.title)),
    fact(words.tombstone.published, momentView(article.fields.publishedAt, words).longDayText),
    fact(words.tombstone.withdrawnAt, momentView(withdrawn.at.value, words).longDayText),
    fact(words.tombstone.reason, withdrawn.reason),
    ...(authority === undefined ? [] : [fact(words.tombstone.authority, authority)]),
    ...(to === null ? [] : [fact(words.tombstone.replacement, xml`<a href="${to}">${replacement!.value}</a>`)]),
  ];
  return xml`<article>
<h1>${words.title.withdrawn}</h1>
${kind === undefined ? NOTHING : xml`<p>${words.tombstone.kind[kind]}</p>`}
<dl>
${facts}
</dl>
${permanentOf(String(values.url), words)}
</article>`;
}

/** A site path as links of pages have it, with the base path. */
function onSite(address: string, { config }: BookContext): string {
  return address.startsWith("/") ? `${config.basePath.slice(0, -1)}${address}` : address;
}

function headOf({ fields }: Article, { config, words }: BookContext): Xml {
  const category = config.categories?.find(({ slug }) => slug === fields.category)?.name ?? fields.category;
  const { longDayText, timeText } = momentView(fields.publishedAt, words);
  const facts = [
    xml`<li>${timeText === undefined ? longDayText : `${longDayText}, ${timeText}`}</li>`,
    ...(fields.updatedAt === undefined
      ? []
      : [xml`<li>${words.article.updated}: ${momentView(fields.updatedAt, words).dayText}</li>`]),
    ...(fields.source === undefined ? [] : [xml`<li>${words.article.source}: ${fields.source}</li>`]),
    ...(fields.author === undefined ? [] : [xml`<li>${words.article.authors}: ${fields.author.join(", ")}</li>`]),
  ];
  return xml`<header>
<p class="category">${category}</p>
<h1>${fields.title}</h1>
<ul class="dateline">
${facts}
</ul>
</header>`;
}

function coverOf({ cover, fields }: Article, { pictureHref }: BookContext): Xml {
  const href = cover === undefined ? null : pictureHref(cover.path);
  if (cover === undefined || href === null) return NOTHING;
  const caption = fields.coverCaption === undefined ? NOTHING : xml`<figcaption>${fields.coverCaption}</figcaption>`;
  return xml`<figure><img src="${href}" alt="${cover.alt}"/>${caption}</figure>`;
}

function correctionsOf({ fields: { corrections = [] } }: Article, words: Words): Xml {
  if (corrections.length === 0) return NOTHING;
  return xml`<section class="corrections">
<h2>${words.article.corrections}</h2>
<ul>
${corrections.map(({ at, note }) => xml`<li>${momentView(at.value, words).dayText} ${note}</li>`)}
</ul>
</section>`;
}

/** The HTML of the body with a picture in each slot for one, and nothing in the slots after links to files. */
function filledBody({ body, pictures }: Article, { pictureHref, words }: BookContext): string {
  return body.html
    .replace(/\u0000picture:(\d+)\u0000/g, (_, index: string) => {
      const { path, alt } = pictures[Number(index)]!;
      const href = pictureHref(path);
      const shown = escapeHtml(alt);
      return href === null ? escapeHtml(words.body.lostInText) : `<img src="${href}" alt="${shown}">`;
    })
    .replace(/\u0000file:\d+\u0000/g, "");
}

function figuresOf({ fields: { figures = [] } }: Article, { figures: text, number }: Words): Xml {
  if (figures.length === 0) return NOTHING;
  const rows = figures
    .map((figure) => figureRow(figure, number))
    .map(
      ({ name, valueText, changeText = "–", ofPlanText = "–" }) =>
        xml`<tr><th scope="row">${name}</th><td>${valueText}</td><td>${changeText}</td><td>${ofPlanText}</td></tr>`,
    );
  return xml`<section>
<h2>${text.heading}</h2>
<table>
<thead><tr><th scope="col">${text.name}</th><th scope="col">${text.value}</th><th scope="col">${text.change}</th><th scope="col">${text.ofPlan}</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
</section>`;
}

function legacyOf({ fields: { legacy } }: Article, { article }: Words): Xml {
  const href = legacy?.url === undefined ? null : webHref(legacy.url, legacy.url);
  return href === null
    ? NOTHING
    : xml`<p class="note">${article.legacy}: <a href="${href}">${article.legacyLink}</a></p>`;
}

function permanentOf(url: string, { print }: Words): Xml {
  return xml`<p class="note">${print.permanent} <a href="${webHref(url, url) ?? url}">${url}</a></p>`;
}
