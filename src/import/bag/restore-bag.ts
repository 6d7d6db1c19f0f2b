import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../../problems/problem.ts";
import type { Source } from "../reader.ts";
import type { ReportItem } from "../report-item.ts";
import { isArticleFile, type Restoring, restoreFile } from "../restore-file.ts";
import { openBag } from "./open-bag.ts";

/** Where the content folder lies in a bag that this program wrote. */
const CONTENT = "data/content/";

/** Exports leave out names that begin with a dot. In a content folder they are settings, some of which run programs. */
const isHidden = (path: string) => path.split("/").some((name) => name.startsWith("."));

const HIDDEN = "Tên bắt đầu bằng dấu chấm không phải là nội dung: tệp này không được khôi phục.";

/**
 * Gives a content folder back from a bag, and returns what became of each article. A file that is damaged is a Problem and is not
 * restored; neither is one whose name, or a folder's on the way to it, begins with a dot.
 */
export function restoreBag({ path, label }: Source, restoring: Restoring, problems: Problem[]): readonly ReportItem[] {
  const { sound, faults } = openBag(path);
  for (const { path: file, what } of faults)
    problems.push(problem("import-unreadable", { file: `${label}/${file}`, line: 1, column: 1 }, { detail: what }));
  const all = sound.filter((each) => each.startsWith(CONTENT)).map((each) => each.slice(CONTENT.length));
  for (const file of all.filter(isHidden)) {
    const place = { file: `${label}/${CONTENT}${file}`, line: 1, column: 1 };
    problems.push(problem("import-unreadable", place, { detail: HIDDEN }));
  }
  const files = all.filter((each) => !isHidden(each));
  // Other files first: an article never names a file that is not there yet.
  return [...files.filter((each) => !isArticleFile(each)), ...files.filter(isArticleFile)].flatMap((each) => {
    const kept = { label: `${label}/${CONTENT}${each}`, path: each, bytes: readFileSync(join(path, CONTENT, each)) };
    return restoreFile(kept, "bag", restoring);
  });
}
