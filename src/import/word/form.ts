import { open } from "node:fs/promises";
import { openZip } from "../open-zip.ts";
import type { Source } from "../reader.ts";

/** What kind of Word file a source is, by its bytes. `unknown` is told of, where its name says that it is one. */
export type WordFileForm = "docx" | "doc" | "rtf" | "odt" | "unknown";

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** The name of the stream that holds the text of a `.doc`. */
const WORD_STREAM = Buffer.from("WordDocument", "utf16le");
const MOST_SEARCHED = 256 * 2 ** 20;

/** The form of a Word file; `null` for other files. */
export async function wordFormOf({ path, head, isFolder, sizeBytes }: Source): Promise<WordFileForm | null> {
  if (isFolder || sizeBytes === 0) return null;
  const bytes = Buffer.from(head);
  if (bytes.toString("latin1", 0, 5) === "{\\rtf") return "rtf";
  if (bytes.subarray(0, 8).equals(OLE)) return (await holds(path, WORD_STREAM)) ? "doc" : named(path, /\.doc$/i);
  if (bytes.toString("latin1", 0, 2) !== "PK") return named(path, /\.(?:docx?|odt)$/i);
  return (await formOfZip(path)) ?? (bytes.includes("word/document.xml") ? "docx" : named(path, /\.docx$/i));
}

function named(path: string, ending: RegExp): "unknown" | null {
  return ending.test(path) ? "unknown" : null;
}

async function formOfZip(path: string): Promise<"docx" | "odt" | null> {
  try {
    const zip = await openZip(path, Number.POSITIVE_INFINITY);
    try {
      const has = (name: string) => zip.members.has(name);
      if ([...zip.members.keys()].some((name) => /^word\/document\d*\.xml$/.test(name))) return "docx";
      const isOpenDocument = has("mimetype") && has("content.xml");
      const type = isOpenDocument ? (await zip.read("mimetype", 1_000)).toString() : "";
      return type.startsWith("application/vnd.oasis.opendocument.text") ? "odt" : null;
    } finally {
      zip.close();
    }
  } catch {
    return null;
  }
}

async function holds(path: string, wanted: Buffer): Promise<boolean> {
  const file = await open(path);
  try {
    let kept = Buffer.alloc(0);
    for (let passed = 0; passed < MOST_SEARCHED; ) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(2 ** 20), 0, 2 ** 20, passed);
      if (bytesRead === 0) return false;
      passed += bytesRead;
      const searched = Buffer.concat([kept, buffer.subarray(0, bytesRead)]);
      if (searched.includes(wanted)) return true;
      kept = searched.subarray(-wanted.length);
    }
    return false;
  } finally {
    await file.close();
  }
}
