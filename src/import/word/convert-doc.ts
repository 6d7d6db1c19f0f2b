import { readFile } from "node:fs/promises";
import { convertDocBytes, type DocExtractor, MOST_DOC_BYTES } from "./convert-doc-bytes.ts";
import type { ConvertedWord } from "./converted-word.ts";
import { WordFault } from "./fault.ts";

/**
 * Converts a `.doc` of Word 97 or later.
 *
 * @throws {WordFault}
 */
export async function convertDoc(path: string): Promise<ConvertedWord> {
  const bytes = await readFile(path);
  if (bytes.length > MOST_DOC_BYTES) throw new WordFault("bomb", `The file has more than ${MOST_DOC_BYTES} bytes.`);
  return convertDocBytes(bytes, extract);
}

const extract: DocExtractor = async (bytes) => {
  const { default: WordExtractor } = await import("word-extractor");
  return (await new WordExtractor().extract(bytes)) as unknown as Awaited<ReturnType<DocExtractor>>;
};
