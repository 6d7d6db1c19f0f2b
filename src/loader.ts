import { globSync, readFileSync } from "node:fs";
import { createRequire, enableCompileCache, registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type * as Esbuild from "esbuild";
import { digestOf } from "./digest.ts";
import { writeWholeFile } from "./whole-files.ts";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What the program's modules became when they were last loaded: deleting it costs a second, no more. */
const cacheDir = join(root, "node_modules", ".cache", "khotin");

/**
 * Lets this process import templates (TSX), which Node does not read by itself, wherever the program is started from. It
 * must be called before anything that imports them is loaded.
 */
export function loadTemplatesFromAnywhere(): void {
  enableCompileCache(join(cacheDir, "modules"));
  let compiled: ReadonlyMap<string, string> = new Map();
  registerHooks({
    load: (url, context, nextLoad) => {
      const address = new URL(url);
      if (address.protocol !== "file:" || !address.pathname.endsWith(".tsx")) return nextLoad(url, context);
      const file = fileURLToPath(`file://${address.pathname}`);
      if (!compiled.has(file)) compiled = compiledTemplates();
      const source = compiled.get(file);
      return source === undefined ? nextLoad(url, context) : { format: "module", source, shortCircuit: true };
    },
  });
}

type Modules = readonly (readonly [file: string, code: string])[];

/** Every TSX module of the program as JavaScript, by path. */
function compiledTemplates(): ReadonlyMap<string, string> {
  const files = globSync("{src,templates,tests}/**/*.tsx", { cwd: root }).sort();
  const sources = files.map((file) => readFileSync(join(root, file), "utf8"));
  const { version } = createRequire(import.meta.url)("esbuild/package.json") as { readonly version: string };
  const key = digestOf([version, root, files, sources]);
  return new Map(readKept(key) ?? keep(key, compile(files.map((file) => join(root, file)))));
}

const KEPT = join(cacheDir, "templates.json");

function readKept(key: string): Modules | null {
  try {
    const kept = JSON.parse(readFileSync(KEPT, "utf8")) as { readonly key: string; readonly modules: Modules };
    return kept.key === key ? kept.modules : null;
  } catch {
    return null;
  }
}

/** Kept for the next start where that can be written; it need not be. */
function keep(key: string, modules: Modules): Modules {
  try {
    writeWholeFile(KEPT, JSON.stringify({ key, modules }));
  } catch {
    // A read-only installation compiles them each time.
  }
  return modules;
}

/** All at once: each call of the compiler starts a process. */
function compile(files: readonly string[]): Modules {
  const esbuild = createRequire(import.meta.url)("esbuild") as typeof Esbuild;
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [...files],
    bundle: false,
    write: false,
    outdir: root,
    outbase: root,
    jsx: "automatic",
    jsxImportSource: "preact",
    format: "esm",
    target: "esnext",
    sourcemap: "inline",
  });
  const byPath = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return files.map((file) => [file, byPath.get(file.replace(/\.tsx$/, ".js"))!]);
}
