import { slugOf } from "../../text/slug.ts";

/** The fields of an article that a table may have columns for. */
export const TABLE_FIELDS = [
  "title",
  "publishedAt",
  "updatedAt",
  "body",
  "summary",
  "category",
  "topics",
  "author",
  "source",
  "url",
  "views",
  "cover",
  "coverAlt",
  "coverCaption",
  "attachments",
  "status",
  "id",
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** Names that columns have, as slugs, in Vietnamese and English; the surest first. */
const NAMES: Readonly<Record<TableField, readonly string[]>> = {
  title: [
    "tieu-de",
    "ten-bai",
    "ten-bai-viet",
    "tieu-de-bai-viet",
    "title",
    "headline",
    "post-title",
    "tua-de",
    "ten-tin",
    "subject",
  ],
  publishedAt: [
    "ngay-dang",
    "ngay-xuat-ban",
    "thoi-gian-dang",
    "publishedat",
    "published-at",
    "published",
    "publish-date",
    "pubdate",
    "post-date",
    "ngay-dang-tin",
    "date-published",
    "ngay-gio",
    "thoi-gian",
    "ngay",
    "date",
    "time",
    "created-at",
    "created",
    "ngay-tao",
  ],
  updatedAt: [
    "ngay-sua",
    "ngay-cap-nhat",
    "cap-nhat",
    "updatedat",
    "updated-at",
    "updated",
    "modified",
    "last-modified",
    "ngay-chinh-sua",
  ],
  body: [
    "noi-dung",
    "than-bai",
    "chi-tiet",
    "noi-dung-chi-tiet",
    "noi-dung-bai-viet",
    "body",
    "content",
    "text",
    "bodyhtml",
    "full-text",
    "fulltext",
    "post-content",
    "description-full",
    "html",
    "bai-viet",
  ],
  summary: [
    "tom-tat",
    "trich-dan",
    "trich-yeu",
    "mo-ta",
    "gioi-thieu",
    "sapo",
    "summary",
    "excerpt",
    "description",
    "intro",
    "hometext",
    "lead",
    "abstract",
  ],
  category: ["chuyen-muc", "danh-muc", "muc", "loai-tin", "nhom-tin", "category", "section", "categories", "the-loai"],
  topics: ["chu-de", "tu-khoa", "the", "nhan", "tags", "topics", "keywords", "tag", "su-kien"],
  author: ["tac-gia", "nguoi-viet", "nguoi-dang", "but-danh", "author", "authors", "byline", "creator"],
  source: ["nguon", "nguon-tin", "source", "nguon-bai"],
  url: ["duong-dan", "lien-ket", "dia-chi", "url", "link", "href", "permalink", "address"],
  views: ["luot-xem", "so-luot-xem", "luot-doc", "views", "hits", "view-count", "hitstotal"],
  cover: [
    "anh-dai-dien",
    "hinh-dai-dien",
    "anh",
    "hinh-anh",
    "cover",
    "image",
    "thumbnail",
    "picture",
    "avatar",
    "homeimgfile",
  ],
  coverAlt: ["mo-ta-anh", "coveralt", "cover-alt", "image-alt"],
  coverCaption: ["chu-thich-anh", "chu-thich", "covercaption", "cover-caption", "caption", "image-caption"],
  attachments: ["tep-dinh-kem", "dinh-kem", "file-dinh-kem", "van-ban-dinh-kem", "attachments", "files", "attachment"],
  status: ["trang-thai", "status", "state", "hien-thi"],
  id: ["ma", "ma-bai", "stt", "id", "guid", "so-thu-tu"],
};

/** Which column is read for which field. */
export interface ColumnMap {
  /** Names of columns, as the table writes them. */
  readonly columns: ReadonlyMap<TableField, string>;
  /** Fields whose column was guessed from its name. */
  readonly guessed: readonly TableField[];
  /** Columns that `--map` names and that the table does not have. */
  readonly missing: readonly string[];
  /** Columns that are read for no field. */
  readonly unread: readonly string[];
}

/** Finds the columns: those that the map names, the others by their names. */
export function mapColumns(header: readonly string[], given: Readonly<Record<string, string>>): ColumnMap {
  const columns = new Map<TableField, string>();
  const missing: string[] = [];
  for (const field of TABLE_FIELDS.filter((each) => given[each] !== undefined)) {
    const column =
      header.find((name) => name === given[field]) ?? header.find((name) => slugOf(name) === slugOf(given[field]!));
    if (column === undefined) missing.push(given[field]!);
    else columns.set(field, column);
  }
  const guessed: TableField[] = [];
  for (const field of TABLE_FIELDS.filter((each) => given[each] === undefined)) {
    const free = header.filter((name) => ![...columns.values()].includes(name));
    const column = NAMES[field]
      .map((name) => free.find((each) => nameOf(each) === name))
      .find((each) => each !== undefined);
    if (column === undefined) continue;
    columns.set(field, column);
    guessed.push(field);
  }
  const read = new Set(columns.values());
  return { columns, guessed, missing, unread: header.filter((name) => name.trim() !== "" && !read.has(name)) };
}

/** `post_title` and `PostTitle` are one name; the part behind a dot is the name in nested data. */
function nameOf(column: string): string {
  return slugOf(column.replace(/_/g, " ").replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")).replace(
    /^(?:post|news|tin|bai)-(?=(?:content|date)$)/,
    "post-",
  );
}

/** How many fields a header tells of by its names. */
export function knownColumns(header: readonly string[]): number {
  return mapColumns(header, {}).guessed.length;
}
