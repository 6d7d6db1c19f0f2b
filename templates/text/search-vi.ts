const numberFormat = new Intl.NumberFormat("vi-VN");

/** Texts that the search script shows. */
export const searchText = {
  working: "Đang tìm…",
  found: (count: number, query: string): string => `Tìm thấy ${numberFormat.format(count)} bài cho “${query}”.`,
  foundNothing: (query: string): string => `Không tìm thấy bài nào cho “${query}”.`,
  tryAgain: "Hãy thử ít từ hơn, hoặc xem theo năm và theo chuyên mục bên dưới.",
  filteredOut: "Không có bài nào hợp với bộ lọc đang chọn.",
  didYouMean: "Có phải bạn tìm",
  corrected: (query: string): string => `Không có bài nào cho “${query}”; dưới đây là kết quả cho cách viết trên.`,
  correctedFirst: (query: string): string => `Bài có các tiếng của “${query}” ở rời nhau được xếp sau.`,
  partial: (query: string): string => `Không có bài nào đủ mọi từ của “${query}”; dưới đây là những bài gần nhất.`,
  otherAccents: (query: string): string =>
    `Không có bài nào đúng dấu như “${query}”; dưới đây là kết quả khi bỏ qua dấu.`,
  unquoted: (query: string): string =>
    `Không có bài nào có đúng cụm từ trong ngoặc kép của “${query}”; dưới đây là kết quả khi bỏ ngoặc.`,
  failed: "Chưa tìm được: trình duyệt không chạy được phần tìm kiếm. Hãy thử lại.",
  incomplete: "Chưa tìm được hết: không tải được đủ chỉ mục tìm kiếm. Hãy kiểm tra kết nối mạng rồi thử lại.",
  retry: "Thử lại",
  namedPages: "Trang mang tên đang tìm",
  namedPageKinds: {
    document: { kind: "Văn bản", note: "Mọi bài nhắc đến văn bản này" },
    person: { kind: "Người", note: "Mọi bài về người này" },
    topic: { kind: "Chủ đề", note: "Mọi bài cùng chủ đề" },
    category: { kind: "Chuyên mục", note: "Mọi bài trong chuyên mục" },
    author: { kind: "Tác giả", note: "Mọi bài của tác giả" },
  },
  /** A month as `2024-12`. */
  month: (month: string): string => `tháng ${month.slice(5)}/${month.slice(0, 4)}`,
  /** A day as `2024-12-31`. */
  day: (day: string): string => `ngày ${day.split("-").reverse().join("/")}`,
  years: (first: number, last: number): string => (first === last ? `năm ${first}` : `năm ${first}–${last}`),
  inSpan: (span: string): string => `Chỉ bài đăng ${span}`,
  withoutSpan: (span: string): string => `Bỏ lọc thời gian: ${span}`,
  firstYear: "Từ năm",
  lastYear: "Đến năm",
  ofMonth: "Tháng",
  anyMonth: "Mọi tháng",
  anyYear: "Không giới hạn",
  any: "Tất cả",
  suggestions: "Gợi ý",
  suggestionCount: (count: number): string =>
    count === 0 ? "Không có gợi ý." : `Có ${count} gợi ý; dùng phím mũi tên xuống để chọn.`,
  suggestionKinds: {
    article: "bài",
    topic: "chủ đề",
    person: "người",
    document: "văn bản",
    author: "tác giả",
    category: "chuyên mục",
    year: "năm",
    month: "tháng",
  },
  suggestedYear: (year: string): string => `Năm ${year}`,
  suggestedMonth: (month: string): string => `Tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`,
  /** @param set how many filters are set, the order counted as one where it is not that by relevance */
  filtersLine: (set: number): string => `Lọc và sắp xếp${set === 0 ? "" : ` (đang đặt ${set})`}`,
  furtherFilters: "Lọc thêm theo chủ đề, tác giả, văn bản",
  facets: { topic: "Chủ đề", author: "Tác giả", document: "Văn bản" },
  category: "Chuyên mục",
  everyCategory: "Mọi chuyên mục",
  sort: "Sắp xếp",
  sorts: { relevance: "Hợp nhất trước", newest: "Mới nhất trước", oldest: "Cũ nhất trước" },
  counted: (name: string, count: number | undefined): string =>
    count === undefined ? name : `${name} (${numberFormat.format(count)})`,
  titled: (title: string, query: string): string => `${query} – ${title}`,
} as const;
