import { join } from "node:path";
import { register } from "tsx/esm/api";

/**
 * Lets this thread import templates (TSX), with the program's own settings wherever it is started from. It must be
 * called before anything that imports them is loaded.
 */
export function loadTemplatesFromAnywhere(): void {
  register({ tsconfig: join(import.meta.dirname, "..", "tsconfig.json") });
}
