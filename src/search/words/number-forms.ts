/** Stands between the parts of a number, a date or a document number in one index word. In no text: fold.ts drops it. */
export const JOINT = "\u01c1";
/** The decimal comma, which is not the joint of a date: 11,5 is not 11/5. In no text either. */
const POINT = "\u01bb";

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
/** `20/11/24`: dots would make it a number of a heading, hyphens a telephone number. */
const SHORT_YEAR_DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/;
const MONTH = /^(\d{1,2})[/.-](\d{4})$/;
const DAY_MONTH = /^(\d{1,2})[/-](\d{1,2})$/;
const GROUPED = /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/;
const COMMA_GROUPED = /^\d{1,3}(?:,\d{3})+$/;
/** As in English: `1,234.5`. */
const COMMA_GROUPED_DECIMAL = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/;
const DECIMAL = /^(\d+)[.,](\d+)$/;
/** `35-CT/TW`, `1234/QĐ-UBND`, `12/2020/NĐ-CP`, `02-NQ/TU`, `19a/KH`. */
const DOCUMENT = /^(\d+[a-zđ]?)((?:[/-]\d{4})?)((?:[/-][\p{L}&]{1,10}\d{0,3})+)$/iu;

/** One word of the index in its possible forms, the main one first; `null` where the text is of another kind. */
type Forms = readonly string[] | null;

/** A date in figures: `8/1/2021` and `08.01.2021` are one; its day and month, its month and year, its year find it too. */
export function dateForms(text: string): Forms {
  const day = DAY.exec(text) ?? SHORT_YEAR_DAY.exec(text);
  if (day !== null && isDay(day[1], day[2])) {
    const [d, m, y] = [trimmed(day[1]), trimmed(day[2]), wholeYear(day[3]!)];
    return [joined(d, m, y), joined(d, m), joined(m, y), y];
  }
  const month = MONTH.exec(text);
  if (month !== null && isDay("1", month[1])) return [joined(trimmed(month[1]), month[2]!), month[2]!];
  const short = DAY_MONTH.exec(text);
  return short === null ? null : [joined(trimmed(short[1]), trimmed(short[2]))];
}

/** A number: `10.100` = `10100`; `10,8` = `10.8`, and never `108`; `01` = `1`. */
export function numberForms(text: string): Forms {
  if (/^\d+$/.test(text)) return [trimmed(text)];
  const grouped = GROUPED.exec(text);
  if (grouped !== null) {
    const whole = trimmed(grouped[1]!.replaceAll(".", ""));
    return grouped[2] === undefined ? [whole] : [`${whole}${POINT}${grouped[2]}`];
  }
  const english = COMMA_GROUPED_DECIMAL.exec(text);
  if (english !== null) return [`${trimmed(english[1]!.replaceAll(",", ""))}${POINT}${english[2]}`];
  const decimal = DECIMAL.exec(text);
  if (COMMA_GROUPED.test(text)) {
    const whole = trimmed(text.replaceAll(",", ""));
    return decimal === null ? [whole] : [`${trimmed(decimal[1])}${POINT}${decimal[2]}`, whole];
  }
  return decimal === null ? null : [`${trimmed(decimal[1])}${POINT}${decimal[2]}`];
}

/** A document number as one word; its figure and its letters alone find it too. `fold` takes accents off letters. */
export function documentForms(text: string, fold: (letters: string) => string): Forms {
  const parts = DOCUMENT.exec(text);
  if (parts === null) return null;
  const letters = fold(parts[3]!.toLowerCase())
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "");
  const number = fold(trimmed(parts[1]!.toLowerCase()));
  const year = parts[2]!.slice(1);
  const name = letters.join("");
  const whole =
    year === ""
      ? [joined(number, name)]
      : [joined(number, year, name), joined(number, name), joined(number, year), year];
  return [...new Set([...whole, number, name, ...letters])];
}

/** `24` is 2024, `93` is 1993. */
function wholeYear(digits: string): string {
  if (digits.length === 4) return digits;
  return `${Number(digits) < 50 ? 20 : 19}${digits}`;
}

function isDay(day: string | undefined, month: string | undefined): boolean {
  return Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
}

function trimmed(digits: string | undefined): string {
  return (digits ?? "").replace(/^0+(?=\d)/, "");
}

/** The index word of a date or number of several parts: `joined("8", "1", "2021")`. */
export function joined(...parts: readonly string[]): string {
  return parts.join(JOINT);
}
