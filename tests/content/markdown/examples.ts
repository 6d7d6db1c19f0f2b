import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "../../../../shared/data/markdown");

/** One example of the CommonMark specification. */
export interface SpecExample {
  readonly example: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

/** A file of the shared Markdown material; `null` where the material is not beside the project. */
export function sharedMarkdown(name: string): string | null {
  const path = join(FOLDER, name);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

export function specExamples(): readonly SpecExample[] | null {
  const json = sharedMarkdown("commonmark-spec.json");
  return json === null ? null : (JSON.parse(json) as readonly SpecExample[]);
}

export const ABSENT = "../shared/data/markdown is absent: nothing was checked here";
