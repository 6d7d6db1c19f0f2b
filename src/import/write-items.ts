import { basename, relative } from "node:path";
import { monthOfArticle, yearOfArticle } from "../addresses/article-place.ts";
import { readArticle } from "../content/article.ts";
import { renderBody } from "../content/markdown/render-body.ts";
import type { Problem } from "../problems/problem.ts";
import { problem } from "../problems/problem.ts";
import { slugOf } from "../text/slug.ts";
import { vietnamese } from "../wording/vi.ts";
import { normalAddress } from "./addresses.ts";
import { type ComposedArticle, type Composing, composeArticle, urlOf } from "./compose-article.ts";
import type { ConvertedItem } from "./convert-item.ts";
import { countKept, LEAST_KEPT, type WordCount } from "./count-words.ts";
import type { Doubt } from "./found-item.ts";
import type { ReportItem } from "./report-item.ts";
import type { NotWritten, SettledItem } from "./settle-items.ts";
import { type Writing, type WrittenArticle, writeArticle, writeWaiting } from "./write-article.ts";

export interface ItemWriting extends Omit<Composing, "fileOf" | "taken">, Writing {
  /** What reports call the content folder: `content`. */
  readonly label: string;
  /** Where articles wait that have no date. */
  readonly waitingDir: string;
  readonly nowMs: number;
  readonly onItem: (source: string) => void;
}

/** Writes the article of every item, and yields what became of it. Problems are added to `problems`. */
export function* writeItems(
  settled: readonly SettledItem[],
  writing: ItemWriting,
  problems: Problem[],
): Iterable<ReportItem> {
  const composing = { ...writing, fileOf: filesByAddress(settled), taken: addressesOf(settled) };
  for (const each of settled) {
    const item = writing.stage.take<ConvertedItem>(each.item.kept);
    const composed = composeArticle(item, each, composing);
    const own: Problem[] = [];
    const words = countKept(item.text, `${textOf(composed, each, writing, own)}\n${composed.fieldWords}`);
    const written = write(item, each, composed, writing);
    own.push(...problemsOf(each, words, writing));
    problems.push(...own);
    yield reportOf(item, each, composed, written, words, writing);
    writing.onItem(item.source);
  }
}

/** The files of articles by every address that the items had. */
function filesByAddress(settled: readonly SettledItem[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const { item, file, also } of settled) {
    if (file !== null) for (const address of [...item.addresses, ...also]) files.set(normalAddress(address), file);
  }
  return files;
}

function addressesOf(settled: readonly SettledItem[]): Set<string> {
  return new Set(settled.flatMap(({ file }) => (file === null ? [] : [urlOf(file)])));
}

/** The words of an article as a reader gets them; the Problems that `check` would tell of it are added. */
function textOf(
  { text }: ComposedArticle,
  { file, why }: SettledItem,
  writing: ItemWriting,
  problems: Problem[],
): string {
  if (file !== null && why === null) {
    const url = urlOf(file);
    const place = { file, year: yearOfArticle(url), month: monthOfArticle(url), slug: basename(url) };
    const { config, nowMs, label: folderName } = writing;
    const context = { config, nowMs, folderName, words: vietnamese.body, problems };
    const article = readArticle(Buffer.from(text), place, context);
    if (article !== null && article.fields !== null) return article.body.text;
  }
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
  const place = { file: "articles/0000/00/a.md", basePath: "/", baseUrl: "http://localhost/", bodyOffset: 0 };
  return renderBody(body, { ...place, words: vietnamese.body, report: () => {} }).text;
}

const WHY: Readonly<Record<NotWritten, string>> = {
  "no-date": "Chưa rõ ngày đăng",
  "no-title": "Không có tiêu đề",
  "before-since": "Cũ hơn mốc --since",
  duplicate: "Trùng với một bài khác trong nguồn",
};

function write(
  item: ConvertedItem,
  settled: SettledItem,
  composed: ComposedArticle,
  writing: ItemWriting,
): WrittenArticle {
  const { why, file, decision } = settled;
  if (file !== null && why === null) return writeArticle(item, settled, composed.text, writing);
  const doubts: Doubt[] = [{ code: why ?? "no-title", what: `${WHY[why ?? "no-title"]}: không thành bài.` }];
  if (why !== "no-date" || decision.date !== null) return { outcome: "not-written", doubts };
  if (writing.isPlan) return { outcome: "waiting", doubts: [{ code: "no-date", what: decision.why }] };
  const slug = slugOf(item.title?.value ?? "") || "khong-tieu-de";
  const path = writeWaiting(writing.waitingDir, slug, item, composed.text, writing);
  const what = `${decision.why} Bài chờ ngày ở nhap-lieu/cho-ngay/${relative(writing.waitingDir, path)}.`;
  return { outcome: "waiting", doubts: [{ code: "no-date", what }] };
}

function problemsOf(
  { item, decision, why, file, hasOtherName }: SettledItem,
  words: WordCount,
  writing: ItemWriting,
): readonly Problem[] {
  const source = writing.stage.take<ConvertedItem>(item.kept).source;
  const place = { file: file === null ? source : `${writing.label}/${file}`, line: 1, column: 1 };
  if (why === "no-title") return [problem("import-unreadable", place, { detail: "mục này không có tiêu đề." })];
  const undated =
    why === "no-date" && decision.date === null ? [problem("import-no-date", place, { detail: decision.why })] : [];
  const former = writing.stage.take<ConvertedItem>(item.kept).oldPaths[0];
  const moved =
    former !== undefined && file !== null && hasOtherName
      ? [problem("import-address-taken", place, { address: former })]
      : [];
  const isShort = words.source > 0 && words.kept < words.source * LEAST_KEPT && why !== "duplicate";
  return [...undated, ...moved, ...(isShort ? [problem("import-words-lost", place, words)] : [])];
}

function reportOf(
  item: ConvertedItem,
  { file, why, decision, hasOtherName }: SettledItem,
  composed: ComposedArticle,
  written: WrittenArticle,
  words: WordCount,
  { label }: ItemWriting,
): ReportItem {
  const isWritten = file !== null && why === null;
  const named = hasOtherName
    ? [{ code: "name-taken", what: "Đã có bài khác cùng tên trong tháng: tên tệp được thêm số." }]
    : [];
  const differing = decision.date === null ? [] : decision.differing;
  const dates =
    differing.length === 0 ? [] : [{ code: "dates-differ", what: `Nguồn còn ghi ngày khác: ${differing.join("; ")}.` }];
  return {
    source: item.source,
    kind: item.kind,
    file: isWritten ? `${label}/${file}` : null,
    url: isWritten ? urlOf(file) : null,
    title: item.title?.value ?? null,
    publishedAt: decision.date?.written ?? null,
    fields: composed.from,
    words,
    left: [...item.left, ...composed.left],
    doubts: [...written.doubts, ...named, ...dates, ...composed.doubts, ...item.doubts],
    outcome: written.outcome,
  };
}
