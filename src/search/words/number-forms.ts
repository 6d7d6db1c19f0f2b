import { removeAccents } from "./accents.ts";

/** Separates the parts of a date or a document number within one form. No normalized text holds this letter. */
export const PART_SEPARATOR = "\u01c1";
/** Stands for the decimal comma, so that 11,5 is another form than 11/5. No normalized text holds this letter. */
const DECIMAL_SEPARATOR = "\u01bb";

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** `20/11/24` is a date; with dots it would be the number of a chapter, with hyphens a telephone number. */
const SHORT_YEAR_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/;
const DAY_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;
const GROUPED = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;
const COMMA_GROUPED = /^\d{1,3}(?:,\d{3})+$/;
/** `1,234.5`, as English writes it. */
const COMMA_GROUPED_DECIMAL = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/;
const DECIMAL = /^(\d+)[.,](\d+)$/;
/** `35-CT/TW`, `1234/QĐ-UBND`, `12/2020/NĐ-CP`, `02-NQ/TU`, `19a/KH`. */
const DOCUMENT = /^(\d+[a-zđ]?)((?:[/-]\d{4})?)((?:[/-][\p{L}&]{1,10}\d{0,3})+)$/iu;

/**
 * The exact forms one position of a text is found by, the main form first; `null` where the text is of another kind.
 */
type Forms = readonly string[] | null;

/**
 * The forms of a date in figures: `8/1/2021` and `08.01.2021` have the same. The date is also found by its day and
 * month, by its month and year, and by its year.
 */
export function dateForms(text: string): Forms {
  const day = DAY.exec(text) ?? SHORT_YEAR_DAY.exec(text);
  if (day !== null && isDay(day[1], day[2])) {
    const [dayOfMonth, monthNumber, year] = [dropLeadingZeros(day[1]), dropLeadingZeros(day[2]), fullYear(day[3]!)];
    return [
      joinParts(dayOfMonth, monthNumber, year),
      joinParts(dayOfMonth, monthNumber),
      joinParts(monthNumber, year),
      year,
    ];
  }
  const month = MONTH.exec(text);
  if (month !== null && isDay("1", month[1])) return [joinParts(dropLeadingZeros(month[1]), month[2]!), month[2]!];
  const short = DAY_MONTH.exec(text);
  return short === null ? null : [joinParts(dropLeadingZeros(short[1]), dropLeadingZeros(short[2]))];
}

/** The forms of a number: `10.100` has that of `10100`, `01` that of `1`, `10,8` that of `10.8` and never of `108`. */
export function numberForms(text: string): Forms {
  if (/^\d+$/.test(text)) return [dropLeadingZeros(text)];
  const grouped = GROUPED.exec(text);
  if (grouped !== null) {
    const whole = dropLeadingZeros(grouped[1]!.replaceAll(".", ""));
    return grouped[2] === undefined ? [whole] : [`${whole}${DECIMAL_SEPARATOR}${grouped[2]}`];
  }
  const english = COMMA_GROUPED_DECIMAL.exec(text);
  if (english !== null)
    return [`${dropLeadingZeros(english[1]!.replaceAll(",", ""))}${DECIMAL_SEPARATOR}${english[2]}`];
  const decimal = DECIMAL.exec(text);
  if (COMMA_GROUPED.test(text)) {
    const whole = dropLeadingZeros(text.replaceAll(",", ""));
    return decimal === null ? [whole] : [`${dropLeadingZeros(decimal[1])}${DECIMAL_SEPARATOR}${decimal[2]}`, whole];
  }
  return decimal === null ? null : [`${dropLeadingZeros(decimal[1])}${DECIMAL_SEPARATOR}${decimal[2]}`];
}

/**
 * The forms of a document number, in lower case without accents. The number is also found by its figure alone and by
 * its letters alone.
 */
export function documentForms(text: string): Forms {
  const parts = DOCUMENT.exec(text);
  if (parts === null) return null;
  const letters = removeAccents(parts[3]!.toLowerCase())
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");
  const number = removeAccents(dropLeadingZeros(parts[1]!.toLowerCase()));
  const year = parts[2]!.slice(1);
  const name = letters.join("");
  const whole =
    year === ""
      ? [joinParts(number, name)]
      : [joinParts(number, year, name), joinParts(number, name), joinParts(number, year), year];
  return [...new Set([...whole, number, name, ...letters])];
}

/** The year that two digits stand for: `24` is 2024, `93` is 1993. Four digits are the year itself. */
function fullYear(digits: string): string {
  if (digits.length === 4) return digits;
  return `${Number(digits) < 50 ? 20 : 19}${digits}`;
}

function isDay(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function dropLeadingZeros(digits: string | undefined): string {
  return (digits ?? "").replace(/^0+(?=\d)/, "");
}

/** The form of a date or document number of several parts: `joinParts("8", "1", "2021")`. */
export function joinParts(...parts: readonly string[]): string {
  return parts.join(PART_SEPARATOR);
}
