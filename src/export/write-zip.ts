import { createWriteStream, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";

/** A member of a ZIP file: a text, or a file that is stored as it is. */
export type ZipMember =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly file: string };

/** The earliest time that ZIP knows, in whatever zone: its times have none. */
const NO_TIME = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/**
 * Writes a ZIP file aside and puts it in its place. The same members give the same bytes: nothing is compressed or dated.
 * Texts are in memory until the file is written; files are copied piece by piece.
 */
export async function writeZip(file: string, members: Iterable<ZipMember>): Promise<void> {
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  const failed = new AbortController();
  zip.on("error", (error) => failed.abort(error));
  for (const member of members) {
    const options = { ...NO_TIME, compress: false };
    if ("file" in member) zip.addFile(member.file, member.path, options);
    else zip.addBuffer(Buffer.from(member.text), member.path, options);
  }
  zip.end();
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  try {
    await pipeline(zip.outputStream, createWriteStream(draft), { signal: failed.signal });
  } catch (error) {
    rmSync(draft, { force: true });
    throw failed.signal.aborted ? failed.signal.reason : error;
  }
  renameSync(draft, file);
}
