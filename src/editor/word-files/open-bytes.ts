import { unzipSync, zipSync } from "fflate";
import type { MammothInput } from "../../import/word/convert-parts.ts";
import type { DocxParts, DocxZip } from "../../import/word/docx-parts.ts";
import { ZipFault } from "../../import/zip-fault.ts";

/** What a Word file may hold unpacked, pictures included, in bytes: a browser keeps all of it in memory. */
const MOST_BYTES = 2 ** 28;
const MOST_MEMBERS = 20_000;

/**
 * The ZIP file whose bytes are given. Nothing is unpacked before it is read.
 *
 * @throws {ZipFault}
 */
export function openBytes(bytes: Uint8Array): DocxZip {
  const members = new Map<string, { readonly name: string; readonly sizeBytes: number }>();
  let sizeBytes = 0;
  unzip(bytes, (name, size) => {
    sizeBytes += size;
    members.set(name, { name, sizeBytes: size });
    if (sizeBytes > MOST_BYTES || members.size > MOST_MEMBERS) {
      throw new ZipFault("bomb", `The archive holds more than ${MOST_BYTES} bytes.`);
    }
    return false;
  });
  const read = async (name: string, mostBytes: number) => {
    if ((members.get(name)?.sizeBytes ?? 0) > mostBytes) throw new ZipFault("bomb", `${name} holds too much.`);
    // Of two members with one name, the last is the one that counts.
    return unzip(bytes, (each) => each === name)[name] ?? new Uint8Array();
  };
  return { members, read };
}

function unzip(bytes: Uint8Array, takes: (name: string, sizeBytes: number) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => takes(name, originalSize) });
  } catch (error) {
    if (error instanceof ZipFault) throw error;
    throw new ZipFault("broken", error instanceof Error ? error.message : String(error));
  }
}

/**
 * In a browser mammoth reads the bytes of a whole file. The file made for it has the text in Unicode, and for a picture the
 * name of its member in place of its bytes.
 */
export function inputFor(zip: DocxZip, parts: DocxParts): MammothInput {
  const encoder = new TextEncoder();
  const names = [...zip.members.keys()].filter((name) => !name.endsWith("/"));
  const files = names.map((name) => [name, encoder.encode(parts.get(name) ?? name)] as const);
  const packed = zipSync(Object.fromEntries(files), { level: 0 });
  return { arrayBuffer: packed.buffer as ArrayBuffer };
}
