import { fields, optional, type ReadFields, required, type ValuesOf } from "./schema.ts";
import { categorySlug, listingName, waivableCode, webAddress } from "./text-types.ts";
import {
  addressText,
  choice,
  flag,
  list,
  located,
  moment,
  numberOrText,
  text,
  textOrList,
  wholeNumber,
} from "./value-types.ts";

const person = fields({
  name: required(text(200), { vi: "Họ và tên.", en: "Full name." }),
  role: optional(text(500), { vi: "Chức vụ tại thời điểm của bài.", en: "Role at the time of the article." }),
});

const figure = fields({
  name: required(text(300), { vi: "Tên chỉ tiêu.", en: "Name of the indicator." }),
  value: required(numberOrText, {
    vi: "Giá trị, là số hoặc đúng như bản in.",
    en: "The value: a number, or the text as printed.",
  }),
  unit: optional(text(100), { vi: "Đơn vị tính.", en: "Unit." }),
  change: optional(numberOrText, {
    vi: "Tăng hoặc giảm so với kỳ trước, phần trăm.",
    en: "Change on the period before, percent.",
  }),
  ofPlan: optional(numberOrText, { vi: "So với kế hoạch, phần trăm.", en: "Share of the plan reached, percent." }),
});

const legacy = fields({
  url: optional(webAddress, { vi: "Địa chỉ bài trên cổng cũ.", en: "The article's address on the old portal." }),
  views: optional(wholeNumber(0, 1e12), { vi: "Lượt xem cổng cũ ghi lại.", en: "Views the old portal counted." }),
  capturedAt: optional(moment, { vi: "Ngày ghi lại từ cổng cũ.", en: "When it was copied from the old portal." }),
});

const correction = fields({
  at: required(located(moment), { vi: "Ngày đính chính.", en: "When the correction was made." }),
  note: required(text(2000), { vi: "Nội dung đính chính.", en: "What was corrected." }),
});

const withdrawal = fields({
  at: required(located(moment), { vi: "Ngày gỡ bài.", en: "When the article was withdrawn." }),
  reason: required(text(2000), { vi: "Lý do gỡ, cho người đọc biết.", en: "Why, for readers to know." }),
  kind: optional(choice("error", "superseded", "ordered"), {
    vi: "error: đăng nhầm; superseded: có bài thay thế; ordered: theo yêu cầu của cơ quan có thẩm quyền.",
    en: "error: published by mistake; superseded: replaced; ordered: by order of an authority.",
  }),
  authority: optional(text(300), { vi: "Cơ quan yêu cầu gỡ.", en: "The authority that ordered it." }),
  replacement: optional(located(text(500)), { vi: "Địa chỉ bài thay thế.", en: "The address of what replaces it." }),
  hideTitle: optional(flag, {
    vi: "true nếu không được nêu cả tiêu đề.",
    en: "true where even the title must not be shown.",
  }),
});

const waiver = fields({
  code: required(located(waivableCode), { vi: "Mã của cảnh báo.", en: "The code of the warning." }),
  reason: required(text(500), { vi: "Vì sao cảnh báo ấy không đúng với bài này.", en: "Why it does not apply here." }),
});

