/** Sample data: listings of invented articles. */

import type { MonthView } from "../../src/views/calendar.ts";
import type { CardView, LineView } from "../../src/views/card-view.ts";
import type { ArchiveCalendarRow, SpineView } from "../../src/views/pages.ts";
import { sampleCategories, sampleDay, samplePicture } from "./sample-site.ts";

const titles = [
  "Thông xe kỹ thuật cầu Bến Mẫu, nối đôi bờ sau ba năm thi công",
  "Trường Tiểu học phường Giữa đón bằng công nhận đạt chuẩn quốc gia mức độ 2",
  "Hội nghị tổng kết phong trào thi đua yêu nước; biểu dương 48 tập thể, cá nhân điển hình tiên tiến và triển khai nhiệm vụ năm tới",
  "Giải chạy “Vì sức khỏe cộng đồng” thu hút hơn 2.000 vận động viên",
  "Ra quân dọn vệ sinh môi trường trước Tết",
  "Tiếp nhận hồ sơ trực tuyến đạt 92%, rút ngắn một nửa thời gian giải quyết thủ tục",
  "Đảng bộ phường Thượng kết nạp 15 đảng viên mới",
  "Mở tuyến xe buýt số 7 từ bến xe trung tâm đến khu công nghiệp phía Bắc",
] as const;

const summary =
  "Sáng nay, lãnh đạo thành phố cùng đông đảo người dân dự lễ thông xe kỹ thuật. Công trình dài 412 m, có hai làn cho người đi bộ, rút ngắn 9 km quãng đường sang bờ Nam.";

/** The `index`-th sample card; every second one has a picture. */
export function sampleCard(index: number, changes: Partial<CardView> = {}): CardView {
  const picture = samplePicture(`mau-${(index % 4) + 1}`, "Toàn cảnh buổi lễ");
  return {
    href: `/2021/01/bai-mau-${index}/`,
    title: titles[index % titles.length]!,
    published: sampleDay(1, 28 - index, "Thứ Ba", "08:30"),
    category: sampleCategories[index % sampleCategories.length]!,
    summary,
    ...(index % 3 === 2 ? {} : { picture }),
    ...changes,
  };
}

export function sampleCards(count: number): readonly CardView[] {
  return Array.from({ length: count }, (_, index) => sampleCard(index));
}

export function sampleLine(index: number, changes: Partial<LineView> = {}): LineView {
  return {
    href: `/2021/01/bai-mau-${index}/`,
    title: titles[index % titles.length]!,
    category: sampleCategories[index % sampleCategories.length]!,
    timeText: `${String(8 + (index % 9)).padStart(2, "0")}:15`,
    ...changes,
  };
}

/** A shelf of eighteen years, of which the first have few articles. */
export const sampleShelf: readonly SpineView[] = Array.from({ length: 18 }, (_, index) => {
  const thickness = [1, 1, 2, 2, 3, 4, 3, 5, 6, 5, 7, 8, 7, 9, 10, 9, 8, 3][index]!;
  return { text: String(2004 + index), href: `/${2004 + index}/`, count: thickness * 131 - 60, thickness };
});

export const sampleArchive: readonly ArchiveCalendarRow[] = [...sampleShelf].reverse().map((spine, row) => ({
  year: { text: spine.text, href: spine.href },
  months: Array.from({ length: 12 }, (_, index) => {
    const level =
      row === 0 && index > 2 ? 0 : [0, 1, 1, 2, 2, 3, 3, 4][(spine.thickness + ((index * 5 + row * 3) % 4)) >> 1]! % 5;
    const label = `Tháng ${index + 1} năm ${spine.text}`;
    const href = `/${spine.text}/${String(index + 1).padStart(2, "0")}/`;
    return level === 0 ? { label, count: 0, level } : { label, href, count: level * 29 + index, level };
  }),
}));

/** A month of 2021 in weeks from Monday; `firstColumn` is the column of its first day. */
export function sampleMonth(month: number, lengthDays: number, firstColumn: number): MonthView {
  const href = `/2021/${String(month).padStart(2, "0")}/`;
  const days = Array.from({ length: lengthDays }, (_, index) => {
    const level = [0, 1, 3, 0, 2, 1, 0, 4, 1, 0][(index * 3 + month) % 10]!;
    return level === 0
      ? { day: index + 1, count: 0, level }
      : { day: index + 1, count: level * 2, level, href: `${href}#ngay-${index + 1}` };
  });
  const cells = [...Array<null>(firstColumn).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return {
    month: { text: `Tháng ${month}`, href, count: days.reduce((sum, { count }) => sum + count, 0) },
    weeks: Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7)),
  };
}

/** For each month of 2021, its number of days and the column of its first day. */
export const sampleMonths: readonly MonthView[] = (
  [
    [31, 4],
    [28, 0],
    [31, 0],
    [30, 3],
    [31, 5],
    [30, 1],
    [31, 3],
    [31, 6],
    [30, 2],
    [31, 4],
    [30, 0],
    [31, 2],
  ] as const
).map(([length, column], index) => sampleMonth(index + 1, length, column));
