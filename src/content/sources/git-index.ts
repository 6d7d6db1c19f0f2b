import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { recordFrom } from "../../cache/sorted-records.ts";
import { blobId } from "./blob-id.ts";
import { findFilteredPaths } from "./git-filters.ts";
import { type GitOutput, runGit } from "./run-git.ts";

/**
 * What git knows of a folder that is a git checkout, or part of one. All paths are inside that folder, with `/` between
 * their parts, in NFC. A file whose bytes a filter of git may change on their way to the disk counts as changed,
 * because git's id is that of other bytes.
 */
export interface GitIndex {
  /** Path → blob id of each file that git tracks and finds unchanged. Files in some folders are left out. */
  readonly idsBeside: (leftOut: ReadonlySet<string>) => ReadonlyMap<string, string>;
  /** Path → blob id of each file in one folder that git tracks and finds unchanged. */
  readonly idsUnder: (folder: string) => ReadonlyMap<string, string>;
  /**
   * The digest of what git has of one folder, made without looking at each file. It is `null` where a file in the
   * folder is not as git has it.
   */
  readonly digestUnder: (folder: string) => string | null;
}

/** The answer of git: its index, and the paths of the files that filters may change. */
interface GitAnswer extends GitOutput {
  readonly filteredPaths: readonly string[];
}

/** Folder → the answer that was asked for ahead of its use. */
const pendingAnswers = new Map<string, Promise<GitAnswer | null>>();

/** Lets git look at a folder while this process still loads its modules. {@link readGitIndex} then takes the answer. */
export function askGitAhead(folder: string): void {
  const root = resolve(folder);
  pendingAnswers.set(root, askGit(root));
}

/** Forgets an answer that was asked for ahead: the folder may have changed since. */
export function forgetGitAnswer(folder: string): void {
  pendingAnswers.delete(resolve(folder));
}

/** What git knows of a folder; `null` where the folder is no checkout, or git is not installed. */
export async function readGitIndex(root: string): Promise<GitIndex | null> {
  const asked = pendingAnswers.get(root);
  pendingAnswers.delete(root);
  const answer = await (asked ?? askGit(root));
  if (answer === null) return null;
  const { records, isSilent, filteredPaths } = answer;
  const end = endOfUntracked(records);
  if (end === records.length) return null;
  const tracked = records.subarray(end);
  const changed = [...changedPaths(tracked), ...filteredPaths];
  if (hasOtherBytes(root, tracked, new Set(changed))) return null;
  return gitIndex(tracked, changed, isSilent ? untrackedPaths(records.subarray(0, end)) : null);
}

/** Asks git for its index and for what differs from it, in one call, because each start of git takes time. */
async function askGit(root: string): Promise<GitAnswer | null> {
  const [index, filteredPaths] = await Promise.all([
    runGit(root, ["ls-files", "-z", "-v", "--stage", "--cached", "--modified", "--others"]),
    findFilteredPaths(root),
  ]);
  return index === null || filteredPaths === null ? null : { ...index, filteredPaths };
}

/** Where the records of files that git does not track end. They come first, each as `? <path>`. */
function endOfUntracked(records: Buffer): number {
  let end = 0;
  while (records[end] === QUESTION_MARK) end = records.indexOf(0, end) + 1;
  return end;
}

const QUESTION_MARK = 0x3f;

function untrackedPaths(records: Buffer): readonly string[] {
  return splitRecords(records).map((record) => record.slice(2).normalize("NFC"));
}

function splitRecords(records: Buffer): readonly string[] {
  return records.toString().split("\0").slice(0, -1);
}

/**
 * @param tracked a record for each file of the index, sorted by path: `H 100644 <blob id> 0\t<path>`. A tag other than
 *   `H` marks a file that git was told not to look at; mode 120000 marks a symbolic link. A file that differs from the
 *   index has a second record, with the tag `C`.
 * @param changed the paths of the files whose ids the index does not have
 * @param untracked the paths of the files that git does not track; `null` where they are not known
 */
function gitIndex(tracked: Buffer, changed: readonly string[], untracked: readonly string[] | null): GitIndex {
  const isChanged = new Set(changed);
  const idsIn = (bytes: Buffer, ids: Map<string, string>): void => {
    for (let start = 0, end = bytes.indexOf(0); end !== -1; start = end + 1, end = bytes.indexOf(0, start)) {
      const path = TRACKED_FILE.exec(bytes.toString("utf8", start, end))?.[2]?.normalize("NFC");
      if (path === undefined || isChanged.has(path)) continue;
      // The id is a text of its own: one cut out of a longer text would keep that in memory.
      ids.set(path, bytes.toString("latin1", start + ID_START, start + ID_START + ID_LENGTH));
    }
  };
  const rangeOf = (folder: string): readonly [number, number] => [
    recordStart(tracked, `${folder}/`),
    // In ASCII, 0 comes after the slash: this is the first path behind those of the folder.
    recordStart(tracked, `${folder}0`),
  ];
  return {
    idsBeside: (leftOut) => {
      const ids = new Map<string, string>();
      const ranges = [...leftOut].map(rangeOf).sort(([one], [other]) => one - other);
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
    digestUnder: (folder) => {
      const isTouched = (path: string) => path.startsWith(`${folder}/`) || path === folder;
      if (untracked === null || untracked.some(isTouched) || changed.some(isTouched)) return null;
      return hash("sha1", tracked.subarray(...rangeOf(folder)), "hex");
    },
  };
}

/**
 * Whether a text on the disk has other bytes than git's index says, as in a checkout that was made with other settings
 * for line ends than git has now (`git -c core.autocrlf=true clone`). Such settings change all texts alike: of each
 * kind of text the first file is read.
 */
function hasOtherBytes(root: string, tracked: Buffer, changed: ReadonlySet<string>): boolean {
  return TEXT_EXTENSIONS.some((extension) => {
    const end = tracked.indexOf(`.${extension}\0`) + extension.length + 1;
    const record = tracked.toString("utf8", tracked.lastIndexOf(0, end - 1) + 1, end);
    const [, id, path] = end === extension.length ? [] : (TRACKED_FILE.exec(record) ?? []);
    if (path === undefined || changed.has(path.normalize("NFC"))) return false;
    try {
      return blobId(readFileSync(join(root, path))) !== id;
    } catch {
      return false;
    }
  });
}

const TEXT_EXTENSIONS = ["md", "svg", "yaml", "txt", "css", "html", "json", "xml", "csv"] as const;

/** The record of a file that git tracks: its id and its path. */
const TRACKED_FILE = /^H 100(?:644|755) ([0-9a-f]{40}) 0\t([\s\S]*)$/;

/** Where the id stands in such a record, and how long it is. */
const ID_START = "H 100644 ".length;
const ID_LENGTH = 40;

/** The paths of the files that differ from the index. */
function changedPaths(tracked: Buffer): readonly string[] {
  const changed: string[] = [];
  for (let at = tracked.indexOf("\0C "); at !== -1; at = tracked.indexOf("\0C ", at + 1)) {
    const record = tracked.toString("utf8", at + 1, tracked.indexOf(0, at + 1));
    changed.push(record.slice(record.indexOf("\t") + 1).normalize("NFC"));
  }
  return changed;
}

/** Where the first record begins whose path is a given one or comes after it. Git sorts paths by their bytes. */
function recordStart(records: Buffer, path: string): number {
  return recordFrom(records, {
    end: 0,
    wanted: Buffer.from(path),
    fieldOf: (start) => records.indexOf(TAB, start) + 1,
  });
}

const TAB = 9;