/** The fields of an article's front matter. Everything else that is known of these fields is made from this schema. */
export const articleSchema = {
  title: required(text(1000), { vi: "Tiêu đề đầy đủ, giữ nguyên như bản gốc.", en: "The full title, kept whole." }),
  shortTitle: optional(text(200), {
    vi: "Tiêu đề ngắn cho danh sách và thẻ trình duyệt.",
    en: "A short title for cards and <title>.",
    form: { vi: "Dùng trong danh sách bài, khi tiêu đề dài.", en: "For lists, where the title is long." },
  }),
  publishedAt: required(moment, {
    vi: "Thời điểm đăng, ví dụ 2021-01-12T14:12:27+07:00.",
    en: "When it was published, ISO 8601.",
    form: { vi: "Thời điểm đăng, ghi ở đầu bài.", en: "When it is published, as readers see it." },
  }),
  updatedAt: optional(moment, { vi: "Thời điểm sửa gần nhất.", en: "When it was last changed." }),
  category: required(categorySlug, {
    vi: "Mã chuyên mục trong site.yaml.",
    en: "A category's slug of site.yaml.",
    form: { vi: "Mỗi bài thuộc một chuyên mục.", en: "Each article is in one category." },
  }),
  topics: optional(textOrList(listingName), { vi: "Các chủ đề.", en: "Topics, a free list." }),
  author: optional(textOrList(listingName), {
    vi: "Tác giả, một người hoặc danh sách.",
    en: "Byline: one name or a list.",
    form: { vi: "Tên tác giả, mỗi người một lần thêm.", en: "The names of the authors, one after the other." },
  }),
  source: optional(text(200), { vi: "Nguồn ghi ở đầu bài.", en: "Dateline source, as on the page." }),
  summary: optional(text(2000), {
    vi: "Tóm tắt; bỏ trống thì lấy đoạn đầu.",
    en: "Summary; by default the first paragraph.",
  }),
  featured: optional(flag, {
    vi: "true nếu là tin nổi bật.",
    en: "Whether it is featured news.",
    form: { vi: "Bài được nêu ở trang Tin nổi bật.", en: "The article is listed as featured news." },
  }),
  cover: optional(text(500), {
    vi: "Ảnh đại diện: đường dẫn tính từ tệp bài.",
    en: "Picture for cards and sharing: a path from the article's file.",
  }),
  coverAlt: optional(text(500), {
    vi: "Mô tả ảnh đại diện cho người không nhìn thấy ảnh.",
    en: "What the cover shows, for those who cannot see it.",
  }),
  coverCaption: optional(text(1000), { vi: "Chú thích ảnh đại diện.", en: "The cover's caption." }),
  people: optional(list(person), {
    vi: "Người được nhắc đến, biên tập viên xác nhận.",
    en: "People, confirmed by an editor.",
  }),
  places: optional(textOrList(text(200)), { vi: "Địa danh.", en: "Places." }),
  documents: optional(list(listingName), {
    vi: "Số hiệu văn bản, ví dụ 35-CT/TW.",
    en: "Document numbers, such as 35-CT/TW.",
  }),
  figures: optional(list(figure), {
    vi: "Các chỉ tiêu, hiện thành bảng và biểu đồ.",
    en: "Indicators, shown as a table and a chart.",
  }),
  legacy: optional(legacy, { vi: "Những gì cổng cũ ghi về bài.", en: "What the old portal said of it." }),
  related: optional(textOrList(located(text(500))), {
    vi: "Bài liên quan do biên tập viên chọn, hiện trước các bài khác: đường dẫn tới tệp bài, hoặc địa chỉ bài.",
    en: "Related articles an editor chose, shown before others: paths of their files, or their addresses.",
    form: {
      vi: "Gõ vài chữ của tiêu đề, rồi chọn bài. Các bài này hiện trước các bài mà trang tự chọn.",
      en: "Type a few words of a title, then choose the article. These are shown before those that the site chooses.",
    },
  }),
  aliases: optional(textOrList(located(addressText())), {
    vi: "Địa chỉ cũ chuyển về bài này.",
    en: "Old paths that redirect here.",
  }),
  corrections: optional(list(correction), { vi: "Các lần đính chính.", en: "Corrections." }),
  waive: optional(list(waiver), {
    vi: "Các cảnh báo được miễn cho bài này, mỗi mục có lý do.",
    en: "Warnings waived for this article, each with a reason.",
  }),
  draft: optional(flag, { vi: "true nếu chưa đăng.", en: "Not published yet." }),
  withdrawn: optional(withdrawal, {
    vi: "Bài đã gỡ: để lại trang báo gỡ.",
    en: "Taken down: a tombstone answers for it.",
  }),
} as const;

/** The values of an article's fields. */
export type ArticleFields = ValuesOf<typeof articleSchema>;
/** The values of an article's fields, with the place of each in the file. */
export type ReadArticleFields = ReadFields<typeof articleSchema>;

/** One indicator of an article. */
export type FigureFields = NonNullable<ArticleFields["figures"]>[number];
