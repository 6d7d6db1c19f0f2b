import { createWriteStream, mkdirSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";

/** A member of a ZIP file: a text, or a file that is stored as it is. */
export type ZipMember =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly file: string };

/** The earliest time that ZIP knows, in whatever zone: its times have none. */
const NO_TIME = { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true } as const;

/** Writes a ZIP file aside and puts it in its place. The same members give the same bytes: nothing is compressed or dated. */
export async function writeZip(file: string, members: readonly ZipMember[]): Promise<void> {
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  for (const member of members) {
    const options = { ...NO_TIME, compress: false };
    if ("file" in member) zip.addFile(member.file, member.path, options);
    else zip.addBuffer(Buffer.from(member.text), member.path, options);
  }
  zip.end();
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  await pipeline(zip.outputStream, createWriteStream(draft));
  renameSync(draft, file);
}
