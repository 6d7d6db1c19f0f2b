import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { promisify } from "node:util";
import { recordFrom } from "../sorted-records.ts";

/** What git knows of a folder that is a checkout, or part of one. Paths are inside that folder, with `/`, in NFC. */
export interface GitIndex {
  /** Ids of the files git tracks and finds unchanged, by path, but for those of some folders. */
  readonly idsBeside: (folders: ReadonlySet<string>) => ReadonlyMap<string, string>;
  /** The same of one folder. */
  readonly idsUnder: (folder: string) => ReadonlyMap<string, string>;
  /**
   * What git has of a folder, as a digest found without looking at each of its files; `null` where something in it is
   * not as git has it.
   */
  readonly stateOf: (folder: string) => string | null;
}

/** Asks git three things at once; `null` where it cannot say. */
export async function readGitIndex(root: string): Promise<GitIndex | null> {
  try {
    const [tracked, changed, others] = await Promise.all([
      git(root, ["ls-files", "-s", "-v", "-z"]),
      // What differs from the index, or only may by its times: such files are read.
      git(root, ["diff-files", "--name-only", "-z", "--relative"]),
      git(root, ["ls-files", "--others", "-z"]),
    ]);
    if (tracked.bytes.length === 0) return null;
    const isSilent = [tracked, changed, others].every(({ complaint }) => complaint === "");
    return gitIndex(tracked.bytes, pathsIn(changed.bytes), isSilent ? pathsIn(others.bytes) : null);
  } catch {
    return null;
  }
}

async function git(root: string, words: readonly string[]) {
  const { stdout, stderr } = await promisify(execFile)("git", ["-C", root, ...words], {
    encoding: "buffer",
    maxBuffer: 1 << 30,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
  });
  return { bytes: stdout, complaint: stderr.toString() };
}

function pathsIn(bytes: Buffer): readonly string[] {
  return bytes
    .toString()
    .split("\0")
    .filter((path) => path !== "")
    .map((path) => path.normalize("NFC"));
}

/** @param others files git does not track; `null` where they are not known */
function gitIndex(tracked: Buffer, changed: readonly string[], others: readonly string[] | null): GitIndex {
  const isChanged = new Set(changed);
  const idsIn = (bytes: Buffer, ids: Map<string, string>): void => {
    for (const record of bytes.toString().split("\0")) {
      // `H 100644 <id> 0\t<path>`; another tag than H marks files git was told not to look at, mode 120000 a link.
      const parts = /^H 100(?:644|755) ([0-9a-f]{40}) 0\t([\s\S]*)$/.exec(record);
      const path = parts?.[2]?.normalize("NFC");
      if (path !== undefined && !isChanged.has(path)) ids.set(path, parts![1]!);
    }
  };
  const rangeOf = (folder: string): readonly [number, number] => [
    recordOf(tracked, `${folder}/`),
    // The character after the slash.
    recordOf(tracked, `${folder}0`),
  ];
  return {
    idsBeside: (folders) => {
      const ids = new Map<string, string>();
      const ranges = [...folders].map(rangeOf).sort(([one], [other]) => one - other);
      let from = 0;
      for (const [start, end] of ranges) {
        idsIn(tracked.subarray(from, start), ids);
        from = end;
      }
      idsIn(tracked.subarray(from), ids);
      return ids;
    },
    idsUnder: (folder) => {
      const ids = new Map<string, string>();
      idsIn(tracked.subarray(...rangeOf(folder)), ids);
      return ids;
    },
    stateOf: (folder) => {
      const isTouched = (path: string) => path.startsWith(`${folder}/`) || path === folder;
      if (others === null || others.some(isTouched) || changed.some(isTouched)) return null;
      return hash("sha1", tracked.subarray(...rangeOf(folder)), "hex");
    },
  };
}

/** Where the first record begins whose path is not before a given one. Git sorts them by their bytes. */
function recordOf(records: Buffer, path: string): number {
  return recordFrom(records, {
    end: 0,
    wanted: Buffer.from(path),
    fieldOf: (start) => records.indexOf(TAB, start) + 1,
  });
}

const TAB = 9;
