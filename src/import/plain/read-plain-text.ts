import { readFileSync } from "node:fs";
import { cleanText } from "../../text/clean-text.ts";
import type { Doubt, FoundItem, FoundThing } from "../found-item.ts";
import { decodePage } from "../pages/decode-page.ts";
import type { Reader, Source } from "../reader.ts";
import { announcesPictures, isCaption } from "./captions.ts";
import { isProse, paragraphsOf } from "./paragraphs.ts";
import { parseText } from "./parse-text.ts";

/** Longer texts are no article. */
const MOST_BYTES = 4_000_000;

/** Reads a text that somebody copied off a portal's page: title, date and views, paragraphs, captions, byline. */
export const plainTextReader: Reader = {
  kind: "text",
  recognises: async (source) => {
    if (source.isFolder || source.sizeBytes === 0 || source.sizeBytes > MOST_BYTES) return false;
    return isProse(decodePage(source.head, null).text);
  },
  read: readText,
};

async function* readText(source: Source): AsyncIterable<FoundThing> {
  const decoded = decodePage(readFileSync(source.path), null);
  const { text } = cleanText(decoded.text);
  const parsed = parseText(paragraphsOf(text));
  if (parsed.title === null || parsed.body.length === 0) {
    const what = "Tệp không có đủ tiêu đề và nội dung.";
    yield { found: "nothing", source: source.label, code: "no-article", what, isFault: true };
    return;
  }
  yield itemOf(source, parsed, decoded.badBytes);
}

function itemOf(source: Source, parsed: ReturnType<typeof parseText>, badBytes: number): FoundItem {
  const doubts: Doubt[] = [];
  if (badBytes > 0) doubts.push({ code: "bad-bytes", what: `${badBytes} ký tự của tệp bị hỏng.` });
  const html = parsed.body.map((paragraph, index) => {
    if (index === 0 || !isCaption(paragraph)) {
      if (announcesPictures(paragraph))
        doubts.push({ code: "gallery-lost", what: `Ảnh sau “${paragraph}” không có trong nguồn.` });
      return `<p>${escaped(paragraph)}</p>`;
    }
    doubts.push({ code: "caption-guessed", what: `Coi là chú thích của một ảnh đã mất: “${paragraph}”` });
    return `<figure><figcaption>${escaped(paragraph)}</figcaption></figure>`;
  });
  const { title, date, views, url, author, source: dateline } = parsed;
  const own = [dateline?.value ?? "", ...parsed.body, ...(author?.value ?? [])];
  return {
    found: "item",
    source: source.label,
    kind: "text",
    title,
    moments: date === null ? [] : [{ raw: date.value, from: date.from, role: "published" }],
    body: { form: "html", html: html.join("\n"), base: null },
    text: own.join("\n").trim(),
    fields: { ...(author === null ? {} : { author }), ...(dateline === null ? {} : { source: dateline }) },
    attachments: [],
    legacy: { ...(views === null ? {} : { views }), ...(url === null ? {} : { url }) },
    addresses: url === null ? [] : [url.value],
    state: "published",
    doubts,
    left: parsed.left,
    open: async () => null,
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
