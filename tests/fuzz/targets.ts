import { articles } from "./articles.ts";
import { drawings } from "./drawings.ts";
import { folders } from "./folders.ts";
import { imports } from "./imports.ts";
import { pictures } from "./pictures.ts";
import { settings } from "./settings.ts";
import type { Target } from "./target.ts";
import { texts } from "./texts.ts";

/** All parts of the program that the fuzzer feeds, by their names. */
export const targets: ReadonlyMap<string, Target> = new Map(
  [texts, articles, settings, drawings, pictures, imports, folders].map((target) => [target.name, target]),
);
