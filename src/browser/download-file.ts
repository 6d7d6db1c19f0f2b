/**
 * How long the bytes of a download are kept for the browser, in milliseconds, which may ask the reader where to put
 * them.
 */
const KEEP_MS = 60_000;

/** Downloads bytes made in the page as a file of a given name. */
export function downloadFile(page: Document, content: Blob, name: string): void {
  const link = page.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
