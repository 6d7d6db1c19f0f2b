import { isKept } from "../addresses/kept-addresses.ts";
import { firstStep } from "../addresses/take-apart.ts";
import type { NamedFile } from "../content/sources/named-file.ts";
import { type Problem, problem } from "../problems/problem.ts";
import type { CopyOutput } from "./output.ts";

/**
 * The files of `public/`, which are published as they are. A file that takes an address of the site's own is a Problem.
 */
export function publicOutputs(
  files: ReadonlyMap<string, NamedFile>,
  label: string,
  problems: Problem[],
): readonly CopyOutput[] {
  return [...files].map(([path, { id, absolutePath }]) => {
    const url = `/${path}`;
    if (isKept(url)) {
      problems.push(
        problem(
          "address-taken",
          { file: `${label}/${path}`, line: 1, column: 1 },
          { address: url, by: `/${firstStep(url)}` },
        ),
      );
    }
    return { file: path, key: id, from: absolutePath };
  });
}
