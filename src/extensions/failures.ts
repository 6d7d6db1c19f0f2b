import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Place, type Problem, placeOfFile, problem } from "../problems/problem.ts";
import { MAP_FILE, type OwnModule } from "./compile-modules.ts";

/** A hook of an archive that threw, or gave what it must not. */
export class HookFault extends Error {
  readonly problem: Problem;

  constructor(found: Problem) {
    super(found.code);
    this.name = "HookFault";
    this.problem = found;
  }
}

/**
 * Where an archive's module threw an error: the topmost place of the error's stack that is in one of its modules; `null`
 * where there is none.
 */
export function placeOfError(error: unknown, modules: readonly OwnModule[]): Place | null {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  for (const line of stack.split("\n")) {
    const module = modules.find(({ url }) => line.includes(`${url}:`));
    const [, row, column] = /:(\d+):(\d+)\)?$/.exec(line) ?? [];
    if (module === undefined || row === undefined || column === undefined) continue;
    return placeInSource(module, Number(row), Number(column));
  }
  return null;
}

/** The place in an archive's source of a place in its compiled code, both from 1. */
function placeInSource({ file, url }: OwnModule, line: number, column: number): Place {
  const mapFile = join(dirname(fileURLToPath(url)), MAP_FILE);
  const map = new SourceMap(JSON.parse(readFileSync(mapFile, "utf8")));
  const entry = map.findEntry(line - 1, column - 1);
  if (!("originalSource" in entry)) return placeOfFile(file);
  // The sources are named from a folder beside the archive's own.
  const source = join("out", dirname(file), entry.originalSource).replaceAll("\\", "/");
  return { file: source, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
}

/** The Problems of an archive's own code, each told once: of those alike, the one with the first page. */
export function withoutRepeated(problems: readonly Problem[]): readonly Problem[] {
  const byPlace = new Map<string, Problem>();
  for (const each of problems) {
    const { page, ...facts } = each.parameters as { readonly page?: string };
    const key = JSON.stringify([each.code, each.file, each.line, each.column, facts]);
    const known = byPlace.get(key)?.parameters as { readonly page?: string } | undefined;
    if (known === undefined || (page ?? "") < (known.page ?? "")) byPlace.set(key, each);
  }
  return [...byPlace.values()];
}

/** The message of whatever was thrown, on one line. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ").trim();
}

/** The Problem of a part that threw an error while a page was rendered. */
export function partFailure(place: Place, error: unknown, page: string): Problem {
  return problem("part-fails", place, { page, detail: messageOf(error) });
}
