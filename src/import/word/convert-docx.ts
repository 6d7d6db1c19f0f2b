import { openZip } from "../open-zip.ts";
import { convertParts, type MammothInput } from "./convert-parts.ts";
import type { ConvertedWord } from "./converted-word.ts";
import { type DocxParts, type DocxZip, readDocxParts } from "./docx-parts.ts";

/** What a Word file may hold unpacked, pictures included, in bytes. */
const MOST_BYTES = 2 ** 30;

/**
 * Converts a `.docx`.
 *
 * @throws {WordFault | ZipFault}
 */
export async function convertDocx(path: string): Promise<ConvertedWord> {
  const zip = await openZip(path, MOST_BYTES);
  try {
    return await convertParts(zip, await readDocxParts(zip), inputFor);
  } finally {
    zip.close();
  }
}

/**
 * mammoth takes an opened archive in place of a file: ours has its limits checked, its text in Unicode, and gives for a picture
 * its name in place of its bytes, which nobody needs before the article is written.
 */
function inputFor(zip: DocxZip, parts: DocxParts): MammothInput {
  const file = {
    exists: (name: string) => parts.has(name) || zip.members.has(name),
    read: async (name: string, encoding?: string) => (encoding === "utf-8" ? parts.get(name)! : Buffer.from(name)),
  };
  // The types name only files and buffers.
  return { file } as unknown as MammothInput;
}
