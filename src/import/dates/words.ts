/** Names of months as portals write them, in lower case without marks of any kind that vary. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "jan", "một", "giêng"],
  ["february", "feb", "hai"],
  ["march", "mar", "ba"],
  ["april", "apr", "tư", "bốn"],
  ["may", "năm"],
  ["june", "jun", "sáu"],
  ["july", "jul", "bảy"],
  ["august", "aug", "tám"],
  ["september", "sep", "sept", "chín"],
  ["october", "oct", "mười"],
  ["november", "nov", "mười một"],
  ["december", "dec", "mười hai", "chạp"],
];

const ENGLISH = MONTHS.flatMap((names) =>
  names.filter((name) => /^[a-z]+$/.test(name) && name !== "hai" && name !== "ba"),
);
const VIETNAMESE = MONTHS.flatMap((names) => names.filter((name) => !ENGLISH.includes(name))).sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

/** A day whose month is named, and the text without it. */
export interface NamedDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

const FORMS: readonly RegExp[] = [
  /(?<day>\d{1,2})\s+tháng\s+(?<month>\d{1,2})\s*(?:,|năm)?\s*(?<year>\d{4})/iu,
  new RegExp(`(?<day>\\d{1,2})\\s+tháng\\s+(?<month>${VIETNAMESE.join("|")})\\s*(?:,|năm)?\\s*(?<year>\\d{4})`, "iu"),
  new RegExp(
    `tháng\\s+(?<month>\\d{1,2}|${VIETNAMESE.join("|")})\\s+(?<day>\\d{1,2})(?:,|\\s+năm)?\\s+(?<year>\\d{4})`,
    "iu",
  ),
  new RegExp(
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<month>${ENGLISH.join("|")})[a-z]*\\.?,?[\\s-]+(?<year>\\d{4})`,
    "i",
  ),
  new RegExp(`(?<month>${ENGLISH.join("|")})[a-z]*\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})`, "i"),
];

/** Finds a day whose month is named: `12 tháng 1 năm 2021`, `12 Jan 2021`, `January 12th, 2021`. */
export function dayAmong(text: string): NamedDay | null {
  for (const form of FORMS) {
    const found = form.exec(text);
    if (found?.groups === undefined) continue;
    const { day, month, year } = found.groups;
    return { year: Number(year), month: monthNamed(month!), day: Number(day), rest: text.replace(found[0], " ") };
  }
  return null;
}

function monthNamed(name: string): number {
  if (/^\d+$/.test(name)) return Number(name);
  return MONTHS.findIndex((names) => names.includes(name.toLowerCase())) + 1;
}

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The time of day in a text: `14:12`, `2:12:27 PM`, `02:12 CH`, `14h12`, `14 giờ 12`. */
export function clockIn(text: string): ClockTime | null {
  const found = /(?<!\d)(\d{1,2})(?::|h|g|\s?giờ\s?)(\d{2})(?:[:'](\d{2}))?(?:\.\d+)?(?:\s*(AM|PM|SA|CH)\b)?/iu.exec(
    text,
  );
  if (found === null) return null;
  const [, hours, minutes, seconds = "0", half] = found;
  const isAfternoon = /^(?:PM|CH)$/i.test(half ?? "");
  const written = Number(hours);
  // 12 AM is midnight; some portals write 14:12 PM.
  const hour = half === undefined || written > 12 ? written : (written % 12) + (isAfternoon ? 12 : 0);
  const clock = { hour, minute: Number(minutes), second: Number(seconds) };
  return clock.hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : null;
}

/** The offset written beside a time, in the form of ISO 8601: `Z`, `+07:00`; the empty text where there is none. */
export function zoneOffsetIn(text: string): string {
  if (/\d(?:\.\d+)?\s?Z\b|\b(?:GMT|UTC)\b(?!\s*[+-]\s*\d)/.test(text)) return "Z";
  const found = /(?:\b(?:GMT|UTC)\s*|:\d{2}(?:\.\d+)?\s?)([+-])(\d{1,2}):?(\d{2})?(?!\d)/.exec(text);
  return found === null ? "" : `${found[1]}${found[2]!.padStart(2, "0")}:${found[3] ?? "00"}`;
}

const WEEKDAYS: readonly RegExp[] = [
  /\bmon(?:day)?\b|thứ\s+(?:hai|2)(?!\d)/iu,
  /\btue(?:s|sday)?\b|thứ\s+(?:ba|3)(?!\d)/iu,
  /\bwed(?:nesday)?\b|thứ\s+(?:tư|bốn|4)(?!\d)/iu,
  /\bthu(?:rs|rsday)?\b|thứ\s+(?:năm|5)(?!\d)/iu,
  /\bfri(?:day)?\b|thứ\s+(?:sáu|6)(?!\d)/iu,
  /\bsat(?:urday)?\b|thứ\s+(?:bảy|bẩy|7)(?!\d)/iu,
  /\bsun(?:day)?\b|chủ\s+nhật|(?<!\p{L})CN(?!\p{L})/iu,
];

/** Whether a text counts the hours twice to twelve: `2:12 PM`, `02:12 CH`. */
export function countsHalfDays(text: string): boolean {
  return /\d\s*(?:AM|PM|SA|CH)(?!\p{L})/iu.test(text);
}

/** The day of the week in a text, 1 Monday to 7 Sunday; `null` where none or several are written. */
export function weekdayIn(text: string): number | null {
  const found = WEEKDAYS.flatMap((day, index) => (day.test(text) ? [index + 1] : []));
  return found.length === 1 ? found[0]! : null;
}
