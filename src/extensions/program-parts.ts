import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { templatesDir } from "../program/root.ts";

/** The folder of the program's parts. */
export const partsDir = join(templatesDir, "parts");

/** Parts that no archive replaces: they render pages, hand on words and put in markup without escaping it. */
const PLUMBING: readonly string[] = ["page-template", "render-once", "trusted", "words"];

/** A part of the program's pages, which an archive may replace. */
export interface ProgramPart {
  /** The name of its file without the ending: `masthead`. */
  readonly name: string;
  /** The names of the components that its file exports. */
  readonly components: readonly string[];
  /** What the component shows that it is named after, in a sentence; else the names of its components. */
  readonly about: string;
}

/** The parts of the program that an archive may replace, sorted by name. Their sources are read. */
export function programParts(): readonly ProgramPart[] {
  const names = readdirSync(partsDir).flatMap((file) => /^([\w-]+)\.tsx$/.exec(file)?.[1] ?? []);
  const replaceable = names.filter((name) => !PLUMBING.includes(name));
  return replaceable.sort().map((name) => partIn(name, partSource(name)));
}

/** The source of a part, as TSX. */
export function partSource(name: string): string {
  return readFileSync(join(partsDir, `${name}.tsx`), "utf8");
}

function partIn(name: string, source: string): ProgramPart {
  const documented = /(?:^\/\*\*((?:(?!\*\/).)*)\*\/\n)?^export function (\p{Lu}\w*)/gmsu;
  const found = [...source.matchAll(documented)].map(([, comment = "", component]) => ({
    component: component!,
    comment,
  }));
  const components = found.map(({ component }) => component);
  const main =
    found.find(({ component }) => component === componentNamed(name)) ?? (found.length === 1 ? found[0] : undefined);
  return { name, components, about: main === undefined ? components.join(", ") : firstSentence(main.comment) };
}

/** The component that a part is named after: `ArticleHead` of `article-head`. */
function componentNamed(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function firstSentence(comment: string): string {
  const text = comment.replaceAll(/\s*\n \*\s?/g, " ").trim();
  return /^.*?\.(?=\s|$)/.exec(text)?.[0] ?? text;
}
