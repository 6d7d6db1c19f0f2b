import type { DocExtractor, ExtractedDoc } from "../../import/word/convert-doc-bytes.ts";

/** Gives a browser Node's `Buffer`, which word-extractor takes for granted, and makes one of the bytes of a file. */
export async function bufferOf(bytes: Uint8Array<ArrayBuffer>): Promise<Buffer> {
  const { Buffer: made } = await import("buffer/");
  if (!("Buffer" in globalThis)) Object.assign(globalThis, { Buffer: made });
  return made.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as unknown as Buffer;
}

/** Reads a `.doc` as word-extractor does on Node. */
export const extractDoc: DocExtractor = async (bytes) => {
  const { default: WordOleExtractor } = await import("word-extractor/lib/word-ole-extractor.js");
  const { default: BufferReader } = await import("word-extractor/lib/buffer-reader.js");
  return (await new WordOleExtractor().extract(new BufferReader(bytes))) as ExtractedDoc;
};
