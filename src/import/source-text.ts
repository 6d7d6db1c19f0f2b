import { join } from "node:path";
import { fileSource } from "./list-sources.ts";
import { type KeptOriginal, keptOriginals } from "./originals.ts";
import type { Source } from "./reader.ts";
import { readerOf } from "./readers.ts";
import type { ReviewedItem } from "./review-report.ts";

/** A larger original is not read again while somebody waits. In bytes. */
const MOST_BYTES = 64 * 2 ** 20;

/** The text of an item in its source, read again from the original that was kept; or why there is none. */
export type SourceText =
  | { readonly text: string }
  /** `gone`: no original is kept. `large`: it is too large to be read here. `other`: today's rules find no such item. */
  | { readonly missing: "gone" | "large" | "other" };

/**
 * Reads the text of an item from the originals.
 *
 * @param folder the folder of originals
 */
export async function readSourceText(
  { source, kind }: Pick<ReviewedItem, "source" | "kind">,
  folder: string,
  timeZone: string,
  nowMs: number,
): Promise<SourceText> {
  const kept = originalOf(source, keptOriginals(folder));
  const file = kept === null ? null : fileSource(fileName(kept, folder));
  if (file === null) return { missing: "gone" };
  if (file.sizeBytes > MOST_BYTES) return { missing: "large" };
  const options = { timeZone, map: { columns: {}, select: {} }, nowMs };
  const reader = (await readerOf(file, kind)) ?? (await readerOf(file, null));
  let alone: string | null = null;
  let count = 0;
  try {
    for await (const thing of reader?.read(file, options) ?? []) {
      if (thing.found !== "item") continue;
      if (thing.source === source) return { text: thing.text };
      alone = thing.text;
      count++;
    }
  } catch {
    return { missing: "other" };
  }
  return count === 1 && alone !== null ? { text: alone } : { missing: "other" };
}

/** The original an item was read from: that of the longest name which the item's source begins with. */
function originalOf(source: string, originals: readonly KeptOriginal[]): KeptOriginal | null {
  const fitting = originals.filter(({ label }) => source === label || source.startsWith(`${label}#`));
  return fitting.toSorted((one, other) => other.label.length - one.label.length)[0] ?? null;
}

function fileName({ label, file }: KeptOriginal, folder: string): Pick<Source, "path" | "label" | "way" | "sizeBytes"> {
  return { path: join(folder, file), label, way: label.split("/").filter((name) => name !== ""), sizeBytes: 0 };
}
