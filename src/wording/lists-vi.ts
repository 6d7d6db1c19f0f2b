/** Texts of the pages that list articles: the home page, years, months, listings and the calendar of all years. */
export const listsText = {
  home: {
    months: "Các tháng mới nhất",
    shelf: "Mỗi năm một tập",
    shelfLead: "{count} bài, đóng thành tập theo năm.",
    allFeatured: "Tất cả tin nổi bật",
    newest: "Tin mới",
    byCategory: "Theo chuyên mục",
    calendar: "Lịch kho tin",
    calendarLead: "Mỗi ô là một tháng; ô càng đậm, tháng càng nhiều bài.",
    empty: "Kho tin chưa có bài nào.",
  },

  calendar: {
    year: "Năm",
    day: "Ngày {day}: {count} bài",
    month: "{count} bài, {month}",
    less: "Ít bài",
    more: "Nhiều bài",
  },

  days: {
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
    spellings: "Gồm bài nhắc đến mọi người có tên viết không dấu như nhau: {names}.",
    wholeDay: "Cả ngày: {count} bài",
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
