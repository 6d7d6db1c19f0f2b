import { spawn } from "node:child_process";
import { hash } from "node:crypto";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { recordFrom } from "../../cache/sorted-records.ts";

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

/** What git answered, and what it said besides. */
interface GitAnswer {
  readonly records: Buffer;
  readonly isSilent: boolean;
}

/** Answers asked for ahead, by folder. */
const ahead = new Map<string, Promise<GitAnswer | null>>();

/** Lets git look at a folder while this process loads what it needs; {@link readGitIndex} takes the answer. */
export function askGitAhead(folder: string): void {
  const root = resolve(folder);
  ahead.set(root, askGit(root));
}

/** Lets an answer be, which has grown old since it was asked for. */
export function forgetGitAnswer(folder: string): void {
  ahead.delete(resolve(folder));
}

/** What git knows of a folder; `null` where it is no checkout, or there is no git. */
export async function readGitIndex(root: string): Promise<GitIndex | null> {
  const asked = ahead.get(root);
  ahead.delete(root);
  const answer = await (asked ?? askGit(root));
  if (answer === null) return null;
  const { records, isSilent } = answer;
  const end = endOfOthers(records);
  return end === records.length
    ? null
    : gitIndex(records.subarray(end), isSilent ? othersIn(records.subarray(0, end)) : null);
}

/** Asks git for its index and for what differs from it, in one go: each start of git holds this process up. */
async function askGit(root: string): Promise<GitAnswer | null> {
  try {
    const scratch = mkdtempSync(join(tmpdir(), "khotin-git-"));
    try {
      return await answerIn(join(scratch, "answer"), root);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  } catch {
    return null;
  }
}

/** Asks git by way of a file: at a full pipe it would wait until this process comes to read. */
async function answerIn(file: string, root: string): Promise<GitAnswer | null> {
  const words = ["-C", root, "ls-files", "-z", "-v", "--stage", "--cached", "--modified", "--others"];
  const out = openSync(file, "w");
  try {
    const git = spawn("git", words, {
      stdio: ["ignore", out, "pipe"],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
    });
    let isSilent = true;
    git.stderr!.on("data", () => {
      isSilent = false;
    });
    const [code] = (await once(git, "close")) as [number | null];
    return code === 0 ? { records: readFileSync(file), isSilent } : null;
  } finally {
    closeSync(out);
  }
}

/** Files git does not track are named first, each as `? <path>`. */
function endOfOthers(records: Buffer): number {
  let end = 0;
  while (records[end] === QUESTION) end = records.indexOf(0, end) + 1;
  return end;
}

const QUESTION = 0x3f;

function othersIn(records: Buffer): readonly string[] {
  return textsIn(records).map((record) => record.slice(2).normalize("NFC"));
}

function textsIn(records: Buffer): readonly string[] {
  return records.toString().split("\0").slice(0, -1);
}

/**
 * @param tracked a record for each file of the index, `H 100644 <id> 0\t<path>`, in the order of their paths. Another tag
 *   than `H` marks a file git was told not to look at; mode 120000 is a link. A file that differs from the index has a
 *   second record, tagged `C`.
 * @param others files git does not track; `null` where they are not known
 */
function gitIndex(tracked: Buffer, others: readonly string[] | null): GitIndex {
  const changed = changedIn(tracked);
  const isChanged = new Set(changed);
  const idsIn = (bytes: Buffer, ids: Map<string, string>): void => {
    for (const record of textsIn(bytes)) {
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

function changedIn(tracked: Buffer): readonly string[] {
  const changed: string[] = [];
  for (let at = tracked.indexOf("\0C "); at !== -1; at = tracked.indexOf("\0C ", at + 1)) {
    const record = tracked.toString("utf8", at + 1, tracked.indexOf(0, at + 1));
    changed.push(record.slice(record.indexOf("\t") + 1).normalize("NFC"));
  }
  return changed;
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
