import { archiveReader } from "./archive/reader.ts";
import type { SourceKind } from "./found-item.ts";
import { nukevietReader } from "./nukeviet/reader.ts";
import { htmlReader } from "./pages/html-reader.ts";
import { plainTextReader } from "./plain/read-plain-text.ts";
import type { Reader, Source } from "./reader.ts";
import { tableReader } from "./table/reader.ts";
import { mirrorReader } from "./web-archive/mirror-reader.ts";
import { waczReader, warcReader } from "./web-archive/warc-reader.ts";
import { wordReader } from "./word/reader.ts";
import { wordpressReader } from "./wordpress/reader.ts";

/** The readers there are, those that are surest of their kind first: text is what is left. */
const READERS: readonly Reader[] = [
  archiveReader,
  wordpressReader,
  nukevietReader,
  warcReader,
  waczReader,
  mirrorReader,
  wordReader(process.env.PATH ?? ""),
  htmlReader,
  tableReader,
  plainTextReader,
];

/**
 * The reader of a source: the first that recognises it. Where a kind is given, it is that kind's reader, whatever it
 * recognises, if the kind has one reader alone.
 */
export async function readerOf(source: Source, kind: SourceKind | null): Promise<Reader | null> {
  const readers = kind === null ? READERS : READERS.filter((reader) => reader.kind === kind);
  for (const reader of readers) if (await reader.recognises(source)) return reader;
  return kind !== null && readers.length === 1 && !source.isFolder ? readers[0]! : null;
}
