import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Problem, problem } from "../../problems/problem.ts";
import { systemReason } from "./read-file.ts";

/** A file of the content folder. */
export interface FoundFile {
  /** Path inside the content folder, with `/`, in NFC: what links and front matter name. */
  readonly path: string;
  /** Where it is on this machine. */
  readonly absolutePath: string;
}

/** Files that systems, editors and git leave behind: no content of anyone's. */
const LEFT_BEHIND =
  /^(?:~\$.*|\.DS_Store|\._.*|\.git|\.gitkeep|\.gitignore|\.gitattributes|.*~|#.*#|Thumbs\.db|desktop\.ini)$/i;

/** What of a folder is looked for. */
export interface FilesWanted {
  /** What Problems call the folder: `content`. */
  readonly label: string;
  /** Whether names that begin with a dot are wanted (`.well-known/`) or passed over. */
  readonly hidden: boolean;
  /** Folders under it that are passed over, where they are on this machine. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * Every file under a folder, sorted by path. A symbolic link to a file inside the folder
 * is that file; one that leads out of it, or to a folder, is a Problem.
 *
 * @param within a folder under it that alone is looked through, `articles/2021/`; the empty text is all of it
 */
export function findFiles(
  root: string,
  within: string,
  { label, hidden, skipped }: FilesWanted,
  problems: Problem[],
): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const realRoot = realpathSync(root);
  const walk = (folder: string, prefix: string): void => {
    for (const item of itemsIn(folder, `${label}/${prefix}`, problems)) {
      if (LEFT_BEHIND.test(item.name) || (!hidden && item.name.startsWith("."))) continue;
      const absolutePath = join(folder, item.name);
      const path = `${prefix}${item.name.normalize("NFC")}`;
      const place = { file: `${label}/${path}`, line: 1, column: 1 };
      if (/[\u0000-\u001f\u007f\\\ufffd]/.test(item.name)) {
        problems.push(problem("bad-file-name", place, {}));
        continue;
      }
      if (skipped.has(absolutePath)) continue;
      if (item.isDirectory()) walk(absolutePath, `${path}/`);
      else if (item.isFile()) found.push({ path, absolutePath });
      else if (item.isSymbolicLink() && leadsInside(absolutePath, realRoot)) found.push({ path, absolutePath });
      else problems.push(problem("link-outside", place, {}));
    }
  };
  walk(join(root, within), within);
  found.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  found.forEach(({ path }, index) => {
    if (found[index - 1]?.path !== path) return;
    problems.push(
      problem(
        "address-taken",
        { file: `${label}/${path}`, line: 1, column: 1 },
        { address: path, by: `${label}/${path}` },
      ),
    );
  });
  return found;
}

/** What is in a folder; nothing and a Problem where it cannot be read. */
function itemsIn(folder: string, label: string, problems: Problem[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const place = { file: label.replace(/\/$/, ""), line: 1, column: 1 };
    problems.push(problem("unreadable-file", place, { reason: systemReason(error) }));
    return [];
  }
}

function leadsInside(link: string, realRoot: string): boolean {
  try {
    const way = relative(realRoot, realpathSync(link));
    return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && statSync(link).isFile();
  } catch {
    return false;
  }
}
