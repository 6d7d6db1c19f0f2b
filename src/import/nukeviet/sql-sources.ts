import { existsSync, readdirSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { constants, gunzipSync } from "node:zlib";
import type { Source } from "../reader.ts";

const HEAD_BYTES = 2 ** 16;
/** Comments and empty statements before the first statement, one after another. */
const BEFORE = /[\s;]+|(?:--|#)[^\n]*\n|\/\*[\s\S]*?\*\//y;
const BEGINS = /(?:SET|DROP|CREATE|INSERT|REPLACE|LOCK|USE|START|ALTER|BEGIN|DELIMITER)\b/iy;
const STATEMENT = /\b(?:CREATE TABLE|INSERT INTO|DROP TABLE)\b/i;

/** Whether a file is a dump of a database, by its first bytes, compressed or not. */
export function isSqlDump(head: Uint8Array): boolean {
  const text = headText(head);
  let at = 0;
  for (BEFORE.lastIndex = 0; BEFORE.test(text); BEFORE.lastIndex = at) at = BEFORE.lastIndex;
  BEGINS.lastIndex = at;
  return STATEMENT.test(text) && (at >= text.length || BEGINS.test(text));
}

function headText(head: Uint8Array): string {
  const bytes = head[0] === 0x1f && head[1] === 0x8b ? inflatedHead(head) : head;
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

function inflatedHead(head: Uint8Array): Uint8Array {
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 ** 24 });
  } catch {
    return new Uint8Array();
  }
}

/** A folder that holds a portal as it was taken from its server: dumps and the files that were uploaded. */
export interface PortalFolder {
  /** Names of the dumps in the folder, sorted. */
  readonly dumps: readonly string[];
  /** Absolute path of the folder `uploads`. */
  readonly uploads: string;
}

/** Where servers keep the site below a home folder. */
const SITE_FOLDERS: readonly string[] = ["", "public_html", "www", "htdocs", "httpdocs", "html", "web", "src", "site"];

/** Finds the dumps at the top of a folder and the uploads that belong to them; `null` where one of the two is missing. */
export async function findPortalFolder({ path, isFolder }: Source): Promise<PortalFolder | null> {
  if (!isFolder) return null;
  const uploads = SITE_FOLDERS.map((name) => join(path, name, "uploads")).find(
    (each) => existsSync(each) && statSync(each).isDirectory(),
  );
  if (uploads === undefined) return null;
  const named = readdirSync(path)
    .filter((name) => /\.sql(?:\.gz)?$/i.test(name))
    .sort();
  const dumps: string[] = [];
  for (const name of named) if (isSqlDump(await readHead(join(path, name)))) dumps.push(name);
  return dumps.length === 0 ? null : { dumps, uploads };
}

async function readHead(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
