import { existsSync, readdirSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { type Problem, placeOfFile, problem } from "../problems/problem.ts";
import type { ReplacingModule } from "../program/digests.ts";
import { nearestName } from "../text/nearest-name.ts";
import { compileModules, type OwnModule } from "./compile-modules.ts";
import { isOffered, sourceNamed } from "./named-modules.ts";
import { partsDir, programParts } from "./program-parts.ts";

/** A part of an archive, which stands in the place of the program's part of that name. Plain values, for any process. */
export interface OwnPart extends OwnModule {
  readonly name: string;
}

/** The folder of an archive's own code, inside the folder that the content folder is in. */
export const OWN_CODE_FOLDER = "templates";

/** The folder of an archive's own parts, inside the same folder. */
export const OWN_PARTS_FOLDER = `${OWN_CODE_FOLDER}/parts`;

/**
 * Finds and compiles the parts of an archive. Where the archive lies in the program's own repository, the folder is the
 * program's, and the archive has none.
 *
 * @returns the parts, by name; none where one of them has a Problem
 */
export async function readOwnParts(
  contentDir: string,
  cacheDir: string,
  problems: Problem[],
): Promise<readonly OwnPart[]> {
  const archiveDir = dirname(resolve(contentDir));
  const folder = join(archiveDir, OWN_PARTS_FOLDER);
  if (!existsSync(folder) || realpathSync(folder) === realpathSync(partsDir)) return [];
  const names = partNamesIn(folder, problems);
  if (names.length === 0) return [];
  const files = names.map((name) => `${OWN_PARTS_FOLDER}/${name}.tsx`);
  const modules = await compileModules(archiveDir, files, cacheDir, problems, isOffered);
  const parts = modules.map((module, index) => ({ ...module, name: names[index]! }));
  const wrong = parts.flatMap(withoutComponent);
  problems.push(...wrong);
  return wrong.length > 0 ? [] : parts;
}

/** The names of the parts in a folder, sorted. A file that is named like no part is a Problem. */
function partNamesIn(folder: string, problems: Problem[]): readonly string[] {
  const known = programParts().map(({ name }) => name);
  const items = readdirSync(folder, { withFileTypes: true }).filter((item) => !item.name.startsWith("."));
  const files = items.filter((item) => !item.isDirectory()).map((item) => item.name);
  return files.sort().flatMap((file) => {
    const name = file.replace(/\.tsx$/, "");
    if (name !== file && known.includes(name)) return [name];
    const suggestion = nearestName(file.replace(/\.\w+$/, ""), known);
    problems.push(problem("unknown-part", placeOfFile(`${OWN_PARTS_FOLDER}/${file}`), { part: file, suggestion }));
    return [];
  });
}

/** The Problem of a part that exports no component of the program's part. */
function withoutComponent({ name, file, exports }: OwnPart): readonly Problem[] {
  const { components } = programParts().find((part) => part.name === name)!;
  const isWhole = components.some((component) => exports.includes(component));
  return isWhole ? [] : [problem("part-no-component", placeOfFile(file), { components })];
}

/** Parts of an archive as the digests of templates know them. */
export function replacingModules(parts: readonly OwnPart[]): readonly ReplacingModule[] {
  return parts.map(({ name, digest, imports }) => ({
    path: join(partsDir, `${name}.tsx`),
    digest,
    imports: imports.flatMap((each) => sourceNamed(each) ?? []),
  }));
}
