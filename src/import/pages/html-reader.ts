import { readFileSync } from "node:fs";
import type { FoundThing } from "../found-item.ts";
import type { Reader, ReadingOptions, Source } from "../reader.ts";
import { decodePage } from "./decode-page.ts";
import { openBeside } from "./open-beside.ts";
import { readPage } from "./read-page.ts";

/** No page that people read is larger. In bytes. */
const MOST_BYTES = 30_000_000;

/** Reads a page that somebody saved, with the pictures and files saved beside it. */
export const htmlReader: Reader = {
  kind: "html",
  recognises: async (source) => !source.isFolder && isHtml(decodePage(source.head, null).text),
  read: readSavedPage,
};

/** Whether a text is HTML: it begins as a page does, or has the tags of one before much else. */
export function isHtml(text: string): boolean {
  const start = text.replace(/^[\s\ufeff]+/, "").replace(/^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*\?>\s*)+/, "");
  if (/^<!doctype\s+html|^<(?:html|head|body|meta|title|h1|div|p|table)[\s>]/i.test(start)) return true;
  return (
    start.startsWith("<") && /<(?:html|body|head)[\s>]/i.test(start) && !/^<(?:rss|feed|urlset|svg|xml)\b/i.test(start)
  );
}

async function* readSavedPage(source: Source, options: ReadingOptions): AsyncIterable<FoundThing> {
  if (source.sizeBytes > MOST_BYTES) {
    const what = `Trang quá lớn (${Math.round(source.sizeBytes / 1e6)} MB).`;
    yield { found: "nothing", source: source.label, code: "too-large", what, isFault: true };
    return;
  }
  const localAddress = `file:///${source.way.map(encodeURIComponent).join("/")}`;
  const thing = await readPage(
    {
      source: source.label,
      kind: "html",
      bytes: readFileSync(source.path),
      charset: null,
      address: null,
      localAddress,
      capturedAt: null,
      moments: [],
      open: async () => null,
    },
    options,
  );
  if (thing.found !== "item") yield thing;
  else yield { ...thing, open: openBeside(source, localAddress, thing.legacy.url?.value ?? null) };
}
