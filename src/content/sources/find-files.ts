import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { isWithin } from "../../cache/is-within.ts";
import { type Problem, placeOfFile, problem } from "../../problems/problem.ts";
import { slugOf } from "../../text/slug.ts";
import { systemReason } from "./read-file.ts";

/** A file of the content folder, or of another folder looked through like it. */
export interface FoundFile {
  /** Its path inside the folder, with `/` between the parts, in NFC. Links and front matter name it so. */
  readonly path: string;
  /** Its path on this machine. */
  readonly absolutePath: string;
}

/** The names of files that systems, editors and git leave behind, which are nobody's content. */
const LEFT_BEHIND =
  /^(?:~\$.*|\.DS_Store|\._.*|Icon\r|\.git|\.gitkeep|\.gitignore|\.gitattributes|.*~|#.*#|ehthumbs\.db|Thumbs\.db|desktop\.ini)$/i;

/** Which files of a folder are looked for. */
export interface FilesWanted {
  /** The name of the folder, `content`, which the paths of Problems begin with. */
  readonly folderName: string;
  /** Whether files and folders are wanted whose names begin with a dot (`.well-known/`). */
  readonly hidden: boolean;
  /** The absolute paths of folders that are not looked through. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * Every file under a folder, sorted by path. A symbolic link to a file inside the folder counts as that file. A
 * symbolic link that leads out of the folder, or to another folder, is a Problem.
 *
 * @param within the part of the folder to look through, `articles/2021/`; the empty text stands for the whole folder
 */
export function findFiles(
  root: string,
  within: string,
  { folderName, hidden, skipped }: FilesWanted,
  problems: Problem[],
): readonly FoundFile[] {
  const found: FoundFile[] = [];
  const realRoot = realpathSync(root);
  const walk = (folder: string, prefix: string): void => {
    for (const item of itemsIn(folder, `${folderName}/${prefix}`, problems)) {
      if (LEFT_BEHIND.test(item.name) || (!hidden && item.name.startsWith("."))) continue;
      const absolutePath = join(folder, item.name);
      const name = item.name.normalize("NFC");
      const path = `${prefix}${name}`;
      const place = placeOfFile(`${folderName}/${path}`);
      if (name !== item.name) problems.push(problem("decomposed-unicode", place, { count: null, word: name }));
      if (/[\u0000-\u001f\u007f-\u009f\\\ufffd-\uffff]/.test(item.name)) {
        problems.push(problem("bad-file-name", place, { suggestion: usableName(name) }));
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
      problem("address-taken", placeOfFile(`${folderName}/${path}`), { address: path, by: `${folderName}/${path}` }),
    );
  });
  return found;
}

/** The files and folders directly in a folder. Where it cannot be read, there are none and there is a Problem. */
function itemsIn(folder: string, shownPath: string, problems: Problem[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const place = placeOfFile(shownPath.replace(/\/$/, ""));
    problems.push(problem("unreadable-file", place, { reason: systemReason(error) }));
    return [];
  }
}

/** Whether a symbolic link leads to a file of the folder. */
function leadsInside(link: string, realRoot: string): boolean {
  try {
    return isWithin(realpathSync(link), realRoot) && statSync(link).isFile();
  } catch {
    return false;
  }
}

/** A name that every system can hold, made from one that cannot be used: `bai-moi.md`. */
function usableName(name: string): string {
  const [, stem = "", extension = ""] = /^(.*?)(\.[A-Za-z0-9]+)?$/s.exec(
    name.replace(/[\u0000-\u001f\u007f-\u009f\ufffd-\uffff]/g, ""),
  )!;
  return `${slugOf(stem) || "ten-tep"}${extension.toLowerCase()}`;
}
