import { convertHtml } from "../../import/bodies/convert-html.ts";
import { fillSlots } from "../../import/bodies/write-inline.ts";
import { readWrittenDate } from "../../import/dates/written-date.ts";
import { convertDocBytes, MOST_DOC_BYTES } from "../../import/word/convert-doc-bytes.ts";
import { convertParts } from "../../import/word/convert-parts.ts";
import type { ConvertedWord, TextReading } from "../../import/word/converted-word.ts";
import { type DocxZip, readDocxParts } from "../../import/word/docx-parts.ts";
import { doubtsOf } from "../../import/word/doubts.ts";
import { WordFault } from "../../import/word/fault.ts";
import { readLetterhead } from "../../import/word/letterhead.ts";
import { takeApart } from "../../import/word/take-apart.ts";
import type { WordTexts } from "../../import/word/texts-vi.ts";
import { ZipFault } from "../../import/zip-fault.ts";
import { writeAddress, writePicture } from "../body/write-addresses.ts";
import { bufferOf, extractDoc } from "./extract-doc.ts";
import { inputFor, openBytes } from "./open-bytes.ts";
import { type WordArticle, WordFileError } from "./word-article.ts";
import { textsIn, type WordLanguage } from "./word-texts.ts";

/** A picture that browsers and readers of the site can show. */
const SHOWN = /\.(?:jpe?g|png|gif|webp|svg|bmp|tiff?)$/i;

/**
 * Reads a `.docx` or a `.doc` as imports read it.
 *
 * @param language the language of what is said of it
 * @throws {WordFileError}
 */
export async function readWordFile(file: File, language: WordLanguage): Promise<WordArticle> {
  const texts = textsIn(language);
  if (file.size > MOST_DOC_BYTES) throw new WordFileError(texts.faults.bomb);
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const open = isOle(bytes) ? await openDoc(bytes, file.name, texts) : await openDocx(bytes, texts);
    const article = await open("unicode");
    return article.conversions.length === 0 ? article : { ...article, asWritten: await open("as-written") };
  } catch (error) {
    if (error instanceof WordFault || error instanceof ZipFault) throw new WordFileError(texts.faults[error.fault]);
    throw error;
  }
}

/** Makes the article of a file that has been opened. */
type ArticleMaker = (reading: TextReading) => Promise<WordArticle>;

async function openDocx(bytes: Uint8Array, texts: WordTexts): Promise<ArticleMaker> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WordFileError(texts.otherForm);
  const zip = openBytes(bytes);
  const parts = await readDocxParts(zip);
  return async (reading) => articleOf(await convertParts(zip, parts, inputFor, reading), zip, texts);
}

/** A `.docx` with a password is packed as a `.doc` is. */
async function openDoc(bytes: Uint8Array<ArrayBuffer>, name: string, texts: WordTexts): Promise<ArticleMaker> {
  const doc = await bufferOf(bytes);
  const isDoc = doc.includes(WORD_STREAM, 0, "utf16le");
  if (!isDoc) throw new WordFileError(/\.docx$/i.test(name) ? texts.faults.encrypted : texts.otherForm);
  return async (reading) => articleOf(await convertDocBytes(doc, extractDoc, reading), NO_MEMBERS, texts);
}

/** The name of the part that holds the text of a `.doc`. */
const WORD_STREAM = "WordDocument";

/** A `.doc` gives no pictures. */
const NO_MEMBERS: DocxZip = { members: new Map(), read: async () => new Uint8Array() };

/** The first bytes of a `.doc`, and of a `.docx` with a password. */
function isOle(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

async function articleOf(word: ConvertedWord, zip: DocxZip, texts: WordTexts): Promise<WordArticle> {
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
    ...(letterhead?.number == null ? {} : { number: letterhead.number.value }),
    files: [...files.values()],
    doubts: [
      ...doubtsOf(word, texts).map(({ what }) => what),
      ...converted.doubts.map(({ code, what }) => (code === "merged-cells" ? texts.mergedCells : what)),
      ...(lost > 0 ? [texts.lostPictures.replace("{count}", String(lost))] : []),
    ],
    conversions: word.conversions,
  };
}

/** The pictures of a body by the names of their members. Those that no browser shows are not among them. */
async function filesOf(members: readonly string[], zip: DocxZip): Promise<ReadonlyMap<string, File>> {
  const files = new Map<string, File>();
  for (const member of members) {
    if (files.has(member) || !SHOWN.test(member) || !zip.members.has(member)) continue;
    const bytes = await zip.read(member, MOST_PICTURE_BYTES);
    const extension = member.split(".").at(-1)!.toLowerCase();
    files.set(member, new File([Uint8Array.from(bytes)], `anh-${files.size + 1}.${extension}`));
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
