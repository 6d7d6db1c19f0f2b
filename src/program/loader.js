import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { enableCompileCache, registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { loadModules } from "./compiled-modules.js";
import { resolvePackages } from "./package-modules.js";

/*
 * Lets a process import the program's modules, templates among them (TSX, which Node does not read by itself), wherever
 * it is started from. All are compiled at once and kept until one of them changes. This one is JavaScript because a
 * process that never meets TypeScript itself starts 0.15 s sooner: it does not load Node's compiler.
 */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What was made of the program's own modules, for the next start: deleting it costs some seconds, no more. */
export const programCacheDir = join(root, "node_modules", ".cache", "khotin");

enableCompileCache(join(programCacheDir, "modules"));

const modules = loadModules(root, programCacheDir);

/**
 * Each of the program's modules as this process has it, by path: a digest of its code, from which comments and types are
 * gone, and the paths of what it imports. A module that names a file by `new URL("./name", import.meta.url)` imports it.
 *
 * @type {ReadonlyMap<string, { readonly digest: string, readonly imports: readonly string[] }>}
 */
export const programModules = new Map(modules.map(({ path, digest, imports }) => [path, { digest, imports }]));

/**
 * A digest of the versions of all packages that the program uses.
 *
 * @returns {string}
 */
export function lockedDependencies() {
  const files = ["package-lock.json", "package.json"].map((name) => join(root, name));
  return hash("sha256", readFileSync(files.find((file) => existsSync(file)) ?? ""), "hex");
}

const compiled = new Map(modules.map(({ path, code }) => [pathToFileURL(path).href, code]));
const resolvePackage = resolvePackages(root, programCacheDir);
registerHooks({
  resolve: (specifier, context, nextResolve) => {
    if (!/^(?:\.|file:).*\.tsx?$/.test(specifier)) return resolvePackage(specifier, context, nextResolve);
    const { href } = new URL(specifier, context.parentURL);
    return compiled.has(href) ? { url: href, format: "module", shortCircuit: true } : nextResolve(specifier, context);
  },
  load: (url, context, nextLoad) => {
    // Eleventy names its templates with a query.
    const source = compiled.get(url.replace(/\?.*$/, ""));
    return source === undefined ? nextLoad(url, context) : { format: "module", source, shortCircuit: true };
  },
});
