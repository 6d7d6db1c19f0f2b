import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { checksumOf } from "../cache/checksum.ts";
import type { CopySource } from "./copy-source.ts";

/** How a text is unpacked, by the ending of the file that lies beside it. A server sends that file in the place of the text. */
const UNPACK: Readonly<Record<string, (bytes: Uint8Array, options: { readonly maxOutputLength: number }) => Buffer>> = {
  ".gz": gunzipSync,
  ".br": brotliDecompressSync,
};

/** No text of a site is larger, in bytes: a few packed bytes could swell to any size. */
const MOST_BYTES = 2 ** 28;

/** The packed forms among files that no manifest lists, by whether readers get the listed text from them. */
export interface PackedForms {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
}

/**
 * Judges the packed forms of listed texts that releases have (`index.html.gz`, `index.html.br`). Other files are in neither list.
 *
 * @param unlisted the files that no manifest lists
 * @param listed the SHA-256 of each listed file
 */
export async function judgePackedForms(
  source: CopySource,
  unlisted: readonly string[],
  listed: ReadonlyMap<string, string>,
): Promise<PackedForms> {
  const forms = { right: [] as string[], wrong: [] as string[] };
  for (const file of unlisted) {
    const ending = file.slice(-3);
    const sha256 = listed.get(file.slice(0, -3));
    if (!Object.hasOwn(UNPACK, ending) || sha256 === undefined) continue;
    const text = unpacked(await source.bytes(file), ending);
    const isRight = text !== null && checksumOf(text).sha256 === sha256;
    forms[isRight ? "right" : "wrong"].push(file);
  }
  return forms;
}

/** The text of a packed file; `null` where the file is damaged or swells too much. */
function unpacked(bytes: Uint8Array | null, ending: string): Buffer | null {
  try {
    return bytes === null ? null : UNPACK[ending]!(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}
