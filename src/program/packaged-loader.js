import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/*
 * Stands in the place of `loader.js` in the published package, whose modules are compiled already: tells what the
 * program was compiled from.
 */

enableCompileCache();

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** As in `loader.js`. Nothing is kept there: the package brings its modules and bundles ready made. */
export const programCacheDir = join(root, "node_modules", ".cache", "khotin");

/** @type {{ dependencies: string, modules: readonly [path: string, digest: string, imports: readonly string[]][] }} */
const { dependencies, modules } = JSON.parse(readFileSync(new URL("./program.json", import.meta.url), "utf8"));

/** As in `loader.js`: the paths are those of the source, where it would stand if it were published. */
export const programModules = new Map(
  modules.map(([path, digest, imports]) => [
    join(root, path),
    { digest, imports: imports.map((file) => join(root, file)) },
  ]),
);

export function lockedDependencies() {
  return dependencies;
}
