import { hash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire, enableCompileCache, registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/*
 * Lets a process import the program's modules, templates among them (TSX, which Node does not read by itself), wherever
 * it is started from. All are compiled at once and kept until one of them changes. This one is JavaScript because a
 * process that never meets TypeScript itself starts 0.15 s sooner: it does not load Node's compiler.
 */

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the program's modules became when they were last loaded: deleting it costs two seconds, no more. */
const cacheDir = join(root, "node_modules", ".cache", "khotin");

/** Where each line came from is told only where it is asked for: maps are as long as the modules. */
const withMaps = process.execArgv.includes("--enable-source-maps");

const KEPT = join(cacheDir, withMaps ? "mapped-program.json" : "program.json");

/** Raised when what is kept of a module takes another form. */
const KEPT_FORM = 2;

const PLACES = join(cacheDir, "places.json");

enableCompileCache(join(cacheDir, "modules"));

const paths = [...["src", "templates"].flatMap((name) => modulesUnder(join(root, name))), join(root, ".eleventy.ts")];

const modules = compiledModules();

/**
 * Each of the program's modules as this process has it, by path: a digest of its code, from which comments and types are
 * gone, and the paths of what it imports. A module that names a file by `new URL("./name", import.meta.url)` imports it.
 *
 * @type {ReadonlyMap<string, { readonly digest: string, readonly imports: readonly string[] }>}
 */
export const programModules = new Map(modules.map(({ path, digest, imports }) => [path, { digest, imports }]));

const compiled = new Map(modules.map(({ path, code }) => [pathToFileURL(path).href, code]));
const packages = packageModules();
registerHooks({
  resolve: (specifier, context, nextResolve) => {
    if (!/^(?:\.|file:).*\.tsx?$/.test(specifier)) return packages.resolve(specifier, context, nextResolve);
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
 * Every TypeScript module of the program as JavaScript.
 *
 * @returns {readonly Module[]}
 */
function compiledModules() {
  const { version } = createRequire(import.meta.url)("esbuild/package.json");
  const sources = paths.map((path) => [path, hash("sha256", readFileSync(path), "hex")]);
  const key = hash("sha256", JSON.stringify([process.version, version, root, KEPT_FORM, sources]));
  return readKept(KEPT, key) ?? keep(KEPT, key, compile(paths));
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

/**
 * Where packages' modules are, remembered until packages are installed anew: to find Eleventy's 300 takes Node a tenth of
 * a second.
 */
function packageModules() {
  const installed = statSync(join(root, "node_modules", ".package-lock.json"), { throwIfNoEntry: false });
  const key = JSON.stringify([process.version, root, installed?.mtimeMs, installed?.size]);
  const modulesUrl = pathToFileURL(join(root, "node_modules", "/")).href;
  /** @type {Record<string, { readonly url: string, readonly format: string | undefined }>} */
  const found = readKept(PLACES, key) ?? {};
  let isNew = false;
  // Others may have found more meanwhile.
  const keepAll = () => isNew && keep(PLACES, key, { ...readKept(PLACES, key), ...found });
  if (installed !== undefined) process.on("exit", keepAll);
  /** @type {import("node:module").ResolveHookSync} */
  const resolve = (specifier, context, nextResolve) => {
    const from = context.parentURL?.replace(/\?.*$/, "");
    const name = `${context.conditions.includes("require") ? "r" : "i"} ${specifier} ${from}`;
    const known = found[name];
    if (known !== undefined) return { ...known, shortCircuit: true };
    const resolved = nextResolve(specifier, context);
    if (resolved.url.startsWith(modulesUrl) && !resolved.url.includes("?")) {
      found[name] = { url: resolved.url, format: resolved.format ?? undefined };
      isNew = true;
    }
    return resolved;
  };
  return { resolve };
}

/**
 * @typedef {object} Module
 * @property {string} path
 * @property {string} code
 * @property {string} digest
 * @property {readonly string[]} imports
 */

/**
 * @param {string} file
 * @param {string} key
 * @returns {any} what was kept under the key, or `null`
 */
function readKept(file, key) {
  try {
    const kept = JSON.parse(readFileSync(file, "utf8"));
    return kept.key === key ? kept.value : null;
  } catch {
    return null;
  }
}

/**
 * Keeps something for the next start where that can be written; it need not be.
 *
 * @template Value
 * @param {string} file
 * @param {string} key
 * @param {Value} value
 */
function keep(file, key, value) {
  try {
    const draft = `${file}.${process.pid}.draft`;
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(draft, JSON.stringify({ key, value }));
    renameSync(draft, file);
  } catch {
    // A read-only installation works it out each time.
  }
  return value;
}

/**
 * All at once: each call of the compiler starts a process.
 *
 * @param {readonly string[]} paths
 * @returns {readonly Module[]}
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
  // Its process would stay, with a tenth of a gigabyte.
  esbuild.stop();
  const byPath = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return paths.map((path) => {
    const code = byPath.get(path.replace(/\.tsx?$/, ".js")) ?? "";
    const plain = code.replace(/^\/\/# sourceMappingURL=.*$/m, "");
    return { path, code, digest: hash("sha256", plain, "hex"), imports: importsIn(plain, dirname(path)) };
  });
}

/**
 * The files that compiled code imports, at once or when it comes to it, or names beside itself.
 *
 * @param {string} code
 * @param {string} folder
 * @returns {readonly string[]}
 */
function importsIn(code, folder) {
  const named = code.matchAll(/(?:\bfrom|\bimport|\bimport\(|\bnew URL\() ?"(\.{1,2}\/[^"]+)"/g);
  const files = [...named].map(([, path]) => join(folder, path ?? ""));
  return [...new Set(files)].filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true).sort();
}
