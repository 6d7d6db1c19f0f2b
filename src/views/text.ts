import type { Moment } from "../content/dates.ts";
import { weekdayOf } from "../content/dates.ts";
import type { MomentView } from "./parts.ts";

/** The words page views are put in before templates show them. */

const WEEKDAYS = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"] as const;

export const words = {
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
  /** `12/01`, of an ISO date */
  dayOfYear: (iso: string) => `${iso.slice(8, 10)}/${iso.slice(5, 7)}`,
  listYear: (name: string, year: number) => `${name}, năm ${year}`,
  topic: (name: string) => `Chủ đề: ${name}`,
  author: (name: string) => `Tác giả: ${name}`,
  document: (name: string) => `Văn bản: ${name}`,
  person: (name: string) => `Nhân vật: ${name}`,
  yearDescription: (site: string, year: number, count: string) => `${count} bài của ${site} đăng trong năm ${year}.`,
  listDescription: (site: string, name: string) => `${name}: các bài trong ${site}.`,
  enlarge: (name: string) => (name === "" ? "Xem ảnh lớn" : `Xem ảnh lớn: ${name}`),
  views: (count: string) => `${count} lượt xem tại nguồn`,
  citation: (parts: { author: string; title: string; site: string; day: string; href: string }) =>
    `${parts.author}, “${parts.title}”, ${parts.site}, ngày ${parts.day}, ${parts.href}.`,
} as const;

/** A whole number with dots between thousands: `12.345`. */
export function numberWords(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** A moment as pages show it. The ISO text already is in the site's zone. */
export function momentView({ iso, dayOnly }: Moment): MomentView {
  const [year, month, day] = [iso.slice(0, 4), iso.slice(5, 7), iso.slice(8, 10)] as const;
  const weekday = WEEKDAYS[weekdayOf(Number(year), Number(month), Number(day)) - 1]!;
  return {
    iso: dayOnly ? iso.slice(0, 10) : iso,
    dayText: `${day}/${month}/${year}`,
    longDayText: `${weekday}, ngày ${Number(day)} tháng ${Number(month)} năm ${year}`,
    ...(dayOnly ? {} : { timeText: iso.slice(11, 16) }),
  };
}

/** A figure's number as printed in Vietnamese: a decimal point becomes a comma, thousands keep their dots. */
export function figureWords(written: string): string {
  return /^[+-]?\d+\.(?!\d{3}$)\d+$/.test(written)
    ? written.replace(".", ",")
    : written.replace(
        /^([+-]?)(\d{5,})$/,
        (_, sign: string, digits: string) => `${sign}${numberWords(Number(digits))}`,
      );
}

/** A percentage out of a figure's number: `119` → `119%`, `10.8` with a sign → `+10,8%`; other texts stand as they are. */
export function percentWords(written: string, signed: boolean): string {
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(written)) return written;
  const number = written.replace(".", ",");
  return `${signed && /^\d/.test(number) ? "+" : ""}${number}%`;
}

/** The number in a percentage, for a chart; `null` where there is none. */
export function percentNumber(written: string): number | null {
  const parts = /^\D{0,20}?([+-]?\d+(?:[.,]\d+)?)\s*%?$/.exec(written);
  return parts === null ? null : Number(parts[1]!.replace(",", "."));
}
