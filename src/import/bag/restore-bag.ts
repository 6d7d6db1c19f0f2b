import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Problem, problem } from "../../problems/problem.ts";
import type { Source } from "../reader.ts";
import type { ReportItem } from "../report-item.ts";
import { isArticleFile, type Restoring, restoreFile } from "../restore-file.ts";
import { openBag } from "./open-bag.ts";

/** Where the content folder lies in a bag that this program wrote. */
const CONTENT = "data/content/";

/**
 * Gives a content folder back from a bag, and returns what became of each article. A file that is damaged is a Problem and is not
 * restored.
 */
export function restoreBag({ path, label }: Source, restoring: Restoring, problems: Problem[]): readonly ReportItem[] {
  const { sound, faults } = openBag(path);
  for (const { path: file, what } of faults)
    problems.push(problem("import-unreadable", { file: `${label}/${file}`, line: 1, column: 1 }, { detail: what }));
  const files = sound.filter((each) => each.startsWith(CONTENT)).map((each) => each.slice(CONTENT.length));
  // Other files first: an article never names a file that is not there yet.
  return [...files.filter((each) => !isArticleFile(each)), ...files.filter(isArticleFile)].flatMap((each) => {
    const kept = { label: `${label}/${CONTENT}${each}`, path: each, bytes: readFileSync(join(path, CONTENT, each)) };
    return restoreFile(kept, "bag", restoring);
  });
}
