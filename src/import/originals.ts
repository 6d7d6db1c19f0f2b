import { createHash } from "node:crypto";
import {
  constants,
  copyFileSync,
  createReadStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from "node:fs";
import { dirname, extname, join } from "node:path";
import { writeWholeFile } from "../cache/whole-files.ts";

/** The list of what is kept: a digest and what reports call the file, a line each, sorted. */
const LIST = "danh-sach.txt";

/**
 * Keeps the files that items were read from, named after their content, so that an import can be run again.
 *
 * @param originals absolute path of each file → what reports call the file
 */
export async function keepOriginals(originals: ReadonlyMap<string, string>, folder: string): Promise<void> {
  if (originals.size === 0) return;
  const lines = new Set(readList(join(folder, LIST)));
  for (const [path, label] of originals) {
    if (path.startsWith(`${folder}/`)) continue;
    const digest = await digestOfContent(path);
    const kept = join(folder, keptName(digest, path));
    if (!existsSync(kept)) copyWhole(path, kept);
    lines.add(`${digest}  ${label}`);
  }
  writeWholeFile(join(folder, LIST), `${[...lines].sort().join("\n")}\n`);
}

/** An original that is kept. */
export interface KeptOriginal {
  /** What reports called the file. */
  readonly label: string;
  /** Its path in the folder of originals. */
  readonly file: string;
}

/** The originals that a folder keeps, as its list names them. */
export function keptOriginals(folder: string): readonly KeptOriginal[] {
  return readList(join(folder, LIST)).flatMap((line) => {
    const [, digest = "", label = ""] = /^([0-9a-f]{40}) {2}(.+)$/.exec(line) ?? [];
    return digest === "" ? [] : [{ label, file: keptName(digest, label) }];
  });
}

function keptName(digest: string, name: string): string {
  return join(digest.slice(0, 2), `${digest}${extname(name).toLowerCase()}`);
}

function readList(file: string): readonly string[] {
  return existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
}

/** Files up to this size are read at once, larger ones in parts. In bytes. */
const AT_ONCE = 16_000_000;

/** SHA-256 of a file of any size, 40 hexadecimal digits. */
async function digestOfContent(path: string): Promise<string> {
  const hash = createHash("sha256");
  if (statSync(path).size <= AT_ONCE) return hash.update(readFileSync(path)).digest("hex").slice(0, 40);
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest("hex").slice(0, 40);
}

/** Copies a file so that the copy is never half there; where the file system can, without doubling its bytes. */
function copyWhole(path: string, kept: string): void {
  mkdirSync(dirname(kept), { recursive: true });
  const draft = `${kept}.${process.pid}.draft`;
  copyFileSync(path, draft, constants.COPYFILE_FICLONE);
  renameSync(draft, kept);
}
