import { numberWith } from "../wording/places.ts";

/** The signs that numbers are printed with. */
export interface NumberSigns {
  /** Between thousands. */
  readonly thousands: string;
  /** Before decimals. */
  readonly decimal: string;
}

/** A whole number with a sign between thousands: `12.345`. */
export function numberText(value: number, { thousands }: NumberSigns): string {
  return numberWith(thousands, value);
}

/** The size of a file: `35 KB`, `1,2 MB`. A KB is 1024 bytes, as systems show it; the space in it does not break. */
export function fileSizeText(sizeBytes: number, signs: NumberSigns): string {
  const kilobytes = Math.max(1, Math.round(sizeBytes / 1024));
  if (kilobytes < 1000) return `${kilobytes}\u00a0KB`;
  const [whole, tenth] = String(Math.round((sizeBytes / 1024 / 1024) * 10) / 10).split(".");
  return `${numberText(Number(whole), signs)}${tenth === undefined ? "" : `${signs.decimal}${tenth}`}\u00a0MB`;
}

/**
 * A figure's value as it is printed: a decimal point becomes the site's sign, and signs part the thousands of a whole
 * number of five digits or more. A value that is no number is returned as it was written.
 */
export function figureText(written: string, signs: NumberSigns): string {
  return /^[+-]?\d+\.(?!\d{3}$)\d+$/.test(written)
    ? written.replace(".", signs.decimal)
    : written.replace(
        /^([+-]?)(\d{5,})$/,
        (_, sign: string, digits: string) => `${sign}${numberText(Number(digits), signs)}`,
      );
}

/**
 * A percentage as printed: `119` becomes `119%`, and `10.8` with a sign becomes `+10,8%`. A value that is no number is
 * returned as it was written.
 *
 * @param signed whether a positive number gets a plus sign
 */
export function percentText(written: string, signed: boolean, { decimal }: NumberSigns): string {
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(written)) return written;
  const number = written.replace(/[.,]/, decimal);
  return `${signed && /^\d/.test(number) ? "+" : ""}${number}%`;
}

/** The number in a written percentage, for a chart; `null` where the text holds none. */
export function percentNumber(written: string): number | null {
  const parts = /^\D{0,20}?([+-]?\d+(?:[.,]\d+)?)\s*%?$/.exec(written);
  return parts === null ? null : Number(parts[1]!.replace(",", "."));
}
