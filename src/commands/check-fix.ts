import { resolve } from "node:path";
import { carryOut } from "../mending/carry-out.ts";
import { type FileMend, findMends } from "../mending/find-mends.ts";
import type { PathMove } from "../mending/plan-move.ts";
import { shownEdits } from "../mending/shown-edits.ts";
import type { CheckResult } from "../pipeline/check.ts";
import type { Language } from "../problems/messages.ts";
import type { Asker } from "./ask.ts";
import { fixWords, notMoved } from "./fix-text.ts";

/** How `check --fix` goes about its work. */
export interface FixOptions {
  readonly contentDir: string;
  readonly language: Language;
  /** Whether a file, by its absolute path, is to be mended. */
  readonly isWanted: (absolutePath: string) => boolean;
  /** Asks whether to mend; `null` where nobody can be asked. */
  readonly ask: Asker | null;
  /** Whether files are mended without a question. */
  readonly isAgreed: boolean;
  /** Prints a line. */
  readonly print: (text: string) => void;
}

/**
 * Shows what can be mended in the files of a check, asks, and mends it. Each file is written whole or not at all, and one
 * that changed meanwhile is left alone.
 *
 * @returns what was moved, as absolute paths; `null` where nothing was mended
 */
export async function fixContent(checked: CheckResult, options: FixOptions): Promise<readonly PathMove[] | null> {
  const { contentDir, language, isWanted, print } = options;
  const words = fixWords[language];
  const { context, problems, isPublished } = checked;
  const mends = findMends({
    contentDir,
    context: { ...context, problems: [] },
    problems,
    isWanted: (path) => isWanted(resolve(path)),
    isPublished,
  });
  const doable = mends.filter(({ edits, moves }) => edits.length + moves.length > 0);
  if (doable.some(({ edits }) => edits.length > 0)) print(`${words.legend}\n`);
  for (const mend of mends) print(`${shownMend(mend, context.folderName, language)}\n`);
  if (doable.length === 0) print(words.nothing);
  if (doable.length === 0 || !(await isAllowed(doable.length, options))) return null;
  const done: FileMend[] = [];
  for (const mend of doable) {
    const outcome = carryOut(mend, contentDir);
    if (outcome === "mended") done.push(mend);
    else print(`${context.folderName}/${mend.file}: ${words.left[outcome]}`);
  }
  print(`${words.done(done.length)}\n`);
  if (done.length === 0) return null;
  return done.flatMap(({ moves }) =>
    moves.map(({ from, to }) => ({ from: resolve(contentDir, from), to: resolve(contentDir, to) })),
  );
}

/** What is mended of a file, as a person reads it before it is done. */
function shownMend(mend: FileMend, folderName: string, language: Language): string {
  const words = fixWords[language];
  const moves = mend.moves.map(({ from, to }) => `  ${folderName}/${from} → ${folderName}/${to}`);
  return [
    `${folderName}/${mend.file}`,
    ...moves,
    ...(mend.edits.length === 0 ? [] : [shownEdits(mend, words)]),
    ...(mend.obstacle === null ? [] : [`  ${notMoved[language]}: ${words.obstacles[mend.obstacle]}`]),
  ].join("\n");
}

async function isAllowed(files: number, { language, ask, isAgreed, print }: FixOptions): Promise<boolean> {
  const words = fixWords[language];
  if (isAgreed) return true;
  if (ask === null) {
    print(words.unasked);
    return false;
  }
  const answer = (await ask(words.ask(files), "")).trim().normalize("NFC").toLowerCase();
  if (["c", "có", "co", "y", "yes"].includes(answer)) return true;
  print(words.declined);
  return false;
}
