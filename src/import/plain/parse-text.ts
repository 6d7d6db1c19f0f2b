import { readWrittenDate } from "../dates/written-date.ts";
import type { Found, LeftText } from "../found-item.ts";
import { bylineOf } from "../pages/byline.ts";
import { datelineOf } from "../pages/dateline.ts";
import { viewsIn, wholeNumber } from "../pages/text.ts";

/** A text copied from a portal's page, taken apart. Paragraph numbers in `from` count from 1. */
export interface ParsedText {
  readonly title: Found<string> | null;
  /** The line with the date, as written. */
  readonly date: Found<string> | null;
  readonly views: Found<number> | null;
  readonly source: Found<string> | null;
  readonly author: Found<readonly string[]> | null;
  readonly url: Found<string> | null;
  /** The paragraphs of the body, the dateline and byline taken off. */
  readonly body: readonly string[];
  readonly left: readonly LeftText[];
}

/** How far below the title the line with the date may stand. */
const HEAD = 5;

/** Headings that portals put below an article; what follows them is other articles, or nothing. */
const BELOW =
  /^(?:tin (?:nổi bật|liên quan|khác|mới(?: hơn| nhất)?|cũ hơn|cùng chuyên mục|bài liên quan|bài khác)|(?:các|những) (?:tin|bài)(?: viết)? (?:khác|liên quan|cùng chuyên mục|mới hơn|cũ hơn|đã đưa)|bài viết (?:liên quan|khác|mới)|ý kiến bạn đọc|bình luận|gửi (?:bình luận|ý kiến|email)|chia sẻ|in (?:trang|bài)(?: này)?|bản in|về (?:trang trước|đầu trang)|trở (?:lại|về)|quay lại|đọc thêm|xem thêm|tags?|từ khóa)\s*:?$/iu;

/** Takes the paragraphs of a copied page apart. */
export function parseText(paragraphs: readonly string[]): ParsedText {
  const isUrl = (line: string) => /^https?:\/\/\S+$/i.test(line);
  const at = paragraphs.findIndex(isUrl);
  const url = at === 0 || (at > 0 && at >= paragraphs.length - 3) ? { value: paragraphs[at]!, from: place(at) } : null;
  const own = paragraphs.map((text, index) => ({ text, from: place(index) })).filter(({ text }) => text !== url?.value);
  const dateAt = own.slice(0, HEAD).findIndex(({ text }) => text.length <= 160 && readWrittenDate(text) !== null);
  const titleAt = dateAt === 0 ? 1 : 0;
  const title = own[titleAt];
  const date = dateAt === -1 ? undefined : own[dateAt];
  const rest = own.filter((_each, index) => index !== titleAt && index !== dateAt);
  const { kept, left } = withoutBelow(rest);
  const bylined = takeByline(kept);
  const sourced = takeDateline(bylined.kept);
  return {
    title: title === undefined ? null : { value: title.text, from: title.from },
    date: date === undefined ? null : { value: date.text, from: date.from },
    views: date === undefined ? null : viewsOf(date.text, date.from),
    source: sourced.source,
    author: bylined.author,
    url,
    body: sourced.kept.map(({ text }) => text),
    left: [...(date === undefined ? [] : wordsBeside(date.text)), ...left],
  };
}

interface Line {
  readonly text: string;
  readonly from: string;
}

function place(index: number): string {
  return `đoạn ${index + 1}`;
}

/** The line with the date without the date, the hour and the day of the week. */
function besideDate(line: string): string {
  return line
    .replace(/\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}|\d{1,2}\s+tháng\s+\d{1,2}\s*(?:,|năm)?\s*\d{4}/giu, " ")
    .replace(
      /\d{1,2}(?::|h|\s?giờ\s?)\d{2}(?::\d{2})?(?:\s*(?:AM|PM|SA|CH)(?!\p{L}))?(?:\s*\(?(?:GMT|UTC)\s*[+-]\d{1,2}\)?)?/giu,
      " ",
    )
    .replace(/(?:thứ\s+(?:hai|ba|tư|bốn|năm|sáu|bảy|[2-7])|chủ nhật)(?!\p{L})/giu, " ");
}

function viewsOf(line: string, from: string): Found<number> | null {
  const named = viewsIn(line);
  const alone = /^[\s|,;–-]*(\d[\d.,]*)[\s|]*$/.exec(besideDate(line))?.[1];
  const value = named ?? (alone === undefined ? null : wholeNumber(alone));
  return value === null ? null : { value, from };
}

/** Words that stand beside the date and are neither its label nor the views: nothing says what they are. */
function wordsBeside(line: string): readonly LeftText[] {
  const text = besideDate(line)
    .replace(/(?:lượt\s*(?:xem|đọc)|views?(?:\s*count)?|đã xem|số lần (?:xem|đọc))\s*[:：]?\s*[\d.,]*/giu, " ")
    .replace(
      /(?:ngày\s*(?:đăng|tạo|viết)?|đăng\s*(?:ngày|lúc|vào)?|cập nhật(?:\s*lần cuối)?|lúc|vào|published|posted|on)\s*:?/giu,
      " ",
    )
    .replace(/^[\s|,;:–-]+|[\s|,;:–-]+$/g, "")
    .trim();
  return /\p{L}/u.test(text) ? [{ text, why: "Đứng cạnh ngày đăng; không rõ là gì." }] : [];
}

/** Leaves out what portals put below an article: the headings, and what follows the first of them where that is short. */
function withoutBelow(lines: readonly Line[]): { readonly kept: readonly Line[]; readonly left: readonly LeftText[] } {
  const at = lines.findIndex(
    ({ text }, index) => BELOW.test(text) && lines.slice(index + 1).every((after) => after.text.length < 250),
  );
  if (at === -1) return { kept: lines, left: [] };
  const left = lines.slice(at).map(({ text }) => ({
    text,
    why: BELOW.test(text) ? "Đề mục của cổng ở dưới bài." : "Tin khác ở dưới bài.",
  }));
  return { kept: lines.slice(0, at), left };
}

function takeByline(lines: readonly Line[]): { readonly kept: readonly Line[]; readonly author: ParsedText["author"] } {
  const last = lines.at(-1);
  const names = last === undefined || lines.length < 2 ? null : bylineOf(last.text, false);
  if (names === null) return { kept: lines, author: null };
  return { kept: lines.slice(0, -1), author: { value: names, from: last!.from } };
}

function takeDateline(lines: readonly Line[]): {
  readonly kept: readonly Line[];
  readonly source: ParsedText["source"];
} {
  const [first, ...rest] = lines;
  const dateline = first === undefined ? null : datelineOf(first.text);
  if (first === undefined || dateline === null) return { kept: lines, source: null };
  const text = first.text.slice(dateline.length).trim();
  return {
    kept: text === "" ? rest : [{ ...first, text }, ...rest],
    source: { value: dateline.source, from: first.from },
  };
}
