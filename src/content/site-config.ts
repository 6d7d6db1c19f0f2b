import { isSeq, type YAMLMap } from "yaml";
import type { Problem } from "../problems/problem.ts";
import { type ProblemReporter, placeFinder, reporterFor } from "../problems/reporter.ts";
import { cleanText } from "../text/clean-text.ts";
import { isLoopback, isPublicAddress } from "./base-url.ts";
import { type EditorSettings, editorFields, editorSettingsOf } from "./editor-fields.ts";
import { footerMarkdown } from "./footer-text.ts";
import { parseFields } from "./front-matter.ts";
import { look, menuItem } from "./look-fields.ts";
import { fields, optional, type ReadContext, readFields, required, type ValuesOf } from "./schema.ts";
import { type NamedBySite, type SiteLook, settleLook } from "./settle-look.ts";
import { type SigningSettings, signing, signingSettingsOf } from "./signing-fields.ts";
import { emailAddress, folderAddress, slugText, timeZone, webAddress } from "./text-types.ts";
import { choice, flag, list, located, text, textOrList, wholeNumber } from "./value-types.ts";

const category = fields({
  slug: required(slugText, { vi: "Mã chuyên mục, dùng trong địa chỉ.", en: "The slug its address has." }),
  name: required(text(200), { vi: "Tên chuyên mục.", en: "Its name." }),
  description: optional(text(1000), { vi: "Một câu giới thiệu.", en: "A sentence about it." }),
  aliases: optional(textOrList(slugText), { vi: "Các mã cũ.", en: "Slugs it had before." }),
});

const superior = fields({
  name: required(text(300), { vi: "Tên cơ quan.", en: "The agency's name." }),
  href: required(webAddress, { vi: "Địa chỉ trang của cơ quan.", en: "Its address on the web." }),
});

/** The fields of `site.yaml`. */
export const siteSchema = {
  title: optional(text(200), { vi: "Tên kho tin.", en: "The archive's name." }),
  shortTitle: optional(text(60), { vi: "Tên ngắn.", en: "A short name." }),
  description: optional(text(1000), { vi: "Một hai câu giới thiệu.", en: "A sentence or two about it." }),
  organisation: optional(text(300), { vi: "Cơ quan chủ quản.", en: "The publishing organisation." }),
  superior: optional(list(superior), { vi: "Các cơ quan cấp trên.", en: "Links to superior agencies." }),
  baseUrl: optional(folderAddress, { vi: "Địa chỉ gốc của trang.", en: "Where the site is served." }),
  timeZone: optional(timeZone, { vi: "Múi giờ.", en: "IANA time zone." }),
  language: optional(choice("vi", "en"), {
    vi: "Ngôn ngữ của trang và của lời báo lỗi: vi hoặc en.",
    en: "Language of the site and of Problems: vi or en.",
  }),
  editorInChief: optional(text(200), { vi: "Người chịu trách nhiệm nội dung.", en: "The responsible editor." }),
  address: optional(text(500), { vi: "Địa chỉ cơ quan.", en: "Postal address." }),
  phone: optional(text(100), { vi: "Điện thoại.", en: "Telephone." }),
  email: optional(emailAddress, { vi: "Thư điện tử.", en: "E-mail." }),
  licence: optional(text(500), { vi: "Điều kiện sử dụng lại.", en: "Terms of reuse." }),
  categories: optional(list(located(category)), {
    vi: "Các chuyên mục, theo thứ tự hiện ra.",
    en: "Categories, in the order shown.",
  }),
  look: optional(look, { vi: "Diện mạo của trang.", en: "The look of the site." }),
  menu: optional(list(menuItem), { vi: "Trình đơn ở đầu mọi trang.", en: "The menu at the head of every page." }),
  footer: optional(located(footerMarkdown), {
    vi: "Lời ở chân mọi trang: Markdown ngắn, có thể viết nhiều dòng sau dấu |.",
    en: "A text in the footer of every page: short Markdown, of several lines after |.",
  }),
  pageSize: optional(wholeNumber(1, 100), {
    vi: "Số bài mới nhất trên trang đầu mỗi danh sách.",
    en: "Newest articles on a listing's first page.",
  }),
  cardsFrom: optional(wholeNumber(1000, 9999), {
    vi: "Từ năm này, bài nào cũng có thẻ chia sẻ; không ghi thì bài của năm mới nhất, và năm đã có thẻ thì giữ thẻ. Bài có `updatedAt` năm nào cũng có.",
    en: "Articles of this year and later have a sharing card; by default those of the newest year. A year keeps the cards it had. Edited articles always have one.",
  }),
  features: optional(
    fields({
      search: optional(flag, { vi: "Tìm kiếm.", en: "Search." }),
      cards: optional(flag, {
        vi: "Thẻ chia sẻ: ảnh có tiêu đề bài. Không ghi thì có, nếu đã khai `baseUrl`.",
        en: "Sharing cards: pictures with the title. On by default where there is a `baseUrl`.",
      }),
      offline: optional(flag, {
        vi: "Giữ bài đã đọc trên máy người đọc để xem khi không có mạng.",
        en: "Keeping what was read on the reader's device, for when there is no network.",
      }),
    }),
    { vi: "Bật, tắt tính năng.", en: "Features on and off." },
  ),
  editor: optional(editorFields, { vi: "Trang biên tập /quan-tri/.", en: "The editing page /quan-tri/." }),
  signing: optional(signing, { vi: "Chữ ký của bản kê.", en: "The signature of the manifest." }),
} as const;

export type Category = NonNullable<ValuesOf<typeof siteSchema>["categories"]>[number]["value"];

