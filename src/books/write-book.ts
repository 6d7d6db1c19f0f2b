import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { monthOfArticle } from "../addresses/article-place.ts";
import { monthUrl, yearUrl } from "../addresses/urls.ts";
import { type ArticleRow, articleRow } from "../export/article-row.ts";
import { articlesAmong, filesOfVolume } from "../export/content-files.ts";
import { byTime, newestMoment } from "../export/row-order.ts";
import type { ExportSource } from "../export/source.ts";
import type { OnFile } from "../export/write-bag.ts";
import { writeZip, type ZipMember } from "../export/write-zip.ts";
import { type Xml, xml } from "../formats/xml.ts";
import { monthText, yearText } from "../views/date-text.ts";
import type { Words } from "../wording/words.ts";
import { type BookContext, chapterOf, tombstoneOf } from "./chapter.ts";
import { type BookMonth, contentsOf, monthPage } from "./contents.ts";
import { makeBookCover } from "./cover.ts";
import { documentName } from "./links.ts";
import { BOOK_FOLDER, type BookFile, CONTAINER, MIME_TYPE, packageDocument } from "./package-files.ts";
import { bookPictures, pictureTypes } from "./pictures.ts";
import { BOOK_STYLE } from "./style.ts";
import { xhtmlDocument } from "./xhtml.ts";

/** What a book holds: a year, or one month of it. */
export interface Period {
  readonly year: number;
  readonly month: number | null;
}

const STYLE = { path: "style.css", mediaType: "text/css", isRead: false } as const;
const COVER = { path: "cover.jpg", mediaType: "image/jpeg", properties: "cover-image", isRead: false } as const;
const XHTML = "application/xhtml+xml";

/**
 * Writes the articles of a year or a month as a book (EPUB 3.2): a cover, the contents by month, and a document for each
 * article, with pictures as the site publishes them in their smallest form. The texts of the volume are in memory.
 *
 * @returns the paths of pictures in the content that the published site has not; `null` where the period has no article, and
 * no book is written
 */
export async function writeBook(
  file: string,
  period: Period,
  source: ExportSource & { readonly words: Words },
  onArticle: OnFile,
): Promise<readonly string[] | null> {
  const { contentDir, siteDir, context, words } = source;
  const rows = rowsOf(period, source);
  if (rows.length === 0) return null;
  const pictures = bookPictures(period.year, contentDir, siteDir);
  const [shown, lost] = [new Map<string, string>(), new Set<string>()];
  const bookContext: BookContext = {
    config: context.config,
    baseUrl: context.config.baseUrl,
    words,
    articles: new Map(rows.map(({ article }) => [article.url, article])),
    pictureHref: (path) => {
      const found = pictures.find(path);
      if (found === null) lost.add(path);
      else shown.set(`pictures/${basename(found)}`, found);
      return found === null ? null : `pictures/${basename(found)}`;
    },
  };
  const folder = mkdtempSync(join(tmpdir(), "khotin-epub-"));
  try {
    const cover = join(folder, COVER.path);
    const periodText =
      period.month === null ? yearText(period.year, words) : monthText(period.year, period.month, words);
    writeFileSync(cover, await makeBookCover({ ...context.config, period: periodText }));
    const documents = documentsOf(rows, period, periodText, bookContext, onArticle);
    const pictureFiles = [...shown].sort(([one], [other]) => (one < other ? -1 : 1));
    const files: readonly BookFile[] = [
      ...documents.map(({ path, properties }) => ({
        path,
        mediaType: XHTML,
        isRead: true,
        ...(properties === undefined ? {} : { properties }),
      })),
      STYLE,
      COVER,
      ...pictureFiles.map(([path]) => ({ path, mediaType: pictureTypes[extname(path)]!, isRead: false })),
    ];
    const text = packageDocument(factsOf(period, periodText, rows, source), files);
    const members: readonly ZipMember[] = [
      { path: "package.opf", text },
      ...documents,
      { path: STYLE.path, text: BOOK_STYLE },
      { path: COVER.path, file: cover },
      ...pictureFiles.map(([path, from]) => ({ path, file: from })),
    ];
    await writeZip(file, [
      MIME_TYPE,
      CONTAINER,
      ...members.map((member) => ({ ...member, path: `${BOOK_FOLDER}/${member.path}` })),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [...lost].sort();
}

/** The articles of a period, oldest first. */
function rowsOf({ year, month }: Period, { contentDir, context }: ExportSource): readonly ArticleRow[] {
  return [...articlesAmong(filesOfVolume(contentDir, year), contentDir)]
    .filter(({ place }) => month === null || place.month === month)
    .flatMap((article) => articleRow(article, context) ?? [])
    .sort(byTime);
}

interface BookDocument {
  readonly path: string;
  readonly text: string;
  readonly properties?: string;
}

/** The documents of a book in the order they are read in. */
function documentsOf(
  rows: readonly ArticleRow[],
  period: Period,
  periodText: string,
  context: BookContext,
  onArticle: OnFile,
): readonly BookDocument[] {
  const { config, words } = context;
  const document = (path: string, title: string, body: Xml): BookDocument => ({
    path,
    text: xhtmlDocument(title, config.language, STYLE.path, body),
  });
  const titleOf = ({ article, values }: ArticleRow) =>
    values.title === undefined ? words.title.withdrawn : (article.fields.shortTitle ?? article.fields.title);
  const byMonth = Map.groupBy(rows, ({ article }) => monthOfArticle(article.url));
  const months = [...byMonth].map(([month, group]) => {
    const chapters = group.map((row) => ({ title: titleOf(row), path: documentName(row.article.url) }));
    const page: BookMonth = {
      name: monthText(period.year, month, words),
      path: `${String(month).padStart(2, "0")}.xhtml`,
      chapters,
    };
    return { page, group };
  });
  const contents = contentsOf(
    `${config.title}, ${periodText}`,
    months.map(({ page }) => page),
  );
  return [
    document(
      "cover.xhtml",
      config.title,
      xml`<p class="cover"><img src="${COVER.path}" alt="${config.title}, ${periodText}"/></p>`,
    ),
    { ...document("contents.xhtml", config.title, contents), properties: "nav" },
    ...months.flatMap(({ page, group }) => [
      document(page.path, page.name, monthPage(page)),
      ...group.map((row) => {
        onArticle();
        const body = row.article.state === "withdrawn" ? tombstoneOf(row, context) : chapterOf(row, context);
        return document(documentName(row.article.url), titleOf(row), body);
      }),
    ]),
  ];
}

function factsOf(
  { year, month }: Period,
  periodText: string,
  rows: readonly ArticleRow[],
  { context: { config } }: ExportSource,
) {
  return {
    identifier: `${config.baseUrl.slice(0, -1)}${month === null ? yearUrl(year) : monthUrl(year, month)}`,
    title: `${config.title}, ${periodText}`,
    language: config.language,
    publisher: config.organisation,
    description: config.description,
    rights: config.licence,
    modifiedAt: newestMoment(year, rows),
  };
}
