import type { InFile, Waiver } from "../archive/volume-record.ts";
import { hasErrors, type Problem, problem } from "../problems/problem.ts";

/**
 * The Problems with those marked that their article waives. A waiver that waives nothing is a warning, unless there are
 * errors, which keep other warnings from being found.
 *
 * @param label what Problems call the content folder
 */
export function settleWaivers(
  problems: readonly Problem[],
  waivers: readonly InFile<Waiver>[],
  label: string,
): readonly Problem[] {
  if (waivers.length === 0) return problems;
  const waived = new Set(waivers.map(({ file, code }) => `${label}/${file} ${code}`));
  const used = new Set<string>();
  const settled = problems.map((each): Problem => {
    const named = `${each.file} ${each.code}`;
    if (each.severity === "error" || !waived.has(named)) return each;
    used.add(named);
    return { ...each, isWaived: true };
  });
  if (hasErrors(problems)) return settled;
  const unused = waivers.filter(({ file, code, isOfDraft }) => !isOfDraft && !used.has(`${label}/${file} ${code}`));
  const told = unused.map(({ file, line, column, code }) =>
    problem("unused-waiver", { file: `${label}/${file}`, line, column }, { code }),
  );
  return [...settled, ...told];
}
