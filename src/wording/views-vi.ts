/** Texts that pages of every kind are made with: titles and descriptions. */
export const viewsText = {
  articles: "{count} bài",

  title: {
    home: "Trang chủ",
    featured: "Tin nổi bật",
    days: "Ngày này năm xưa",
    search: "Tìm kiếm",
    notFound: "Không tìm thấy trang",
    offline: "Không có mạng",
    redirect: "Bài viết đã chuyển địa chỉ",
    withdrawn: "Bài viết đã được gỡ",
    listYear: "{name}, năm {year}",
    topic: "Chủ đề: {name}",
    author: "Tác giả: {name}",
    document: "Văn bản: {name}",
    person: "Nhân vật: {name}",
  },

  description: {
    year: "{count} bài của {site} đăng trong năm {year}.",
    list: "{name}: các bài trong {site}.",
    day: "{day} qua các năm: các bài trong {site}.",
    days: "Các bài của {site} đăng cùng một ngày trong những năm khác nhau.",
  },
} as const;
