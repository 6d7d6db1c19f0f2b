/** Where an address's file lies, whatever way it is written: `/a`, `/a/` and `/A/index.html` are one place. */
export function seatOf(url: string): string {
  return url
    .replace(/\/(?:index\.html)?$/i, "")
    .normalize("NFC")
    .toLowerCase();
}
