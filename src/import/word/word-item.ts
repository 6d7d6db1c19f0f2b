import type { Found, FoundFields, FoundItem } from "../found-item.ts";
import { openZip } from "../open-zip.ts";
import type { Source } from "../reader.ts";
import { type Byline, findByline } from "./byline.ts";
import type { ConvertedWord } from "./converted-word.ts";
import { type Letterhead, readLetterhead } from "./letterhead.ts";
import { findTitle, type TitleOfWord } from "./title-of-word.ts";
import { hintsOfWay, type WayHints } from "./way-hints.ts";
import { doubtsOf } from "./word-doubts.ts";

/** Makes an item of a converted Word file. `docx` is the file that holds its pictures; `null` for a form without. */
export function wordItem(source: Source, word: ConvertedWord, docx: string | null): FoundItem {
  const lines = word.text.split("\n");
  const letterhead = readLetterhead(lines);
  const byline = letterhead === null ? findByline(lines) : null;
  const title = letterhead?.title == null ? findTitle(word.html) : null;
  const hints = hintsOfWay(source.way);
  const body = withoutLines(word, title, byline);
  const name = source.way
    .at(-1)!
    .replace(/\.[^.]+$/, "")
    .normalize("NFC");
  const named: Found<string> = letterhead?.title ?? title?.title ?? { value: name, from: "tên tệp" };
  return {
    found: "item",
    source: source.label,
    kind: "word",
    title: named,
    moments: momentsOf(letterhead, hints, word),
    body: { form: "html", html: body.html, base: null },
    text: body.text,
    fields: fieldsOf(letterhead, byline, hints),
    attachments: [],
    legacy: {},
    addresses: [],
    state: "published",
    doubts: [...doubtsOf(word), ...(named.from === "tên tệp" ? [TITLE_FROM_NAME] : [])],
    left: [],
    open: docx === null ? async () => null : (address) => openPicture(docx, address),
  };
}

const TITLE_FROM_NAME = { code: "title-from-name", what: "Không thấy tên bài trong tệp; đã lấy tên tệp." };

function momentsOf(
  letterhead: Letterhead | null,
  hints: WayHints,
  { properties }: ConvertedWord,
): FoundItem["moments"] {
  // Files are copied and saved again: their own dates say only that the text was there by then.
  const saved = properties.modified ?? properties.created;
  return [
    ...(letterhead?.moment == null ? [] : [letterhead.moment]),
    ...hints.moments,
    ...(saved === undefined ? [] : [{ raw: saved, from: "thuộc tính của tệp", role: "notAfter" as const }]),
  ];
}

function fieldsOf(letterhead: Letterhead | null, byline: Byline | null, { category }: WayHints): FoundFields {
  const number = letterhead?.number ?? null;
  return {
    ...(byline === null ? {} : { author: byline.author }),
    ...(category === null ? {} : { category }),
    ...(number === null ? {} : { documents: { value: [number.value], from: number.from } }),
  };
}

/** Body and words without the title and the byline, which are fields of the article. */
function withoutLines(word: ConvertedWord, title: TitleOfWord | null, byline: Byline | null) {
  let html = title === null ? word.html : word.html.replace(title.block, "");
  const lines = word.text.split("\n");
  if (title !== null)
    lines.splice(
      lines.findIndex((line) => line.trim() !== ""),
      title.lines,
    );
  if (byline !== null) {
    const at = html.lastIndexOf("<p");
    const isLast = at >= 0 && bare(html.slice(at)) === bare(byline.line);
    if (isLast) {
      html = html.slice(0, at);
      lines.splice(lines.lastIndexOf(byline.line), 1);
    }
  }
  return { html, text: lines.join("\n").trim() };
}

function bare(text: string): string {
  return text
    .replace(/<[^>]*>/g, "")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** A picture of a newspaper fills 20 MiB at most. */
const MOST_PICTURE_BYTES = 64 * 2 ** 20;

async function openPicture(docx: string, address: string) {
  if (!address.startsWith("word/")) return null;
  try {
    const zip = await openZip(docx, Number.POSITIVE_INFINITY);
    try {
      if (!zip.members.has(address)) return null;
      return { name: address.split("/").at(-1)!, bytes: await zip.read(address, MOST_PICTURE_BYTES) };
    } finally {
      zip.close();
    }
  } catch {
    return null;
  }
}
