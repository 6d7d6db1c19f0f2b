/** The signs that numbers are printed with. */
export const number = { thousands: ".", decimal: "," } as const;

export const monthName = {
  1: "Tháng 1",
  2: "Tháng 2",
  3: "Tháng 3",
  4: "Tháng 4",
  5: "Tháng 5",
  6: "Tháng 6",
  7: "Tháng 7",
  8: "Tháng 8",
  9: "Tháng 9",
  10: "Tháng 10",
  11: "Tháng 11",
  12: "Tháng 12",
} as const;

/** How numbers and days are written. */
export const datesText = {
  number,

  /** `{d}` and `{m}` are the numbers of the day and the month, `{dd}` and `{mm}` the same in two digits. */
  date: {
    day: "{dd}/{mm}/{year}",
    longDay: "{weekday}, ngày {d} tháng {m} năm {year}",
    year: "Năm {year}",
    month: "Tháng {m} năm {year}",
    dayOfYear: "Ngày {d} tháng {m}",
    shortDayOfYear: "{dd}/{mm}",
    monthName,
    monthShort: {
      1: "Th1",
      2: "Th2",
      3: "Th3",
      4: "Th4",
      5: "Th5",
      6: "Th6",
      7: "Th7",
      8: "Th8",
      9: "Th9",
      10: "Th10",
      11: "Th11",
      12: "Th12",
    },
    /** From Monday. */
    weekday: { 1: "Thứ Hai", 2: "Thứ Ba", 3: "Thứ Tư", 4: "Thứ Năm", 5: "Thứ Sáu", 6: "Thứ Bảy", 7: "Chủ nhật" },
    weekdayShort: { 1: "T2", 2: "T3", 3: "T4", 4: "T5", 5: "T6", 6: "T7", 7: "CN" },
  },
} as const;
