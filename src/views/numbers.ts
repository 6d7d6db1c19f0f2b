/** A whole number as Vietnamese prints it, with dots between thousands: `12.345`. */
export function numberText(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** The size of a file: `35 KB`, `1,2 MB`. A KB is 1024 bytes, as systems show it; the space in it does not break. */
export function fileSizeText(sizeBytes: number): string {
  const kilobytes = Math.max(1, Math.round(sizeBytes / 1024));
  if (kilobytes < 1000) return `${kilobytes}\u00a0KB`;
  return `${numberText(Math.round((sizeBytes / 1024 / 1024) * 10) / 10).replace(/\.(\d)$/, ",$1")}\u00a0MB`;
}

/**
 * A figure's value as Vietnamese prints it: a decimal point becomes a comma, and dots part the thousands of a whole
 * number of five digits or more. A value that is no number is returned as it was written.
 */
export function figureText(written: string): string {
  return /^[+-]?\d+\.(?!\d{3}$)\d+$/.test(written)
    ? written.replace(".", ",")
    : written.replace(/^([+-]?)(\d{5,})$/, (_, sign: string, digits: string) => `${sign}${numberText(Number(digits))}`);
}

/**
 * A percentage as printed: `119` becomes `119%`, and `10.8` with a sign becomes `+10,8%`. A value that is no number is
 * returned as it was written.
 *
 * @param signed whether a positive number gets a plus sign
 */
export function percentText(written: string, signed: boolean): string {
  if (!/^[+-]?\d+(?:[.,]\d+)?$/.test(written)) return written;
  const number = written.replace(".", ",");
  return `${signed && /^\d/.test(number) ? "+" : ""}${number}%`;
}

/** The number in a written percentage, for a chart; `null` where the text holds none. */
export function percentNumber(written: string): number | null {
  const parts = /^\D{0,20}?([+-]?\d+(?:[.,]\d+)?)\s*%?$/.exec(written);
  return parts === null ? null : Number(parts[1]!.replace(",", "."));
}
