import { convertHtml } from "../../import/bodies/convert-html.ts";
import { fillSlots } from "../../import/bodies/write-inline.ts";
import { readWrittenDate } from "../../import/dates/written-date.ts";
import { convertParts } from "../../import/word/convert-parts.ts";
import type { Conversion, ConvertedWord } from "../../import/word/converted-word.ts";
import { type DocxZip, readDocxParts } from "../../import/word/docx-parts.ts";
import { doubtsOf, FAULTS } from "../../import/word/doubts.ts";
import { WordFault } from "../../import/word/fault.ts";
import { readLetterhead } from "../../import/word/letterhead.ts";
import { takeApart } from "../../import/word/take-apart.ts";
import { ZipFault } from "../../import/zip-fault.ts";
import { writeAddress, writePicture } from "../body/write-addresses.ts";
import { inputFor, openBytes } from "./open-bytes.ts";

/** What a Word file holds of an article. All of it is a proposal that its editor confirms. */
export interface WordArticle {
  /** The body as Markdown. Pictures are named as in `files`. */
  readonly body: string;
  readonly title?: string;
  /** A day, ISO 8601, as the head of the document or its title has it. */
  readonly publishedAt?: string;
  readonly author?: string;
  /** The place before the date in the head of a state document. */
  readonly place?: string;
  /** The pictures of the body. */
  readonly files: readonly File[];
  /** What somebody should look at, in Vietnamese. */
  readonly doubts: readonly string[];
  /** Lines that were in an old encoding, before and after. At most ten. */
  readonly conversions: readonly Conversion[];
}

/** A Word file that was not read. The message tells an official why, and what to do. */
export class WordFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "WordFileError";
  }
}

const OLD_FORM =
  "Trình duyệt không đọc được tệp .doc (Word 97–2003). Hãy mở tệp bằng Word, chọn “Lưu thành” (Save As), loại “Word Document (*.docx)”, rồi thả tệp mới vào đây.";
const OTHER_FORM = "Tệp này không phải tệp Word (.docx).";

/** A picture that browsers and readers of the site can show. */
const SHOWN = /\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$/i;

/**
 * Reads a `.docx` as imports read it.
 *
 * @throws {WordFileError}
 */
export async function readWordFile(file: File): Promise<WordArticle> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isOle(bytes)) throw new WordFileError(/\.docx$/i.test(file.name) ? FAULTS.encrypted : OLD_FORM);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WordFileError(OTHER_FORM);
  try {
    const zip = openBytes(bytes);
    return await articleOf(await convertParts(zip, await readDocxParts(zip), inputFor), zip);
  } catch (error) {
    if (error instanceof WordFault || error instanceof ZipFault) throw new WordFileError(FAULTS[error.fault]);
    throw error;
  }
}

/** The first bytes of a `.doc`, and of a `.docx` with a password. */
function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

async function articleOf(word: ConvertedWord, zip: DocxZip): Promise<WordArticle> {
  const letterhead = readLetterhead(word.text.split("\n"));
  const parts = letterhead === null ? takeApart(word) : { title: null, author: null, html: word.html };
  const converted = convertHtml(parts.html, { base: null, readText: (text) => text });
  const members = converted.pictures.map(({ address }) => address);
  const files = await filesOf(members, zip);
  const body = fillSlots(
    converted.markdown,
    (link) => addressOf(converted.links[link]!),
    (picture) => {
      const { address, alt, caption } = converted.pictures[picture]!;
      const src = files.get(address)?.name ?? "missing:";
      return writePicture({ src, alt: alt === caption ? "" : alt, caption, href: "" });
    },
  );
  const lost = members.filter((member) => !files.has(member)).length;
  const title = letterhead?.title ?? parts.title;
  const publishedAt = dayOf(letterhead?.moment?.raw);
  return {
    body: body === "" ? "" : `${body}\n`,
    ...(title == null ? {} : { title: title.value }),
    ...(publishedAt === null ? {} : { publishedAt }),
    ...(parts.author === null ? {} : { author: parts.author.value.join(", ") }),
    ...(letterhead?.place == null ? {} : { place: letterhead.place.value }),
    files: [...files.values()],
    doubts: [
      ...[...doubtsOf(word), ...converted.doubts].map(({ what }) => what),
      ...(lost > 0 ? [lostPictures(lost)] : []),
    ],
    conversions: word.conversions,
  };
}

function lostPictures(count: number): string {
  return `Có ${count} hình trong tệp Word không phải là ảnh (hình vẽ, biểu đồ); chỗ của hình để trống trong bài.`;
}

/** The pictures of a body by the names of their members. Those that no browser shows are not among them. */
async function filesOf(members: readonly string[], zip: DocxZip): Promise<ReadonlyMap<string, File>> {
  const files = new Map<string, File>();
  for (const member of members) {
    if (files.has(member) || !SHOWN.test(member) || !zip.members.has(member)) continue;
    const bytes = await zip.read(member, MOST_PICTURE_BYTES);
    files.set(member, new File([Uint8Array.from(bytes)], member.split("/").at(-1)!));
  }
  return files;
}

/** A picture of a newspaper fills 20 MiB at most. */
const MOST_PICTURE_BYTES = 64 * 2 ** 20;

function addressOf(address: string): string | null {
  return /^(?:https?:\/\/\S|mailto:|tel:)/i.test(address) ? writeAddress(address) : null;
}

/** The day that a text names, where it can be read in one way alone. */
function dayOf(raw: string | undefined): string | null {
  const [only, ...more] = raw === undefined ? [] : (readWrittenDate(raw)?.candidates ?? []);
  return only === undefined || more.length > 0 ? null : only.iso;
}
