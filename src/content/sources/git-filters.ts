import { runGit } from "./run-git.ts";

/**
 * The files for which git's attributes name no filter (gitattributes(5)): files without any of the attributes that
 * change bytes, and files of `-text`, whose line ends stay as they are.
 */
const UNFILTERED = [
  ":(exclude,attr:!filter !ident !working-tree-encoding !text !eol !crlf)",
  ":(exclude,attr:!filter !ident !working-tree-encoding -text)",
] as const;

/**
 * The paths of the files that git may write to the disk with other bytes than it keeps: files of Git LFS, and texts
 * whose line ends or encoding it converts. The paths are inside the folder, in NFC. The result is `null` where any file
 * may be such a file, or git does not answer.
 */
export async function findFilteredPaths(root: string): Promise<readonly string[] | null> {
  const [filtered, setting] = await Promise.all([
    runGit(root, ["ls-files", "-z", "--", ".", ...UNFILTERED]),
    runGit(root, ["config", "-z", "--default", "false", "--get", "core.autocrlf"]),
  ]);
  if (filtered === null || setting?.records.toString() !== "false\0") return null;
  return filtered.records
    .toString()
    .split("\0")
    .slice(0, -1)
    .map((path) => path.normalize("NFC"));
}
