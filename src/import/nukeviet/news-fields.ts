import type { Doubt, Found, FoundAttachment, FoundCategory, FoundCover } from "../found-item.ts";
import { plainLineOf } from "../html/plain-text.ts";
import { withoutSlashes } from "../stored-text.ts";
import { type NewsModule, numberIn } from "./gather-news.ts";
import type { SqlRow } from "./sql-rows.ts";

/** Text of a column as one line, without marks, entities and slashes. */
export function lineIn(row: SqlRow, column: string): string {
  return plainLineOf(withoutSlashes(row[column] ?? ""));
}

/** The categories of an article: its own first, then the others it is listed in. */
export function categoryIdsOf(row: SqlRow): readonly number[] {
  const listed = (row.listcatid ?? "")
    .split(",")
    .map(Number)
    .filter((id) => id > 0);
  const own = numberIn(row, "catid");
  return [...new Set(own > 0 ? [own, ...listed] : listed)];
}

export function categoryOf(module: NewsModule, id: number, from: string): Found<FoundCategory> | null {
  const category = module.categories.get(id);
  const name = plainLineOf(category?.title ?? "");
  if (category === undefined || name === "") return null;
  const parents: string[] = [];
  // A category above itself would never end.
  for (let parent = category.parent; parents.length < 10; ) {
    const above = module.categories.get(parent);
    if (above === undefined) break;
    parents.unshift(plainLineOf(above.title));
    parent = above.parent;
  }
  return { value: { name, slug: category.alias === "" ? null : category.alias, parents }, from };
}

/** The topic first, then tags; where there are none of these, the keywords that NukeViet 3 kept with the article. */
export function topicsOf(
  module: NewsModule,
  words: readonly string[],
  row: SqlRow,
  body: SqlRow,
): Found<readonly string[]> | null {
  const id = numberIn(row, "id");
  const topic = plainLineOf(module.topics.get(numberIn(row, "topicid")) ?? "");
  const tags = (module.tagsOf.get(id) ?? []).map((index) => {
    const word = words[index]!;
    return plainLineOf(word.startsWith("#") ? (module.tags.get(Number(word.slice(1))) ?? "") : word);
  });
  const keywords = tags.length > 0 ? [] : `${row.keywords ?? ""},${body.keywords ?? ""}`.split(",").map(plainLineOf);
  const all = [...new Set([topic, ...tags, ...keywords].filter((each) => each !== ""))];
  const from = [
    topic === "" ? "" : "topics",
    tags.length > 0 ? "tags_id" : "",
    keywords.some((each) => each !== "") ? "keywords" : "",
  ];
  return all.length === 0 ? null : { value: all, from: from.filter((each) => each !== "").join(", ") };
}

export function authorsOf(module: NewsModule, row: SqlRow): Found<readonly string[]> | null {
  const listed = (module.authorsOf.get(numberIn(row, "id")) ?? []).map(plainLineOf);
  const written = lineIn(row, "author");
  const all = [...new Set([...listed, written].filter((name) => name !== ""))];
  return all.length === 0 ? null : { value: all, from: listed.length > 0 ? "authorlist, author" : "author" };
}

/** Where the article was taken from: a name of the list, else what was typed. */
export function sourceOf(module: NewsModule, row: SqlRow, body: SqlRow): Found<string> | null {
  const named = plainLineOf(module.sources.get(numberIn(row, "sourceid")) ?? "");
  const typed = lineIn(body, "sourcetext");
  if (named !== "") return { value: named, from: "sources" };
  return typed === "" ? null : { value: typed, from: "sourcetext" };
}

/** The picture of the article, an address from the root of the site. `folder` is the module's among the uploads. */
export function coverOf(row: SqlRow, folder: string): Found<FoundCover> | null {
  const file = (row.homeimgfile ?? "").trim();
  if (file === "") return null;
  const caption = lineIn(row, "homeimgalt");
  const text = caption === "" ? null : caption;
  return { value: { address: uploadAddress(file, folder), alt: text, caption: text }, from: "homeimgfile" };
}

/** NukeViet 4 keeps the names of attached files with commas between them. */
export function attachmentsOf(body: SqlRow, folder: string): readonly FoundAttachment[] {
  const names = (body.files ?? "").split(",").map((name) => name.trim());
  return names.flatMap((name) =>
    name === "" ? [] : [{ address: uploadAddress(name, folder), label: null, from: "files" }],
  );
}

function uploadAddress(file: string, folder: string): string {
  return /^https?:\/\//i.test(file) ? file : `/uploads/${folder}/${file.replace(/^\/+/, "")}`;
}

/** Added to the status of an article when its category is locked. */
const LOCKED = 20;
const STATUSES: Readonly<Record<number, string>> = {
  0: "đã đình chỉ đăng",
  2: "hẹn giờ, chưa đăng",
  3: "đã hết hạn",
  4: "bản lưu tạm",
  5: "đang chờ duyệt",
  6: "chuyển duyệt, bị từ chối",
  7: "chuyển duyệt, bị từ chối",
  8: "đang chờ đăng",
  9: "bị từ chối đăng",
};

/** Whether everybody could read the article on the old portal, and what a person should look at. */
export function stateOf(module: NewsModule, row: SqlRow, nowMs: number) {
  const status = numberIn(row, "status");
  const isLocked = status > LOCKED;
  const isHidden = categoryIdsOf(row).some((id) => module.categories.get(id)?.isPublic === false);
  const doubts: Doubt[] = [];
  const tell = (code: string, what: string) => doubts.push({ code, what });
  if (isLocked) tell("locked", "Bài bị khóa cùng chuyên mục trên cổng cũ, nên được nhập thành bản nháp.");
  else if (status !== 1)
    tell(
      "not-published",
      `Bài ${STATUSES[status] ?? `ở trạng thái ${status}`} trên cổng cũ, nên được nhập thành bản nháp.`,
    );
  if (isHidden)
    tell("members-only", "Chuyên mục của bài chỉ dành cho thành viên của cổng cũ, nên bài được nhập thành bản nháp.");
  const expired = numberIn(row, "exptime");
  if (expired > 0 && expired * 1000 < nowMs) tell("expired", "Bài đã hết hạn đăng trên cổng cũ.");
  if (numberIn(row, "external_link") === 1) tell("external-link", "Trên cổng cũ, bài chỉ dẫn sang trang khác.");
  return { state: status === 1 && !isHidden ? ("published" as const) : ("draft" as const), doubts };
}
