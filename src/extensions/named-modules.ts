import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { programModules } from "../program/loader.js";
import { programRoot, templatesDir } from "../program/root.ts";

/** The packages that an archive's modules may import: those that the program renders with. */
const PACKAGES: readonly string[] = ["preact", "preact/hooks", "preact/jsx-runtime"];

/** What an archive's modules may import of the program besides `khotin`: its parts, and what these write words with. */
const OFFERED = /^khotin\/(parts|text)\/([\w-]+)$/;

/** Where the sources of what is offered are, by the folder that its name begins with. */
const OFFERED_FOLDERS = { parts: join(templatesDir, "parts"), text: join(programRoot, "src", "wording") };

/** Whether an archive's modules may import something that is no file of the archive, by its name. */
export function isOffered(name: string): boolean {
  return name === "khotin" || PACKAGES.includes(name) || sourceNamed(name) !== null;
}

/**
 * The path of the source of what an archive's module names `khotin/parts/masthead`; `null` where the program has none of
 * that name. In the published package the source is only named, and its compiled module stands beside it.
 */
export function sourceNamed(name: string): string | null {
  const [, folder, module] = OFFERED.exec(name) ?? [];
  if (folder !== "parts" && folder !== "text") return null;
  const files = [".tsx", ".ts"].map((ending) => join(OFFERED_FOLDERS[folder], `${module}${ending}`));
  return files.find((file) => programModules.has(file)) ?? null;
}

/** The URL of the running program's module of that name; `null` where it has none. */
export function urlNamed(name: string): string | null {
  const source = sourceNamed(name);
  if (source === null) return null;
  const isCompiled = import.meta.url.endsWith(".js");
  return pathToFileURL(isCompiled ? source.replace(/\.tsx?$/, ".js") : source).href;
}