/** The configuration of the archive, with a value for every field that has a default. */
export interface SiteConfig extends SiteLook {
  readonly title: string;
  readonly shortTitle: string;
  readonly description: string;
  readonly organisation: string;
  readonly superior: readonly { readonly name: string; readonly href: string }[];
  /** The absolute address of the site, with a slash at its end: `https://host/kho-tin/`. */
  readonly baseUrl: string;
  /**
   * Whether `baseUrl` is where readers find the site: it was given on the command line, or `site.yaml` has one that is no
   * placeholder.
   */
  readonly hasPublicAddress: boolean;
  /** The path part of `baseUrl`: `/` or `/kho-tin/`. */
  readonly basePath: string;
  readonly timeZone: string;
  readonly language: "vi" | "en";
  readonly editorInChief?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly licence?: string;
  /** The categories; `null` where `site.yaml` names none, which lets every slug be a category. */
  readonly categories: readonly Category[] | null;
  /** How many articles the first page of a listing shows. */
  readonly pageSize: number;
  /** Whether the site has a search. */
  readonly search: boolean;
  /** Whether the site has sharing cards. */
  readonly cards: boolean;
  /**
   * The first year whose articles all have a sharing card. Where it is absent, those of the newest year all have one. A
   * year that had them keeps them.
   */
  readonly cardsFrom?: number;
  /** Whether pages that were read are kept on the reader's device. */
  readonly offline: boolean;
}

/** The title of an archive that has none of its own. */
const USUAL_TITLES = { vi: "Kho tin", en: "News archive" } as const;

const NO_VALUES = {} as ValuesOf<typeof siteSchema>;

/** `site.yaml` as read: the configuration, and what it names that only the whole site tells the truth of. */
export interface SiteFile {
  readonly config: SiteConfig;
  readonly named: NamedBySite;
  /** The settings of the editing page, which no other page depends on; `null` where there are none. */
  readonly editor: EditorSettings | null;
  /** The public keys of signatures, which only the pages that prove volumes depend on. */
  readonly signing: SigningSettings | null;
}

/**
 * Reads the configuration. Every field of `site.yaml` can be left out, and so can the file itself.
 *
 * @param raw the text of `site.yaml`; `null` where there is no such file
 * @param file the path that Problems name
 * @param baseUrl the base URL given on the command line, which is used instead of the one in the file
 */
export function readSiteConfig(
  raw: string | null,
  file: string,
  baseUrl: string | null,
  problems: Problem[],
): SiteConfig {
  return readSiteFile(raw, file, baseUrl, problems).config;
}

/** Does what {@link readSiteConfig} does, and tells too what the file names. */
export function readSiteFile(raw: string | null, file: string, baseUrl: string | null, problems: Problem[]): SiteFile {
  const isBlank = raw === null || raw.replace(/^[\s\ufeff]*(?:#.*|---\s*)?$/gm, "").trim() === "";
  const source = isBlank ? "" : cleanText(raw).text;
  const report = reporterFor(file, source, problems);
  const values = isBlank ? NO_VALUES : (readValues(source, report) ?? NO_VALUES);
  const { categories, features, look, menu, footer, editor, signing: keys, baseUrl: configured, ...rest } = values;
  const url = new URL(baseUrl ?? configured ?? "http://localhost/");
  const siteUrl = `${url.origin}${url.pathname.replace(/\/*$/, "/")}`;
  const place = { file: "site.yaml", basePath: new URL(siteUrl).pathname, baseUrl: siteUrl };
  const placeOf = placeFinder(source);
  const settled = settleLook(values, place, report, placeOf);
  const language = values.language ?? "vi";
  const title = values.title ?? USUAL_TITLES[language];
  const config: SiteConfig = {
    ...rest,
    ...settled.look,
    title,
    shortTitle: values.shortTitle ?? title,
    description: values.description ?? title,
    organisation: values.organisation ?? title,
    superior: values.superior ?? [],
    baseUrl: siteUrl,
    hasPublicAddress: baseUrl !== null || (configured !== undefined && isPublicAddress(configured)),
    basePath: place.basePath,
    timeZone: values.timeZone ?? "Asia/Ho_Chi_Minh",
    language,
    categories: categories === undefined || categories.length === 0 ? null : categories.map(({ value }) => value),
    pageSize: values.pageSize ?? 12,
    search: features?.search ?? true,
    // A page whose address is not known cannot be shared.
    cards: features?.cards ?? !isLoopback(siteUrl),
    offline: features?.offline ?? true,
  };
  const { named } = settled;
  return { config, named, editor: editorSettingsOf(editor), signing: signingSettingsOf(keys, placeOf) };
}

function readValues(source: string, report: ProblemReporter): ValuesOf<typeof siteSchema> | null {
  const parsed = parseFields(
    source.replace(/^---[ \t]*\n/, (mark) => `${" ".repeat(mark.length - 1)}\n`),
    0,
    report,
  );
  if (parsed === null) return null;
  const context: ReadContext = { report, offset: 0, zone: "UTC", hiddenAt: [] };
  const { values } = readFields(parsed, siteSchema, context);
  const seen = new Set<string>();
  for (const { value: each, offset } of values.categories ?? []) {
    for (const name of [each.slug, ...(each.aliases ?? [])]) {
      if (seen.has(name)) report("duplicate-category", offset, { slug: name });
      seen.add(name);
    }
  }
  // A setting that cannot be read may bear on every article, and none must be reported for it.
  if (parsed.unread.size > 0) return null;
  return areCategoriesRead(parsed.map, values) ? values : { ...values, categories: [] };
}

/** Whether every written category was read. Otherwise each article of a category that was not would be reported too. */
function areCategoriesRead(map: YAMLMap, { categories = [] }: ValuesOf<typeof siteSchema>): boolean {
  const written = map.get("categories", true);
  return !isSeq(written) || written.items.length === categories.length;
}
