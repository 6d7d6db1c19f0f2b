import { numberText } from "../../src/views/numbers.ts";
import { viewText } from "../../src/views/text.ts";

/** Texts of the pages that list articles: the home page, years, months, listings and the calendar of all years. */
export const listsText = {
  home: {
    months: "Các tháng mới nhất",
    shelf: "Mỗi năm một tập",
    shelfLead: (count: number): string => `${numberText(count)} bài, đóng thành tập theo năm.`,
    featured: viewText.featured,
    allFeatured: "Tất cả tin nổi bật",
    newest: "Tin mới",
    byCategory: "Theo chuyên mục",
    calendar: "Lịch kho tin",
    calendarLead: "Mỗi ô là một tháng; ô càng đậm, tháng càng nhiều bài.",
    empty: "Kho tin chưa có bài nào.",
  },

  calendar: {
    year: "Năm",
    monthShort: ["Th1", "Th2", "Th3", "Th4", "Th5", "Th6", "Th7", "Th8", "Th9", "Th10", "Th11", "Th12"],
    monthLong: [
      "Tháng 1",
      "Tháng 2",
      "Tháng 3",
      "Tháng 4",
      "Tháng 5",
      "Tháng 6",
      "Tháng 7",
      "Tháng 8",
      "Tháng 9",
      "Tháng 10",
      "Tháng 11",
      "Tháng 12",
    ],
    weekdays: [
      { short: "T2", long: "Thứ Hai" },
      { short: "T3", long: "Thứ Ba" },
      { short: "T4", long: "Thứ Tư" },
      { short: "T5", long: "Thứ Năm" },
      { short: "T6", long: "Thứ Sáu" },
      { short: "T7", long: "Thứ Bảy" },
      { short: "CN", long: "Chủ nhật" },
    ],
    day: (day: number, count: number): string => `Ngày ${day}: ${numberText(count)} bài`,
    month: (label: string, count: number): string => `${numberText(count)} bài, ${label}`,
    less: "Ít bài",
    more: "Nhiều bài",
  },

  days: {
    heading: viewText.days,
    lead: "Chọn một ngày để đọc các bài đăng vào ngày ấy, năm này qua năm khác.",
  },

  year: {
    volume: "Tập",
    months: "Các tháng trong năm",
    newestMonths: "Các tháng, mới nhất trước",
    indexes: {
      category: "Chuyên mục trong năm",
      topic: "Chủ đề trong năm",
      document: "Văn bản được nhắc đến trong năm",
      person: "Nhân vật trong năm",
      author: "Tác giả trong năm",
    },
    featured: "Tin nổi bật trong năm",
    neighbours: "Tập trước và tập sau",
    previous: "Tập trước",
    next: "Tập sau",
    empty: "Năm này không có bài nào.",
  },

  list: {
    empty: "Trang này hiện không còn bài nào.",
    goTo: "Mời bạn xem tiếp tại",
    neighbours: "Trang trước và trang sau",
    previous: "Trước",
    next: "Sau",
    newest: "Mới nhất",
    years: "Theo năm",
    feeds: "Nhận tin của trang này",
    spellings: (names: readonly string[]): string =>
      `Gồm bài nhắc đến mọi người có tên viết không dấu như nhau: ${names.join(", ")}.`,
    timeline: {
      heading: "Diễn biến đưa tin",
      first: "Bài đầu tiên",
      latest: "Bài gần nhất",
    },
    kind: {
      category: "Chuyên mục",
      topic: "Chủ đề",
      author: "Tác giả",
      document: "Văn bản",
      person: "Nhân vật",
      featured: "Tuyển chọn",
    },
  },
} as const;
