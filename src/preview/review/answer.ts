import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { assetFolder } from "../../addresses/folder-names.ts";
import { isWithin } from "../../cache/is-within.ts";
import { renderBody } from "../../content/markdown/render-body.ts";
import { readSiteConfig } from "../../content/site-config.ts";
import { lostWords } from "../../import/count-words.ts";
import { type ReviewedItem, reportReader } from "../../import/review-report.ts";
import { readSourceText } from "../../import/source-text.ts";
import { vietnamese } from "../../wording/vi.ts";
import { type Answer, type ShownState, textAnswer } from "../answer.ts";
import { reviewUrl } from "../own-urls.ts";
import { ITEMS_A_PAGE, type ReviewFrame } from "./frame.tsx";
import { reviewItemPage } from "./item-page.tsx";
import { emptyReviewPage, reviewListPage } from "./list-page.tsx";
import { reviewText } from "./text.ts";

/** Answers requests for the review of imports; `null` for those of other addresses. */
export type Review = (target: string, isLocal: boolean, state: ShownState) => Promise<Answer> | null;

/**
 * Makes the review of the newest import into a content folder.
 *
 * @param outDir the folder of the previewed site, whose style the pages have
 * @param nowMs gives the present moment
 */
export function importReview(contentDir: string, outDir: string, nowMs: () => number): Review {
  const content = resolve(contentDir);
  const report = reportReader(join(dirname(content), "nhap-lieu"));
  return (target, isLocal, { basePath }) => {
    const [path, query] = target.split("?", 2);
    if (path !== reviewUrl) return null;
    if (!isLocal) return Promise.resolve(textAnswer(403, reviewText.localOnly));
    return answerTo(new URLSearchParams(query), { content, report: report(), nowMs, frame: frameOf(outDir, basePath) });
  };
}

interface Asked {
  readonly content: string;
  readonly report: ReturnType<ReturnType<typeof reportReader>>;
  readonly nowMs: () => number;
  readonly frame: ReviewFrame;
}

async function answerTo(asked: URLSearchParams, { content, report, nowMs, frame }: Asked): Promise<Answer> {
  if (report === null) return htmlAnswer(emptyReviewPage(frame));
  const { items } = report;
  const numberIn = (name: string, most: number) => {
    const number = Number(asked.get(name) ?? Number.NaN);
    return Number.isInteger(number) && number >= 1 && number <= most ? number : null;
  };
  const [number, fileNumber] = [numberIn("muc", items.length), numberIn("tep", items.length)];
  if (number !== null) {
    const item = items[number - 1]!;
    const shown = { item, number, total: items.length, ...(await textsOf(item, content, nowMs())) };
    return htmlAnswer(reviewItemPage(shown, frame));
  }
  if (fileNumber !== null) {
    const article = articleOf(items[fileNumber - 1]!, content);
    return article === null ? textAnswer(404, reviewText.noArticle) : textAnswer(200, article);
  }
  const pages = Math.max(1, Math.ceil(items.length / ITEMS_A_PAGE));
  return htmlAnswer(reviewListPage(report, numberIn("trang", pages) ?? 1, frame));
}

/** The text of an item in its source, with the words that its article has not, and that of the article. */
async function textsOf(item: ReviewedItem, content: string, nowMs: number) {
  const article = articleOf(item, content);
  const shown = article === null ? null : shownText(article);
  const source = await readSourceText(item, join(content, ".originals"), timeZoneOf(content), nowMs);
  if ("missing" in source) return { source: reviewText.missing[source.missing], article: shown };
  return { source: shown === null ? [source.text] : lostWords(source.text, article!), article: shown };
}

/** The file of an item's article, as it is now; `null` where it is gone or no file of the content. */
function articleOf({ file }: ReviewedItem, content: string): string | null {
  if (file === null || !file.startsWith(`${basename(content)}/`)) return null;
  const path = resolve(dirname(content), file);
  try {
    return isWithin(realpathSync(path), realpathSync(content)) ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}

/** What readers see of an article's body, as plain text. */
function shownText(article: string): string {
  const body = article.replace(/^---\n[\s\S]*?\n---\n/, "");
  const place = { file: "articles/0000/00/a.md", basePath: "/", baseUrl: "http://localhost/", bodyOffset: 0 };
  return renderBody(body, { ...place, words: vietnamese.body, report: () => {} }).text;
}

function timeZoneOf(content: string): string {
  const file = join(content, "site.yaml");
  return readSiteConfig(existsSync(file) ? readFileSync(file, "utf8") : null, "site.yaml", null, []).timeZone;
}

/** The newest style of the previewed site; others may be left from earlier builds. */
function frameOf(outDir: string, basePath: string): ReviewFrame {
  const folder = join(outDir, assetFolder);
  const styles = existsSync(folder) ? readdirSync(folder).filter((name) => /^site-.*\.css$/.test(name)) : [];
  const [newest] = styles.sort(
    (one, other) =>
      statSync(join(folder, other)).mtimeMs - statSync(join(folder, one)).mtimeMs || (one < other ? -1 : 1),
  );
  return { style: newest === undefined ? null : `${basePath}${assetFolder}/${newest}`, basePath };
}

function htmlAnswer(page: string): Answer {
  return { status: 200, headers: { "Content-Type": "text/html; charset=utf-8", ...POLICY }, body: page };
}

/** What stands in sources comes from anywhere: it is text, and nothing on the page may run but the page's own script. */
const POLICY = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};
