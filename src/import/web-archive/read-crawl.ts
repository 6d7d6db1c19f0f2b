import type { FoundFile, FoundNothing, FoundThing, SourceKind, WrittenMoment } from "../found-item.ts";
import { decodePage } from "../pages/decode-page.ts";
import { isHtml } from "../pages/html-reader.ts";
import { readPage } from "../pages/read-page.ts";
import type { ReadingOptions } from "../reader.ts";
import { decodeAnswer } from "./decode-answer.ts";
import { addressesLeadingTo, type CrawlIndex, type IndexedAnswer, indexCrawl } from "./index-crawl.ts";
import { datesInSitemap } from "./sitemap-dates.ts";
import { unusedFiles } from "./unused-files.ts";
import { readAnswer, type WarcFile } from "./warc-file.ts";

/** No page that people read is larger, and no picture or attachment, in bytes. */
const MOST_PAGE_BYTES = 30_000_000;
const MOST_FILE_BYTES = 512 * 2 ** 20;

/** A crawl that is to be read: its files belong together. */
export interface Crawl {
  readonly label: string;
  readonly kind: SourceKind;
  readonly files: readonly WarcFile[];
}

/** Reads the pages of a crawl, one after another; pictures and attachments are found among its answers when they are asked for. */
export async function* readCrawl(crawl: Crawl, options: ReadingOptions): AsyncGenerator<FoundThing> {
  const index = await indexCrawl(crawl.files);
  const sitemap = await sitemapDates(index);
  const opened = new Set<string>();
  const open = (address: string) => openAnswer(address, index, opened);
  for (const answer of index.answers.values()) {
    if (!isPage(answer)) continue;
    const { url } = answer.head;
    const bytes = await bodyOf(answer, MOST_PAGE_BYTES);
    if (bytes === null) yield unreadablePage(crawl.label, url);
    else if (isHtml(decodePage(bytes.subarray(0, 65_536), answer.head.charset).text)) {
      const thing = await readPage({ ...pageOf(crawl, answer, sitemap), bytes, open }, options);
      yield withRedirects(thing, url, index);
    }
  }
  yield* toldOf(crawl, index, opened);
}

function isPage({ head }: IndexedAnswer): boolean {
  return head.mime === "" || /^(?:text\/html|application\/xhtml\+xml)$/.test(head.mime);
}

function pageOf({ label, kind }: Crawl, { head }: IndexedAnswer, sitemap: ReadonlyMap<string, string>) {
  const listed = sitemap.get(head.url);
  const bounds: readonly (readonly [string | null | undefined, string])[] = [
    [head.lastModified, "Last-Modified"],
    [listed, "sitemap"],
  ];
  const moments = bounds.flatMap(([raw, from]): readonly WrittenMoment[] =>
    raw ? [{ raw, from, role: "notAfter" }] : [],
  );
  return {
    source: `${label}#${head.url}`,
    kind,
    charset: head.charset,
    address: head.url,
    capturedAt: head.date === "" ? null : { value: head.date, from: "WARC-Date" },
    moments,
  };
}

async function bodyOf(answer: IndexedAnswer, mostBytes: number): Promise<Buffer | null> {
  const raw = await readAnswer(answer.bodyFile, answer.bodyOffset, mostBytes);
  return raw === null ? null : decodeAnswer(raw, mostBytes);
}

async function openAnswer(address: string, index: CrawlIndex, opened: Set<string>): Promise<FoundFile | null> {
  const answer = answerAt(address, index);
  if (answer === undefined) return null;
  opened.add(answer.head.url);
  const bytes = await bodyOf(answer, MOST_FILE_BYTES);
  const name = new URL(answer.head.url).pathname.split("/").at(-1) ?? "";
  return bytes === null ? null : { name: decoded(name), bytes };
}

/** An answer by its address; a portal is crawled by `http` and `https`, with and without `www`, and knows them as one. */
function answerAt(address: string, { answers, leadsTo }: CrawlIndex): IndexedAnswer | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.hash = "";
  const found = answers.get(url.href);
  if (found !== undefined) return found;
  const target = leadsTo.get(url.href);
  if (target !== undefined && answers.has(target)) return answers.get(target);
  const host = url.host.replace(/^www\./, "");
  const twins = ["http:", "https:"].flatMap((scheme) =>
    [host, `www.${host}`].map((each) => `${scheme}//${each}${url.pathname}${url.search}`),
  );
  return twins.map((twin) => answers.get(twin)).find((each) => each !== undefined);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Addresses that led to a page on the old portal are its old addresses too. */
function withRedirects(thing: FoundThing, url: string, { redirected }: CrawlIndex): FoundThing {
  if (thing.found !== "item") return thing;
  const more = addressesLeadingTo(url, redirected).filter((address) => !thing.addresses.includes(address));
  return more.length === 0 ? thing : { ...thing, addresses: [...thing.addresses, ...more] };
}

async function sitemapDates(index: CrawlIndex): Promise<ReadonlyMap<string, string>> {
  const dates = new Map<string, string>();
  for (const answer of index.answers.values()) {
    if (!/\/[^/?]*sitemap[^/?]*\.xml(?:\?|$)/i.test(answer.head.url)) continue;
    const bytes = await bodyOf(answer, MOST_PAGE_BYTES);
    for (const [address, date] of datesInSitemap(bytes?.toString() ?? "")) dates.set(address, date);
  }
  return dates;
}

function unreadablePage(label: string, url: string): FoundNothing {
  const what = "Trang trong bản thu thập không đọc được: quá lớn, hoặc nén hỏng.";
  return { found: "nothing", source: `${label}#${url}`, code: "unreadable-page", what, isFault: true };
}

/** What of a crawl became nothing: broken files, errors of the server, documents that no article shows. */
function* toldOf({ label }: Crawl, index: CrawlIndex, opened: ReadonlySet<string>): Generator<FoundNothing> {
  const nothing = (code: string, what: string, isFault: boolean) => ({
    found: "nothing" as const,
    source: label,
    code,
    what,
    isFault,
  });
  for (const [file, message] of index.broken) {
    yield nothing(
      "warc-broken",
      `Tệp WARC hỏng hoặc bị cắt cụt (${message.slice(0, 200)}); phần trước chỗ hỏng vẫn đọc được. (${file.path.split("/").at(-1)})`,
      true,
    );
  }
  if (index.answers.size === 0) yield nothing("no-answers", "Bản thu thập không có trang nào tải về được.", true);
  const failed = [...index.failed].sort(([a], [b]) => a - b);
  if (failed.length > 0) {
    const counts = failed.map(([status, count]) => `${count} địa chỉ trả lời ${status}`).join(", ");
    yield nothing("failed-answers", `Lúc thu thập, ${counts}; không có gì để nhập.`, false);
  }
  yield* unusedFiles(
    label,
    [...index.answers.values()].map(({ head }) => head.url),
    opened,
  );
}
