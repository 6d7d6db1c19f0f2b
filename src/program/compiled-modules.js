import { hash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { keepFile } from "./keep-file.js";

/** Where each line came from is told only where it is asked for: maps are as long as the modules. */
const withMaps = process.execArgv.includes("--enable-source-maps");

/** Raised when what is kept of a module takes another form. */
const KEPT_FORM = 4;

/**
 * @typedef {object} Module
 * @property {string} path
 * @property {Buffer} code
 * @property {string} digest
 * @property {readonly string[]} imports
 */

/**
 * Every TypeScript module of the program as JavaScript: as it was kept in `cacheDir`, or compiled and kept there.
 *
 * @param {string} root the program's folder
 * @param {string} cacheDir
 * @returns {readonly Module[]}
 */
export function loadModules(root, cacheDir) {
  const file = join(cacheDir, withMaps ? "mapped-program" : "program");
  return keptModules(root, file) ?? compiledModules(root, file);
}

/**
 * What compiled code depends on besides its source.
 *
 * @param {string} root
 */
function compilerKey(root) {
  const { version } = createRequire(import.meta.url)("esbuild/package.json");
  return JSON.stringify([process.version, version, root, KEPT_FORM]);
}

/**
 * Every TypeScript module of the program as JavaScript, as it was kept; `null` where a file or a folder changed since.
 * Files are known by what the file system says of them: to read all of them takes five times as long, at each start.
 *
 * @param {string} root
 * @param {string} file
 * @returns {readonly Module[] | null}
 */
function keptModules(root, file) {
  try {
    const kept = readFileSync(file);
    const headEnd = kept.indexOf("\n");
    const { key, stamps, modules } = JSON.parse(kept.toString("utf8", 0, headEnd));
    if (key !== compilerKey(root) || Object.entries(stamps).some(([path, stamp]) => stampOf(path) !== stamp))
      return null;
    let start = headEnd + 1;
    return modules.map((/** @type {Omit<Module, "code"> & { readonly length: number }} */ { length, ...module }) => {
      const code = kept.subarray(start, start + length);
      start += length;
      return { ...module, code };
    });
  } catch {
    return null;
  }
}

/**
 * Compiles every TypeScript module of the program, and keeps them for the next start.
 *
 * @param {string} root
 * @param {string} file
 * @returns {readonly Module[]}
 */
function compiledModules(root, file) {
  const folders = ["src", "templates"].flatMap((name) => foldersUnder(join(root, name)));
  const paths = [...folders.flatMap(modulesIn), join(root, ".eleventy.ts")];
  // Taken before the files are read, so that what is written meanwhile is seen at the next start.
  const stamps = Object.fromEntries([...folders, ...paths].map((path) => [path, stampOf(path)]));
  const modules = compile(root, paths);
  const head = modules.map(({ code, ...module }) => ({ ...module, length: code.length }));
  const headLine = `${JSON.stringify({ key: compilerKey(root), stamps, modules: head })}\n`;
  keepFile(file, Buffer.concat([Buffer.from(headLine), ...modules.map(({ code }) => code)]));
  return modules;
}

/**
 * What the file system says of a file or folder that changes when it is written, or when something is put into it.
 *
 * @param {string} path
 */
function stampOf(path) {
  const { ino, size, mtimeMs, ctimeMs } = statSync(path);
  return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/**
 * @param {string} folder
 * @returns {readonly string[]} the folder and those in it, sorted, so that the same files are the same list
 */
function foldersUnder(folder) {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((item) => item.isDirectory());
  const names = inside.map(({ name }) => name).sort();
  return [folder, ...names.flatMap((name) => foldersUnder(join(folder, name)))];
}

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
function modulesIn(folder) {
  const names = readdirSync(folder).filter((name) => /\.tsx?$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/**
 * All at once: each call of the compiler starts a process.
 *
 * @param {string} root
 * @param {readonly string[]} paths
 * @returns {readonly Module[]}
 */
function compile(root, paths) {
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
    // A module has one digest, with its map and without.
    const plain = code.replace(/^\/\/# sourceMappingURL=.*$/m, "").trimEnd();
    return {
      path,
      code: Buffer.from(code),
      digest: hash("sha256", plain, "hex"),
      imports: importsIn(plain, dirname(path)),
    };
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
