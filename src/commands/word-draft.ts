import { writeAddress, writePicture } from "../editor/body/write-addresses.ts";
import { convertHtml } from "../import/bodies/convert-html.ts";
import { fillSlots } from "../import/bodies/write-inline.ts";
import { readWrittenDate } from "../import/dates/written-date.ts";
import type { FoundFile, FoundItem } from "../import/found-item.ts";
import { namedSource } from "../import/list-sources.ts";
import { wordReader } from "../import/word/reader.ts";
import { UsageError } from "./command.ts";

/** What a Word file proposes for a new article. */
export interface WordDraft {
  readonly title: string;
  /** The day in the head of the document, ISO 8601; `null` where it has none. */
  readonly day: string | null;
  readonly body: string;
  /** The pictures of the body, under the names that it has for them. */
  readonly files: readonly FoundFile[];
  /** What somebody should look at, in Vietnamese. */
  readonly doubts: readonly string[];
}

/**
 * Reads a Word file as imports read it: `.docx` and `.doc`, others where LibreOffice is installed.
 *
 * @param path The environment's PATH, where LibreOffice is looked for.
 * @throws {UsageError} Where there is no such file, or it is not read; the message says why.
 */
export async function readWordDraft(
  file: string,
  { timeZone, nowMs, path }: { readonly timeZone: string; readonly nowMs: number; readonly path: string },
): Promise<WordDraft> {
  const source = namedSource(file);
  const reader = wordReader(path);
  if (source === null || source.isFolder) throw new UsageError(`Không thấy tệp "${file}".`);
  if (!(await reader.recognises(source))) throw new UsageError(`Tệp "${file}" không phải tệp Word.`);
  for await (const thing of reader.read(source, { timeZone, nowMs, map: { columns: {}, select: {} } })) {
    if (thing.found === "item") return draftOf(thing);
    if (thing.found === "nothing") throw new UsageError(`${file}: ${thing.what}`);
  }
  throw new UsageError(`Tệp "${file}" không có bài nào.`);
}

async function draftOf({ title, moments, body, doubts, open }: FoundItem): Promise<WordDraft> {
  const converted = convertHtml(body.form === "html" ? body.html : "", { base: null, readText: (text) => text });
  const files = new Map<string, FoundFile>();
  for (const { address } of converted.pictures) {
    const file = files.has(address) ? null : await open(address);
    if (file !== null) files.set(address, file);
  }
  const markdown = fillSlots(
    converted.markdown,
    (link) => {
      const address = converted.links[link]!;
      return /^(?:https?:\/\/\S|mailto:|tel:)/i.test(address) ? writeAddress(address) : null;
    },
    (picture) => {
      const { address, alt, caption } = converted.pictures[picture]!;
      const src = files.get(address)?.name ?? "missing:";
      return writePicture({ src, alt: alt === caption ? "" : alt, caption, href: "" });
    },
  );
  const raw = moments.find(({ role }) => role === "published")?.raw;
  const [only, ...more] = raw === undefined ? [] : (readWrittenDate(raw)?.candidates ?? []);
  return {
    title: title?.value ?? "",
    day: more.length === 0 ? (only?.iso ?? null) : null,
    body: markdown,
    files: [...files.values()],
    doubts: [...doubts, ...converted.doubts].map(({ what }) => what),
  };
}
