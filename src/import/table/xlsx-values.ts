import type { XmlElement } from "../parse-xml.ts";

/** Name of an element without its prefix: some programs write `x:row` for `row`. */
function bare(name: string): string {
  return name.replace(/^[^:]*:/, "");
}

/** The children of an element by their names without prefix. */
export function partsNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return parent.children.filter((child): child is XmlElement => typeof child !== "string" && bare(child.name) === name);
}

/** The text of a string of the workbook: its runs in a row; what Japanese readers get above it is left out. */
export function stringText(item: XmlElement): string {
  const runs = partsNamed(item, "r").flatMap((run) => partsNamed(run, "t"));
  return [...partsNamed(item, "t"), ...runs]
    .flatMap(({ children }) => children.filter((child) => typeof child === "string"))
    .join("")
    .replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, "\n");
}

/** Number formats of Excel that are dates (ECMA-376, part 1, 18.8.30, with those of East Asia). */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
  57, 58,
]);

/** Which of the styles of cells show a number as a date, by their place in the list. */
export function dateStyles(styles: XmlElement): ReadonlySet<number> {
  const formats = partsNamed(styles, "numFmts").flatMap((list) => partsNamed(list, "numFmt"));
  const own = new Map(
    formats.map(({ attributes }) => [Number(attributes.numFmtId), isDateFormat(attributes.formatCode ?? "")]),
  );
  const cells = partsNamed(styles, "cellXfs").flatMap((list) => partsNamed(list, "xf"));
  const isDate = ({ attributes }: XmlElement) => {
    const id = Number(attributes.numFmtId);
    return own.get(id) ?? DATE_FORMATS.has(id);
  };
  return new Set(cells.flatMap((cell, index) => (isDate(cell) ? [index] : [])));
}

/** Whether a format writes parts of a date: letters in quotes, behind a backslash or in brackets are none of them. */
function isDateFormat(code: string): boolean {
  const letters = code.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]|_.|\*./gi, "");
  return /[dyhs]|m{1,5}/i.test(letters) && !/General|[#?]|0\.?0*E/i.test(letters);
}

const DAY_MS = 86_400_000;

/**
 * The date that a number of days stands for, in ISO 8601 without an offset, with its time where it has one. Excel counts from
 * the end of 1899, with a 29 February 1900 that never was; from 1904 where the workbook says so.
 */
export function dateOfSerial(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return null;
  const from = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const iso = new Date(from + Math.round(serial * 86_400) * 1000).toISOString();
  if (serial < 1) return iso.slice(11, 19);
  return from % DAY_MS === 0 && Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** The column of a cell from 0: `C7` is 2. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/.exec(reference)?.[0] ?? "A") column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
