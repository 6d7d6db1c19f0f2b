import type { FoundNothing } from "../found-item.ts";

/** Documents that people published; pictures of the frame of a page are not told of. */
const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|rtf|zip|rar|7z|mp3|mp4)(?:[?#]|$)/i;
const MOST_TOLD = 20;

/** Tells of documents in a crawl that no article of it links to. */
export function* unusedFiles(
  label: string,
  addresses: readonly string[],
  opened: ReadonlySet<string>,
): Generator<FoundNothing> {
  const unused = addresses.filter((address) => DOCUMENT.test(address) && !opened.has(address)).sort();
  if (unused.length === 0) return;
  const more = unused.length > MOST_TOLD ? ` và ${unused.length - MOST_TOLD} tệp khác` : "";
  const what = `Tài liệu trong nguồn mà không bài nào dẫn tới: ${unused.slice(0, MOST_TOLD).join(", ")}${more}.`;
  yield { found: "nothing", source: label, code: "unused-documents", what, isFault: false };
}
