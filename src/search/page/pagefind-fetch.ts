import { gunzipSync } from "fflate";
import { META_FILE, SIGNATURE, TABLE_FILE } from "../index/pagefind-entry.ts";
import { type PackedFile, packedFiles, pagefindTable, type SegmentTable } from "../index/segment-table.ts";

/**
 * What Pagefind's programs for browsers load files by, in the place of `fetch`: the script stands before each of them.
 * Pagefind asks for many small files, which are published in packs; this code loads the part of a pack that is asked
 * for, and makes Pagefind's own tables from those of segments.
 *
 * Pagefind 1.5.2 goes on without a file of its index that cannot be loaded, and then finds too few articles. So each file
 * that is missing or is another file is told to the search page (pagefind.ts). Some servers answer the address of a
 * missing file with a page.
 */

/** What the script needs of the browser. */
export interface Surroundings {
  readonly fetch: (address: string, options?: RequestInit) => Promise<Response>;
  /** Tells the address of a file that is lost. */
  readonly tellLost: (address: string) => void;
  /** Takes the bytes of a file that the page sends, and need not be loaded; `null` where the page sends none. */
  readonly takeSent: (address: string) => Promise<ArrayBuffer | null> | null;
}

/** Creates the `fetch` for Pagefind. It rejects where a file is lost. */
export function createPagefindFetch({ fetch, tellLost, takeSent }: Surroundings): (asked: string) => Promise<Response> {
  /** The packed files of all segments, by their addresses. */
  const packed = new Map<string, PackedFile>();
  /** Packs that a server gave whole. */
  const wholePacks = new Map<string, Uint8Array>();

  const load = async (address: string, range?: string): Promise<Response> => {
    const response = await fetch(address, range === undefined ? {} : { headers: { range } });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response;
  };
  const loadFile = async (address: string): Promise<Uint8Array> => {
    const sent = await takeSent(address);
    return checked(new Uint8Array(sent ?? (await (await load(address)).arrayBuffer())), address);
  };
  const loadPacked = async ({ pack, offset, sizeBytes }: PackedFile): Promise<Uint8Array> => {
    const end = offset + sizeBytes;
    let content = wholePacks.get(pack);
    if (content === undefined) {
      const response = await load(pack, `bytes=${offset}-${end - 1}`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      // A server that compresses what it sends may count a range in compressed bytes: such a part has another length.
      if (response.status === 206 && bytes.length === sizeBytes) return checked(bytes, pack);
      content = response.status === 206 ? new Uint8Array(await (await load(pack)).arrayBuffer()) : bytes;
      wholePacks.set(pack, content);
    }
    const part = checked(content.subarray(offset, end), pack);
    if (part.length < sizeBytes) throw new Error(`${pack} is cut off`);
    return part;
  };
  const loadTable = async (folder: string): Promise<Uint8Array> => {
    const content = gunzipIfPacked(await loadFile(`${folder}${TABLE_FILE}`)).subarray(SIGNATURE.length);
    const table = JSON.parse(new TextDecoder().decode(content)) as SegmentTable;
    for (const [path, file] of packedFiles(table))
      packed.set(`${folder}${path}`, { ...file, pack: `${folder}${file.pack}` });
    return pagefindTable(table);
  };
  return async (asked) => {
    try {
      if (asked.split("?")[0]!.endsWith(`/${META_FILE}`))
        return new Response(signed(await loadTable(asked.slice(0, asked.lastIndexOf("/") + 1))));
      const file = packed.get(asked);
      return new Response((file === undefined ? await loadFile(asked) : await loadPacked(file)) as BodyInit);
    } catch (error) {
      tellLost(asked);
      throw error;
    }
  };
}

/** Files of the index begin with the mark of gzip or, where the browser unpacked them, of Pagefind; entries with a brace. */
function checked(bytes: Uint8Array, address: string): Uint8Array {
  const [one, two] = bytes;
  const isFile = isGzip(bytes) || (one === 0x70 && two === 0x61) || one === 0x7b;
  if (!isFile) throw new Error(`${address} is another file`);
  return bytes;
}

function isGzip([one, two]: Uint8Array): boolean {
  return one === 0x1f && two === 0x8b;
}

function gunzipIfPacked(bytes: Uint8Array): Uint8Array {
  return isGzip(bytes) ? gunzipSync(bytes) : bytes;
}

/** Content as Pagefind takes it uncompressed. */
function signed(content: Uint8Array): Blob {
  return new Blob([SIGNATURE, content as BlobPart]);
}
