import type { Found, WrittenMoment } from "../found-item.ts";

/** What the head of a Vietnamese state document says (Nghị định 30/2020/NĐ-CP, appendix I; party documents likewise). */
export interface Letterhead {
  /** The kind of document with what it is about, as written: `BÁO CÁO Kết quả công tác …`. */
  readonly title: Found<string> | null;
  readonly moment: WrittenMoment | null;
  /** `36-HD/VPTW`. */
  readonly number: Found<string> | null;
  /** The place before the date: `Hà Nội`. */
  readonly place: Found<string> | null;
}

/** The head ends before this line. */
const MOST_LINES = 30;
const MOST_TITLE_LINES = 5;
const MOST_TITLE = 500;

const MOTTO =
  /c[ộo]ng\s+h(?:òa|oà)\s+x[ãa]\s+h[ộo]i\s+ch[ủu]\s+ngh[ĩi]a|độc\s+lập\s*[-–]\s*tự\s+do|^\s*đảng\s+cộng\s+sản\s+việt\s+nam/iu;
/** In the head, a number begins a line, or the right half of one. */
const NUMBER = /(?:^|\t|\s{3,})\s*Số\s*:?\s*(\d+\s*[/-]\s*(?:\d{4}\s*[/-]\s*)?\p{L}[\p{L}\d&/.-]*)/iu;
/** `Hà Nội, ngày 03 tháng 4 năm 2018` at the end of a line, or `Số 13/2001/TT-BTC ngày 8 tháng 3 năm 2001`. */
const DATE =
  /(?:^|\t|\s{3,})\s*(?:Số\s*:?\s*\d\S*|(\p{Lu}[\p{L}\p{M}.\s-]{1,40}?))\s*,?\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*$/u;
/** `Nghị định của Chính phủ số 114/2003/NĐ-CP ngày 10/10/2003 về …`: in a title the day comes first. */
const DATE_IN_TITLE = /số\s+\d[\p{L}\d/&.-]*\s+ngày\s+(\d{1,2})(?:\/|\s+tháng\s+)(\d{1,2})(?:\/|\s+năm\s+)(\d{4})/iu;
const KINDS =
  "nghị quyết|quyết định|chỉ thị|quy chế|quy định|thông cáo|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án|dự án|báo cáo|biên bản|tờ trình|công điện|nghị định|thông tư|kết luận|quy trình|lời kêu gọi|thư kêu gọi|thư ngỏ";
const KIND = new RegExp(`^(?:${KINDS})(?:\\s*[:.]?$|\\s+(?:của|liên tịch|số|về|v/v)(?:\\s|$))`, "iu");
/** Lines that come behind a title and belong to the text: the authority, its grounds, the addressee. */
const BEHIND_TITLE =
  /^[-–\s]*(?:căn cứ|theo đề nghị|kính gửi|thực hiện|xét|để |nhằm|sau khi|bộ trưởng|chủ tịch|[ủu]y ban nhân dân|uỷ ban|hội đồng nhân dân|thủ tướng|giám đốc|chính phủ|liên tịch|ban thường vụ|ban chấp hành|thường trực|điều \d|chương [ivx\d]|phần|[ivx]+[.\s-]|\d+[.)]|[_=*-]{3,})/iu;
const CONCERNING = /^\s*(?:V\/v|Về việc)\s*:?\s*(.+)$/iu;

/** Reads the head of a state document from the lines of its text; `null` where the text has none. */
export function readLetterhead(lines: readonly string[]): Letterhead | null {
  const head = lines
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, MOST_LINES);
  const number = firstFound(head, NUMBER);
  const date = firstFound(head, DATE);
  const isState = head.some((line) => MOTTO.test(line)) || (number !== null && date !== null) || isNamedDecree(head);
  if (!isState) return null;
  const place = date?.[1]?.trim() ?? "";
  const title = titleIn(head);
  return {
    title,
    moment:
      momentOf(date?.slice(2), "đầu văn bản") ??
      momentOf(DATE_IN_TITLE.exec(title?.value ?? "")?.slice(1), "tên văn bản"),
    number: number === null ? null : { value: number[1]!.replace(/\s+/g, ""), from: "đầu văn bản" },
    place: place === "" ? null : { value: place, from: "đầu văn bản" },
  };
}

/** Collections of laws leave out the head and begin with the title. */
function isNamedDecree(head: readonly string[]): boolean {
  return DATE_IN_TITLE.test(titleIn(head)?.value ?? "");
}

function firstFound(lines: readonly string[], pattern: RegExp): RegExpExecArray | null {
  for (const line of lines) {
    const found = pattern.exec(line);
    if (found !== null) return found;
  }
  return null;
}

function momentOf(parts: readonly (string | undefined)[] | undefined, from: string): WrittenMoment | null {
  return parts === undefined ? null : { raw: `${parts[0]} tháng ${parts[1]} năm ${parts[2]}`, from, role: "published" };
}

function titleIn(head: readonly string[]): Found<string> | null {
  const start = head.findIndex((line) => KIND.test(line) && line.length < MOST_TITLE);
  if (start < 0) {
    const concerning = head.find((line) => CONCERNING.test(line));
    return concerning === undefined ? null : { value: tidyTitle(concerning), from: "trích yếu" };
  }
  const lines = [head[start]!];
  for (const line of head.slice(start + 1, start + MOST_TITLE_LINES)) {
    if (BEHIND_TITLE.test(line) || lines.join(" ").length + line.length > MOST_TITLE) break;
    lines.push(line);
  }
  return { value: tidyTitle(lines.join(" ")), from: "tên loại và trích yếu" };
}

function tidyTitle(title: string): string {
  return title
    .replace(/\s+/g, " ")
    .replace(/[\s:_*-]+$/, "")
    .trim();
}
