import type { Doubt, Found, FoundFields, LeftText, WrittenMoment } from "../found-item.ts";
import { plainLineOf, plainTextOf } from "../html/plain-text.ts";
import { childrenNamed, textNamed, textOf, type XmlElement } from "../parse-xml.ts";
import { type Attachment, metaOf } from "./attachments.ts";
import { categoryNamed, type SiteTerms } from "./site-terms.ts";

interface Term {
  readonly domain: string;
  readonly slug: string;
  readonly name: string;
}

function termsOf(item: XmlElement): readonly Term[] {
  return childrenNamed(item, "category").map((each) => ({
    domain: each.attributes.domain ?? "category",
    slug: each.attributes.nicename ?? "",
    name: plainLineOf(textOf(each)),
  }));
}

/** WordPress puts a post that has no category into this one. */
const NO_CATEGORY = /^(?:uncategori[sz]ed|chua-phan-loai|khong-phan-loai|chua-duoc-phan-loai)$/;

/** The category that a plug-in for search engines calls the main one, else the first. */
function categoriesOf(item: XmlElement, terms: readonly Term[], site: SiteTerms): readonly Term[] {
  const all = terms.filter(({ domain, slug }) => domain === "category" && !NO_CATEGORY.test(slug));
  const main = Number(
    metaOf(item, "_yoast_wpseo_primary_category") ?? metaOf(item, "rank_math_primary_category") ?? "",
  );
  const first = all.find(({ slug }) => main > 0 && site.categories.get(slug)?.id === main);
  return first === undefined ? all : [first, ...all.filter((each) => each !== first)];
}

export function fieldsOf(item: XmlElement, site: SiteTerms, cover: Attachment | undefined): FoundFields {
  const terms = termsOf(item);
  const [category] = categoriesOf(item, terms, site);
  const topics = [...new Set(terms.filter(({ domain }) => /^(?:post_tag|tag)$/.test(domain)).map(({ name }) => name))];
  const summary = plainTextOf(textNamed(item, "excerpt:encoded")).replace(/\s+/g, " ");
  const author = authorsOf(item, terms, site);
  return {
    ...(summary === "" ? {} : { summary: { value: summary, from: "excerpt:encoded" } }),
    ...(category === undefined
      ? {}
      : { category: { value: categoryNamed(category.slug, category.name, site), from: "category" } }),
    ...(topics.length === 0 ? {} : { topics: { value: topics, from: "category[domain=post_tag]" } }),
    ...(author === null ? {} : { author }),
    ...(textNamed(item, "wp:is_sticky") === "1" ? { featured: { value: true, from: "wp:is_sticky" } } : {}),
    ...(cover === undefined ? {} : { cover: { value: coverOf(cover), from: "_thumbnail_id" } }),
  };
}

function coverOf({ address, alt, caption }: Attachment) {
  return { address, alt: alt === "" ? null : alt, caption: caption === "" ? null : caption };
}

/** Authors that a plug-in for several of them keeps as terms, else the one of WordPress. An address of mail is no name. */
function authorsOf(item: XmlElement, terms: readonly Term[], site: SiteTerms): Found<readonly string[]> | null {
  const several = terms.filter(({ domain }) => domain === "author");
  const login = textNamed(item, "dc:creator");
  const named = several.map(
    ({ slug, name }) => site.authors.get(slug) || site.authors.get(slug.replace(/^cap-/, "")) || name,
  );
  const single = site.authors.get(login) || login;
  const names = [...new Set(several.length > 0 ? named : [single])].filter(
    (name) => name !== "" && !name.includes("@"),
  );
  const from = several.length > 0 ? "category[domain=author]" : "dc:creator";
  return names.length === 0 ? null : { value: names, from };
}

/** A post has one category here; the others are told, and so are the comments. */
export function leftOf(item: XmlElement, site: SiteTerms): readonly LeftText[] {
  const others = categoriesOf(item, termsOf(item), site).slice(1);
  const why = "chuyên mục khác của bài trên trang cũ";
  const comments = childrenNamed(item, "wp:comment").length;
  const told = { text: `${comments} bình luận`, why: "bình luận của bạn đọc không vào kho" };
  return [...others.map(({ name }) => ({ text: name, why })), ...(comments > 0 ? [told] : [])];
}

const NO_DATE = /^(?:0000|-0001|$)/;

/** The date with its offset where WordPress gives both its own time and that of Greenwich, which is nearly always. */
export function momentsOf(item: XmlElement): readonly WrittenMoment[] {
  const published = momentAt(item, "wp:post_date");
  const feed = textNamed(item, "pubDate");
  const inFeed = /-0001|^$/.test(feed) ? null : { raw: feed, from: "pubDate" };
  const updated = momentAt(item, "wp:post_modified");
  const first = published ?? inFeed;
  return [
    ...(first === null ? [] : [{ ...first, role: "published" as const }]),
    ...(updated === null ? [] : [{ ...updated, role: "updated" as const }]),
  ];
}

function momentAt(item: XmlElement, name: string): { readonly raw: string; readonly from: string } | null {
  const [own, greenwich] = [textNamed(item, name), textNamed(item, `${name}_gmt`)].map((raw) =>
    NO_DATE.test(raw) ? null : raw.replace(" ", "T"),
  );
  if (own == null) return greenwich == null ? null : { raw: `${greenwich}Z`, from: `${name}_gmt` };
  const minutes =
    greenwich == null ? Number.NaN : Math.round((Date.parse(`${own}Z`) - Date.parse(`${greenwich}Z`)) / 60_000);
  if (Number.isNaN(minutes) || Math.abs(minutes) > 14 * 60) return { raw: own, from: name };
  return { raw: `${own}${offsetOf(minutes)}`, from: name };
}

function offsetOf(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hours).padStart(2, "0")}:${String(rest).padStart(2, "0")}`;
}

const STATUSES: Readonly<Record<string, string>> = {
  draft: "bản nháp",
  pending: "đang chờ duyệt",
  private: "riêng tư",
  future: "hẹn giờ, chưa đăng",
};

/** Whether everybody could read the post on the old site, and what a person should look at. */
export function stateOf(item: XmlElement) {
  const status = textNamed(item, "wp:status");
  const type = textNamed(item, "wp:post_type");
  const doubts: Doubt[] = [];
  const tell = (code: string, what: string) => doubts.push({ code, what });
  const isPublished = status === "publish" || status === "";
  if (!isPublished)
    tell(
      "not-published",
      `Bài ở trạng thái ${STATUSES[status] ?? status} trên trang cũ, nên được nhập thành bản nháp.`,
    );
  const isLocked = textNamed(item, "wp:post_password") !== "";
  if (isLocked) tell("members-only", "Bài đặt mật khẩu trên trang cũ, nên được nhập thành bản nháp.");
  const isPage = type === "page";
  if (isPage)
    tell(
      "standing-page",
      "Đây là trang cố định (page), không phải bài viết, nên được nhập thành bản nháp. Có thể chuyển sang content/pages/.",
    );
  else if (type !== "post" && type !== "") tell("other-type", `Bài thuộc loại “${type}” do trang cũ tự đặt.`);
  const isOpen = isPublished && !isLocked && !isPage;
  return { state: isOpen ? ("published" as const) : ("draft" as const), doubts };
}
