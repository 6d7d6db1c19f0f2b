import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder the program is installed in: its templates stand beside `src/`. */
export const programRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Eleventy's configuration, beside the templates; in the published package it is compiled as they are. */
export const eleventyConfigPath = join(programRoot, import.meta.url.endsWith(".ts") ? ".eleventy.ts" : ".eleventy.js");

export const templatesDir = join(programRoot, "templates");

/** The version of the program, as in its `package.json`. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8")) as {
    readonly version: string;
  };
  return version;
}
