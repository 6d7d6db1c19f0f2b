import { readdirSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import type { FoundNothing, FoundThing } from "../found-item.ts";
import { openZip } from "../open-zip.ts";
import type { Reader, ReadingOptions, Source } from "../reader.ts";
import { isSwelling, SourceFault } from "../source-bytes.ts";
import { ZipFault } from "../zip-fault.ts";
import { readCrawl } from "./read-crawl.ts";
import { type OpenedWarc, openWarc, unpack } from "./unpack-warc.ts";

/** Reads WARC files (ISO 28500), compressed or not: one, or a folder of those that one crawl wrote. */
export const warcReader: Reader = {
  kind: "warc",
  recognises: async (source) => (source.isFolder ? (await warcsIn(source)).length > 0 : isWarc(source.head)),
  read: readWarcs,
};

/** Reads WACZ files: a crawl in a ZIP file (specs.webrecorder.net). */
export const waczReader: Reader = {
  kind: "wacz",
  recognises: async (source) =>
    !source.isFolder && source.head[0] === 0x50 && source.head[1] === 0x4b && (await hasArchive(source.path)),
  read: readWacz,
};

function isWarc(head: Uint8Array): boolean {
  return /^WARC\/\d\.\d\r?\n/.test(Buffer.from(inflatedHead(head).subarray(0, 16)).toString("latin1"));
}

function inflatedHead(head: Uint8Array): Uint8Array {
  if (head[0] !== 0x1f || head[1] !== 0x8b) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 ** 26 });
  } catch {
    return new Uint8Array();
  }
}

/** What crawlers leave beside WARC files. */
const BESIDE = /\.(?:cdx|cdxj|log|txt|json|idx)(?:\.gz)?$|^\./i;

/** The WARC files of a folder that holds nothing else; none where it holds other things. */
async function warcsIn({ path }: Source): Promise<readonly string[]> {
  const names = readdirSync(path)
    .filter((name) => !BESIDE.test(name))
    .sort();
  for (const name of names) {
    const file = join(path, name);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile() || !isWarc(await headOf(file))) return [];
  }
  return names;
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2 ** 16), 0, 2 ** 16, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function* readWarcs(source: Source, options: ReadingOptions): AsyncGenerator<FoundThing> {
  const names = source.isFolder ? await warcsIn(source) : [""];
  const opened: OpenedWarc[] = [];
  try {
    for (const name of names) opened.push(await openWarc(join(source.path, name)));
    const files = opened.map(({ file }) => file);
    for await (const thing of readCrawl({ label: source.label, kind: "warc", files }, options)) {
      const isInFolder = source.isFolder && thing.found === "item";
      yield isInFolder ? { ...thing, originalPath: join(source.path, names[0]!) } : thing;
    }
  } catch (error) {
    if (!(error instanceof SourceFault)) throw error;
    yield nothing(source, `warc-${error.fault}`, "Không đọc được tệp WARC: nén hỏng, hoặc nở ra quá lớn.");
  } finally {
    for (const { remove } of opened) remove();
  }
}

const ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz)?$/i;
/** What all members of a crawl may hold, and one that has to be unpacked into a temporary file, in bytes. */
const MOST_BYTES = 2 ** 40;
const MOST_UNPACKED = 2 ** 35;

async function hasArchive(path: string): Promise<boolean> {
  try {
    const zip = await openZip(path, MOST_BYTES);
    zip.close();
    return [...zip.members.keys()].some((name) => ARCHIVE.test(name));
  } catch {
    return false;
  }
}

async function* readWacz(source: Source, options: ReadingOptions): AsyncGenerator<FoundThing> {
  const opened: OpenedWarc[] = [];
  try {
    const zip = await openZip(source.path, MOST_BYTES);
    try {
      for (const name of [...zip.members.keys()].filter((each) => ARCHIVE.test(each)).sort()) {
        const place = await zip.placeOf(name);
        // Members are stored as they are, so that their records can be read where they lie.
        const { sizeBytes, packedBytes } = zip.members.get(name)!;
        const isBomb = sizeBytes > MOST_UNPACKED || isSwelling(sizeBytes, packedBytes);
        if (place === null && isBomb) throw new ZipFault("bomb", name);
        if (place !== null) opened.push({ file: { path: source.path, ...place }, remove: () => {} });
        else opened.push(await unpack(zip.stream(name)));
      }
    } finally {
      zip.close();
    }
    const files = opened.map(({ file }) => file);
    yield* readCrawl({ label: source.label, kind: "wacz", files }, options);
  } catch (error) {
    if (!(error instanceof ZipFault) && !(error instanceof SourceFault)) throw error;
    yield nothing(source, `wacz-${error.fault}`, "Không mở được tệp WACZ: tệp hỏng, bị cắt cụt, hoặc nở ra quá lớn.");
  } finally {
    for (const { remove } of opened) remove();
  }
}

function nothing(source: Source, code: string, what: string): FoundNothing {
  return { found: "nothing", source: source.label, code, what, isFault: true };
}
