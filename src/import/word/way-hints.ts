import type { Found, FoundCategory, WrittenMoment } from "../found-item.ts";

/** What the names of a file and of the folders around it tell: `["Tin 2015", "Kinh tế", "thang 3", "12-3 Hoi nghi.doc"]`. */
export interface WayHints {
  readonly moments: readonly WrittenMoment[];
  readonly category: Found<FoundCategory> | null;
}

const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/;
const MONTH = /(?:^|[^\p{L}])(?:tháng|thang|th|t)[\s._-]*(\d{1,2})(?!\d)/iu;
const WHOLE_DAY =
  /(?<!\d)(?:((?:19|20)\d{2})[-._](\d{1,2})[-._](\d{1,2})|(\d{1,2})[-._](\d{1,2})[-._]((?:19|20)\d{2})|((?:19|20)\d{2})(\d{2})(\d{2}))(?!\d)/;
/** Names that say what is in a folder and nothing of the articles. */
const GENERIC =
  /^(?:tin|bài|bai|tin bài|tin bai|bài viết|văn bản|van ban|word|doc|docx|files?|tài liệu|tai lieu|lưu trữ|luu tru|archive|backup|new folder.*|data|năm|nam|quý \S+|quy \S+|tuần \S+|tuan \S+)?$/iu;

/** Reads names. A month alone dates nothing; it is evidence for a date that stands in the text. */
export function hintsOfWay(way: readonly string[]): WayHints {
  const names = way.map((name, index) => (index === way.length - 1 ? name.replace(/\.[^.]+$/, "") : name));
  const day = names.map((name) => ({ name, found: WHOLE_DAY.exec(name) })).findLast(({ found }) => found !== null);
  const year = names.map((name) => YEAR.exec(name)?.[1]).findLast((found) => found !== undefined);
  const month = names.map((name) => MONTH.exec(name)?.[1]).findLast((found) => found !== undefined);
  const from = (name: string) => (name === names.at(-1) ? "tên tệp" : `thư mục “${name}”`);
  const moments: WrittenMoment[] = [];
  if (day?.found) moments.push({ raw: dayIn(day.found), from: from(day.name), role: "published" });
  if (month !== undefined && year !== undefined)
    moments.push({ raw: `tháng ${month}/${year}`, from: "tên thư mục", role: "near" });
  return { moments, category: categoryIn(names.slice(1, -1)) };
}

/** Year first is ISO 8601; day first stays as it is written, for the core to judge. */
function dayIn([, year, month, day, first, second, last, wholeYear, wholeMonth, wholeDay]: RegExpExecArray): string {
  if (first !== undefined) return `${first}/${second}/${last}`;
  return [year ?? wholeYear, (month ?? wholeMonth)!.padStart(2, "0"), (day ?? wholeDay)!.padStart(2, "0")].join("-");
}

/** The innermost folder below the named one whose name is more than a date. */
function categoryIn(folders: readonly string[]): Found<FoundCategory> | null {
  const bare = (name: string) =>
    name
      .replace(WHOLE_DAY, "")
      .replace(MONTH, "")
      .replace(YEAR, "")
      .replace(/^[\s\d._()-]+|[\s._()-]+$/g, "");
  const name = folders.map(bare).findLast((each) => !GENERIC.test(each));
  return name === undefined ? null : { value: { name, slug: null, parents: [] }, from: "tên thư mục" };
}
