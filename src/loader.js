import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire, enableCompileCache, registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/*
 * Lets a process import the program's modules, templates among them (TSX, which Node does not read by itself), wherever
 * it is started from. All are compiled at once and kept until one of them changes. This one is JavaScript because a
 * process that never meets TypeScript itself starts 0.15 s sooner: it does not load Node's compiler.
 */

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the program's modules became when they were last loaded: deleting it costs two seconds, no more. */
const cacheDir = join(root, "node_modules", ".cache", "khotin");

/** Where each line came from is told only where it is asked for: maps are as long as the modules. */
const withMaps = process.execArgv.includes("--enable-source-maps");

const KEPT = join(cacheDir, withMaps ? "mapped-program.json" : "program.json");

enableCompileCache(join(cacheDir, "modules"));

const paths = [...["src", "templates"].flatMap((name) => modulesUnder(join(root, name))), join(root, ".eleventy.ts")];

/**
 * The digest of each of the program's modules as this process has it, by path.
 *
 * @type {ReadonlyMap<string, string>}
 */
export const moduleDigests = new Map(paths.map((path) => [path, hash("sha256", readFileSync(path), "hex")]));

const compiled = compiledModules();
registerHooks({
  resolve: (specifier, context, nextResolve) => {
    if (!/^(?:\.|file:).*\.tsx?$/.test(specifier)) return nextResolve(specifier, context);
    const { href } = new URL(specifier, context.parentURL);
    return compiled.has(href) ? { url: href, format: "module", shortCircuit: true } : nextResolve(specifier, context);
  },
  load: (url, context, nextLoad) => {
    // Eleventy names its templates with a query.
    const source = compiled.get(url.replace(/\?.*$/, ""));
    return source === undefined ? nextLoad(url, context) : { format: "module", source, shortCircuit: true };
  },
});

/**
 * Every TypeScript module of the program as JavaScript, by path.
 *
 * @returns {ReadonlyMap<string, string>}
 */
function compiledModules() {
  const { version } = createRequire(import.meta.url)("esbuild/package.json");
  const key = hash("sha256", JSON.stringify([process.version, version, root, [...moduleDigests]]));
  const modules = readKept(key) ?? keep(key, compile(paths));
  return new Map(modules.map(([path, code]) => [pathToFileURL(path).href, code]));
}

/**
 * Sorted, so that the same files are the same list.
 *
 * @param {string} folder
 * @returns {readonly string[]}
 */
function modulesUnder(folder) {
  const items = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return items.flatMap((item) => {
    const path = join(folder, item.name);
    if (item.isDirectory()) return modulesUnder(path);
    return /\.tsx?$/.test(item.name) ? [path] : [];
  });
}

/** @typedef {readonly (readonly [path: string, code: string])[]} Modules */

/**
 * @param {string} key
 * @returns {Modules | null}
 */
function readKept(key) {
  try {
    const kept = JSON.parse(readFileSync(KEPT, "utf8"));
    return kept.key === key ? kept.modules : null;
  } catch {
    return null;
  }
}

/**
 * Keeps modules for the next start where that can be written; it need not be.
 *
 * @param {string} key
 * @param {Modules} modules
 * @returns {Modules}
 */
function keep(key, modules) {
  try {
    const draft = `${KEPT}.${process.pid}.draft`;
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(draft, JSON.stringify({ key, modules }));
    renameSync(draft, KEPT);
  } catch {
    // A read-only installation compiles them each time.
  }
  return modules;
}

/**
 * All at once: each call of the compiler starts a process.
 *
 * @param {readonly string[]} paths
 * @returns {Modules}
 */
function compile(paths) {
  /** @type {typeof import("esbuild")} */
  const esbuild = createRequire(import.meta.url)("esbuild");
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [...paths],
    bundle: false,
    write: false,
    outdir: root,
    outbase: root,
    jsx: "automatic",
    jsxImportSource: "preact",
    format: "esm",
    target: "esnext",
    sourcemap: withMaps ? "inline" : false,
    sourcesContent: false,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  });
  const byPath = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return paths.map((path) => [path, byPath.get(path.replace(/\.tsx?$/, ".js")) ?? ""]);
}
