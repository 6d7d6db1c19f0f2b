/**
 * The Vietnamese texts that views compute with: titles of pages, descriptions, names of days and months. All other texts
 * readers see stand in `templates/text/`.
 */
export const viewText = {
  home: "Trang chủ",
  featured: "Tin nổi bật",
  days: "Ngày này năm xưa",
  daysDescription: (site: string) => `Các bài của ${site} đăng cùng một ngày trong những năm khác nhau.`,
  calendarDay: (month: number, day: number) => `Ngày ${day} tháng ${month}`,
  dayDescription: (site: string, day: string) => `${day} qua các năm: các bài trong ${site}.`,
  wholeDay: (count: string) => `Cả ngày: ${count} bài`,
  search: "Tìm kiếm",
  notFound: "Không tìm thấy trang",
  offline: "Không có mạng",
  redirect: "Bài viết đã chuyển địa chỉ",
  withdrawn: "Bài viết đã được gỡ",
  year: (year: number) => `Năm ${year}`,
  month: (month: number) => `Tháng ${month}`,
  monthOfYear: (year: number, month: number) => `Tháng ${month} năm ${year}`,
  /** The day and month of an ISO date: `12/01`. */
  dayOfYear: (iso: string) => `${iso.slice(8, 10)}/${iso.slice(5, 7)}`,
  listYear: (name: string, year: number) => `${name}, năm ${year}`,
  topic: (name: string) => `Chủ đề: ${name}`,
  author: (name: string) => `Tác giả: ${name}`,
  document: (name: string) => `Văn bản: ${name}`,
  person: (name: string) => `Nhân vật: ${name}`,
  yearDescription: (site: string, year: number, count: string) => `${count} bài của ${site} đăng trong năm ${year}.`,
  listDescription: (site: string, name: string) => `${name}: các bài trong ${site}.`,
  enlarge: (name: string) => (name === "" ? "Xem ảnh lớn" : `Xem ảnh lớn: ${name}`),
  /** What stands after a link to a file. The size does not break. */
  fileNote: (type: string, size: string) => `(${type}, ${size})`,
  views: (count: string) => `${count} lượt xem tại nguồn`,
  citation: (parts: { author: string; title: string; site: string; day: string; href: string }) =>
    `${parts.author}, “${parts.title}”, ${parts.site}, ngày ${parts.day}, ${parts.href}.`,
} as const;
