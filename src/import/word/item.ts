import type { Found, FoundFields, FoundItem } from "../found-item.ts";
import { openZip } from "../open-zip.ts";
import type { Source } from "../reader.ts";
import type { ConvertedWord } from "./converted-word.ts";
import { doubtsOf } from "./doubts.ts";
import { type Letterhead, readLetterhead } from "./letterhead.ts";
import { type TakenApart, takeApart } from "./take-apart.ts";
import { hintsOfWay, type WayHints } from "./way-hints.ts";

/** Makes an item of a converted Word file. `docx` is the file that holds its pictures; `null` for a form without. */
export function wordItem(source: Source, word: ConvertedWord, docx: string | null): FoundItem {
  const letterhead = readLetterhead(word.text.split("\n"));
  const parts: TakenApart =
    letterhead === null ? takeApart(word) : { ...NOTHING_TAKEN, html: word.html, text: word.text };
  const hints = hintsOfWay(source.way);
  const name = source.way
    .at(-1)!
    .replace(/\.[^.]+$/, "")
    .normalize("NFC");
  const title: Found<string> = letterhead?.title ?? parts.title ?? { value: name, from: "tên tệp" };
  return {
    found: "item",
    source: source.label,
    kind: "word",
    title,
    moments: momentsOf(letterhead, hints, word),
    body: { form: "html", html: parts.html, base: null },
    text: parts.text,
    fields: fieldsOf(letterhead, parts, hints),
    attachments: [],
    legacy: {},
    addresses: [],
    state: "published",
    doubts: [
      ...doubtsOf(word),
      ...(title.from === "tên tệp" ? [TITLE_FROM_NAME] : []),
      ...(letterhead?.moment == null && hints.moments.some(({ role }) => role === "published") ? [DATE_FROM_NAME] : []),
    ],
    left: [],
    open: docx === null ? async () => null : (address) => openPicture(docx, address),
  };
}

const NOTHING_TAKEN = { title: null, author: null, source: null };

const TITLE_FROM_NAME = { code: "title-from-name", what: "Không thấy tên bài trong tệp; đã lấy tên tệp." };

const DATE_FROM_NAME = {
  code: "date-from-name",
  what: "Ngày của bài lấy từ tên tệp hay thư mục; có thể là ngày lưu tệp, cần xem lại.",
};

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

function fieldsOf(letterhead: Letterhead | null, { author, source }: TakenApart, { category }: WayHints): FoundFields {
  const number = letterhead?.number ?? null;
  return {
    ...(author === null ? {} : { author }),
    ...(source === null ? {} : { source }),
    ...(category === null ? {} : { category }),
    ...(number === null ? {} : { documents: { value: [number.value], from: number.from } }),
  };
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
