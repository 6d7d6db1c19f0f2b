import { type ConvertedItem, convertItem } from "./convert-item.ts";
import type { FoundList, FoundNothing, SourceKind } from "./found-item.ts";
import type { Reader, ReadingOptions, Source } from "./reader.ts";
import { readerOf } from "./readers.ts";
import type { FileStage } from "./stage.ts";

/** What a source holds, its items converted. `original` is the file to keep. */
export type ReadThing =
  | { readonly found: "item"; readonly item: ConvertedItem; readonly original: string }
  | FoundList
  | FoundNothing;

/** What reading a source needs, as plain values but for the stage. */
export interface SourceReading extends ReadingOptions {
  readonly kind: SourceKind | null;
  readonly stage: FileStage;
}

/** Reads a file with the reader that recognises it. One that none recognises, or that breaks its reader, is told. */
export async function* readFile(source: Source, reading: SourceReading): AsyncIterable<ReadThing> {
  const reader = await readerOf(source, reading.kind);
  if (reader !== null) yield* readWith(reader, source, reading);
  else yield notRecognised(source);
}

/** Reads a source with its reader. What the reader cannot cope with is told, and does not end the import. */
export async function* readWith(reader: Reader, source: Source, reading: SourceReading): AsyncIterable<ReadThing> {
  try {
    for await (const thing of reader.read(source, reading)) {
      if (thing.found !== "item") yield thing;
      else {
        const item = await convertItem(thing, reading.stage);
        yield { found: "item", item, original: thing.originalPath ?? source.path };
      }
    }
  } catch (error) {
    yield unreadable(source.label, error instanceof Error ? error.message : String(error));
  }
}

/** A source that a reader cannot cope with: hostile, truncated, or of a form nobody thought of. */
export function unreadable(label: string, reason: string): FoundNothing {
  const what = `Không đọc được (${reason.slice(0, 200)}).`;
  return { found: "nothing", source: label, code: "unreadable", what, isFault: true };
}

function notRecognised({ label, way }: Source): FoundNothing {
  const isNamed = way.length === 1;
  const what = isNamed
    ? "Không nhận ra đây là nguồn tin loại nào. Nếu chắc chắn, hãy chỉ rõ bằng --kind."
    : "Tệp trong thư mục không phải là nguồn tin (ảnh, kiểu dáng, dữ liệu…).";
  return { found: "nothing", source: label, code: "not-recognised", what, isFault: isNamed };
}
