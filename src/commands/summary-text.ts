import type { BuildSummary } from "../pipeline/build-options.ts";
import { momentView } from "../views/moment-view.ts";
import { numberText } from "../views/numbers.ts";
import { vietnamese } from "../wording/vi.ts";
import { wordsOf } from "../wording/words.ts";

const words = wordsOf(vietnamese);

function number(value: number): string {
  return numberText(value, words.number);
}

/** The summary of a build as a table for a terminal. */
export function summaryText(summary: BuildSummary, seconds: number): string {
  const { files, upgrade, nextDue } = summary;
  const lines: (readonly [string, string])[] = [
    ["Bài", `${number(summary.articles)} trong ${summary.volumes} tập`],
    ["Tệp", `${number(files.written)} ghi mới, ${number(files.unchanged)} giữ nguyên, ${number(files.removed)} xóa`],
    ...(upgrade === null
      ? []
      : [
          [
            "Phiên bản mới",
            `${number(upgrade.program)} trang đổi vì chương trình, ${number(upgrade.content)} trang đổi vì nội dung`,
          ] as const,
        ]),
    ...(summary.pictures > 0 ? [["Ảnh", number(summary.pictures)] as const] : []),
    ...(summary.searchFiles > 0 ? [["Tìm kiếm", `${number(summary.searchFiles)} tệp chỉ mục`] as const] : []),
    ...(summary.missingPictures > 0
      ? [["Ảnh thiếu", `${number(summary.missingPictures)} (bản gốc đã mất, chú thích còn giữ)`] as const]
      : []),
    ...(summary.withdrawn > 0 ? [["Đã gỡ", `${number(summary.withdrawn)} bài, có trang báo gỡ`] as const] : []),
    ...(summary.drafts > 0 ? [["Bản nháp", `${number(summary.drafts)} bài chưa đăng`] as const] : []),
    ...(nextDue === null
      ? []
      : [["Hẹn đăng", `${number(summary.scheduled)} bài; gần nhất ${dueText(nextDue)}`] as const]),
    ["Thời gian", `${seconds.toFixed(1).replace(".", ",")} giây`],
  ];
  const width = Math.max(...lines.map(([name]) => [...name].length));
  return lines.map(([name, value]) => `${name}${" ".repeat(width - [...name].length)}  ${value}`).join("\n");
}

function dueText(moment: NonNullable<BuildSummary["nextDue"]>): string {
  const { dayText, timeText } = momentView(moment, words);
  return timeText === undefined ? dayText : `${timeText} ngày ${dayText}`;
}

/** The summary of a build as plain values for JSON. */
export function summaryJson(summary: BuildSummary, seconds: number): Readonly<Record<string, unknown>> {
  const { nextDue, ...counts } = summary;
  return { ...counts, nextDue: nextDue?.iso ?? null, seconds: Math.round(seconds * 1000) / 1000 };
}
