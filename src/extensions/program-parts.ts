import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { templatesDir } from "../program/root.ts";

/** The folder of the program's parts. */
export const partsDir = join(templatesDir, "parts");

/** Parts that no archive replaces: they render pages and put in markup without escaping it. */
const PLUMBING: readonly string[] = ["page-template", "trusted"];

/** A part of the program's pages, which an archive may replace. */
export interface ProgramPart {
  /** The name of its file without the ending: `masthead`. */
  readonly name: string;
  /** The names of the components that its file exports. */
  readonly components: readonly string[];
  /** What its last component shows, in a sentence. */
  readonly about: string;
}

/** The parts of the program that an archive may replace, sorted by name. Their sources are read. */
export function programParts(): readonly ProgramPart[] {
  const names = readdirSync(partsDir).flatMap((file) => /^([\w-]+)\.tsx$/.exec(file)?.[1] ?? []);
  const replaceable = names.filter((name) => !PLUMBING.includes(name));
  return replaceable.sort().map((name) => partIn(name, partSource(name)));
}

/** The source of a part, as TSX. */
function partSource(name: string): string {
  return readFileSync(join(partsDir, `${name}.tsx`), "utf8");
}

function partIn(name: string, source: string): ProgramPart {
  const components = [...source.matchAll(/^export function (\p{Lu}\w*)/gmu)].map(([, component]) => component!);
  const comments = [...source.matchAll(/^\/\*\*((?:(?!\*\/).)*)\*\/\nexport function /gms)].map(([, text]) => text!);
  const about = (comments.at(-1) ?? "").replaceAll(/\s*\n \*\s?/g, " ").trim();
  return { name, components, about: /^.*?\.(?=\s|$)/.exec(about)?.[0] ?? about };
}
