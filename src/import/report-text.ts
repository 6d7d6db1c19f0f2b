import type { WordedProblem } from "../problems/problem.ts";
import { escapeText } from "./bodies/escape.ts";
import type { FoundNothing } from "./found-item.ts";
import type { Outcome, ReportItem, ReportTotals } from "./report-item.ts";

/** What became of articles, in the words of the report and the summary. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  written: "bài mới",
  unchanged: "bài không đổi",
  renewed: "bài ghi lại",
  edited: "bài đã được biên tập, giữ nguyên",
  waiting: "bài chờ ngày đăng",
  "not-written": "mục không thành bài",
};

const ORDER: readonly Outcome[] = ["written", "renewed", "unchanged", "edited", "waiting", "not-written"];

/** The counts of a report, a line for each that is not zero. */
export function outcomeLines({ outcomes }: ReportTotals): readonly string[] {
  return ORDER.flatMap((outcome) => {
    const count = outcomes[outcome] ?? 0;
    return count === 0 ? [] : [`${count} ${OUTCOMES[outcome]}`];
  });
}

/** How many words are kept, as people say it. */
export function wordsLine({ words }: Pick<ReportTotals, "words">): string {
  const share = words.source === 0 ? 100 : (words.kept / words.source) * 100;
  return `Giữ được ${words.kept}/${words.source} chữ (${share.toFixed(2).replace(".", ",")} %).`;
}

/** The beginning of the report for people. */
export function reportHead(totals: ReportTotals, day: string): string {
  const errors = totals.problems.filter(({ severity }) => severity === "error").length;
  return [
    `# Nhập liệu ngày ${day.split("-").reverse().join("/")}`,
    "",
    ...outcomeLines(totals).map((line) => `- ${line}`),
    `- ${errors} lỗi, ${totals.problems.length - errors} cảnh báo`,
    "",
    wordsLine(totals),
    "",
    "Mục có lỗi đứng trước. Mỗi trường ghi kèm chỗ tìm thấy trong nguồn.",
    "",
    "",
  ].join("\n");
}

/** One item of the report for people. */
export function reportSection(item: ReportItem, problems: readonly WordedProblem[]): string {
  const lines = [
    `## ${escapeText(item.title ?? item.source)}`,
    "",
    `- Nguồn: \`${item.source}\` (${item.kind})`,
    `- Kết quả: ${OUTCOMES[item.outcome]}${item.file === null ? "" : `, \`${item.file}\``}`,
    `- Ngày đăng: ${item.publishedAt ?? "chưa rõ"}`,
    `- ${wordsLine(item)}`,
    ...Object.entries(item.fields).map(([name, from]) => `- ${name}: ${escapeText(from)}`),
    ...listOf(
      "Lỗi",
      problems.map(({ code, what }) => `\`${code}\` ${escapeText(what)}`),
    ),
    ...listOf(
      "Cần xem",
      item.doubts.map(({ code, what }) => `\`${code}\` ${escapeText(what)}`),
    ),
    ...listOf(
      "Để lại ngoài bài",
      item.left.map(({ text, why }) => `“${escapeText(shortened(text))}” – ${escapeText(why)}`),
    ),
  ];
  return `${lines.join("\n")}\n\n`;
}

/** More parts of one sort are counted, not named. */
const MOST_NAMED = 50;

/** The parts of sources that became nothing, those of a sort together, faults first. */
export function nothingsSection(nothings: readonly FoundNothing[]): string {
  if (nothings.length === 0) return "";
  const sorts = Map.groupBy(nothings, ({ what, isFault }) => `${isFault ? "**Lỗi.** " : ""}${escapeText(what)}`);
  const sorted = [...sorts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const lines = sorted.flatMap(([sort, own]) => {
    const names = own.slice(0, MOST_NAMED).map(({ source }) => `  - \`${source}\``);
    const rest = own.length > MOST_NAMED ? [`  - và ${own.length - MOST_NAMED} nguồn khác`] : [];
    return [`- ${sort} (${own.length})`, ...names, ...rest];
  });
  return ["## Phần của nguồn không thành bài", "", ...lines, ""].join("\n");
}

function listOf(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", `${heading}:`, "", ...lines.map((line) => `- ${line.replace(/\s+/g, " ")}`)];
}

function shortened(text: string): string {
  return text.length <= 500 ? text : `${text.slice(0, 500)}…`;
}
