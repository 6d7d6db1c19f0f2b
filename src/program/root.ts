import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder the program is installed in: its templates stand beside `src/`. */
export const programRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const templatesDir = join(programRoot, "templates");
