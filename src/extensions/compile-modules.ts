import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Location, Message, OutputFile, Plugin } from "esbuild";
import { digestOf } from "../cache/digest.ts";
import { isWithin } from "../cache/is-within.ts";
import { makeWholeFolder } from "../cache/whole-files.ts";
import { type Place, type Problem, placeOfFile, problem } from "../problems/problem.ts";

/** A module of an archive, compiled with all that it imports of the archive. Plain values, for any process. */
export interface OwnModule {
  /** Its path in the archive, `templates/parts/masthead.tsx`. */
  readonly file: string;
  /** The digest of its compiled code, which comments and types are gone from. */
  readonly digest: string;
  /** The URL of its compiled code. */
  readonly url: string;
  readonly exports: readonly string[];
  /** What it imports of the program, as it is written: `khotin/parts/moment`. */
  readonly imports: readonly string[];
}

/** The folder in the cache that has compiled modules, each in a folder named after its digest. */
export const EXTENSIONS_FOLDER = "extensions";

/** In a folder of {@link EXTENSIONS_FOLDER}: the compiled code. Its map stands beside it. */
const CODE_FILE = "module.mjs";
export const MAP_FILE = `${CODE_FILE}.map`;

const SOURCE_ENDINGS = [".ts", ".tsx", ".js", ".jsx", ".mjs", ".json"];

/** What `khotin` has besides types. It is compiled into what imports it, so that no process must find it. */
const KHOTIN_CODE = "export const defineConfig = (config) => config;";

/** What a message of the compiler is about, where this program made it. */
const FOREIGN_IMPORT = "foreign-import";

/**
 * Compiles modules of an archive. They may import files of the archive, by their paths with endings, and what the program
 * offers; whatever else, and what does not compile, is a Problem.
 *
 * @param archiveDir the folder that the content folder is in
 * @param files paths in it
 * @param isOffered whether they may import something that is no file of the archive, by its name
 * @returns the modules, in the order of `files`; none where one of them has a Problem
 */
export async function compileModules(
  archiveDir: string,
  files: readonly string[],
  cacheDir: string,
  problems: Problem[],
  isOffered: (name: string) => boolean,
): Promise<readonly OwnModule[]> {
  const esbuild = await import("esbuild");
  try {
    const { outputFiles, metafile } = await esbuild.build({
      entryPoints: files.map((file) => join(archiveDir, file)),
      absWorkingDir: archiveDir,
      outdir: join(archiveDir, "out"),
      outbase: archiveDir,
      bundle: true,
      write: false,
      metafile: true,
      format: "esm",
      platform: "neutral",
      target: "esnext",
      charset: "utf8",
      jsx: "automatic",
      jsxImportSource: "preact",
      tsconfigRaw: {},
      sourcemap: "external",
      legalComments: "none",
      logLevel: "silent",
      plugins: [importsOfArchive(archiveDir, isOffered)],
    });
    const outputs = Object.entries(metafile.outputs);
    return files.map((file) => {
      const [path, { exports, imports }] = outputs.find(([, output]) => output.entryPoint === file)!;
      const textOf = (name: string) => textNamed(outputFiles, join(archiveDir, name));
      const code = textOf(path);
      const digest = digestOf([file, code]);
      const url = keepModule(join(cacheDir, EXTENSIONS_FOLDER, digest), code, textOf(`${path}.map`));
      return { file, digest, url, exports, imports: [...new Set(imports.map((each) => each.path))].sort() };
    });
  } catch (error) {
    const { errors } = error as { readonly errors?: readonly Message[] };
    if (errors === undefined) throw error;
    problems.push(...errors.map((message) => problemOf(message, files[0]!)));
    return [];
  } finally {
    // Its process would stay, with a tenth of a gigabyte.
    await esbuild.stop();
  }
}

function textNamed(outputFiles: readonly OutputFile[], path: string): string {
  return outputFiles.find((output) => output.path === path)!.text;
}

/** Keeps compiled code in a folder of the cache. Returns its URL. */
function keepModule(folder: string, code: string, map: string): string {
  const path = resolve(folder);
  const isKept = (name: string, text: string) =>
    existsSync(join(path, name)) && readFileSync(join(path, name), "utf8") === text;
  if (!isKept(CODE_FILE, code) || !isKept(MAP_FILE, map)) {
    rmSync(path, { recursive: true, force: true });
    makeWholeFolder(path, (draft) => {
      writeFileSync(join(draft, CODE_FILE), code);
      writeFileSync(join(draft, MAP_FILE), map);
    });
  }
  return pathToFileURL(join(path, CODE_FILE)).href;
}

/** Lets modules import files of the archive and what the program offers, and nothing else. */
function importsOfArchive(archiveDir: string, isOffered: (name: string) => boolean): Plugin {
  const foreign = (text: string) => ({ errors: [{ text, detail: FOREIGN_IMPORT }] });
  return {
    name: "imports-of-an-archive",
    setup: ({ onResolve, onLoad }) => {
      onLoad({ filter: /.*/, namespace: "khotin" }, () => ({ contents: KHOTIN_CODE }));
      onResolve({ filter: /.*/ }, ({ kind, path, resolveDir }) => {
        if (kind === "entry-point") return undefined;
        if (path === "khotin" && isOffered(path)) return { path, namespace: "khotin" };
        if (isOffered(path)) return { path, external: true };
        const file = resolve(resolveDir, path);
        const isOwn = /^\.{1,2}\//.test(path) && isWithin(file, archiveDir) && SOURCE_ENDINGS.includes(extname(file));
        const isFile = isOwn && statSync(file, { throwIfNoEntry: false })?.isFile() === true;
        return isFile ? { path: file } : foreign(path);
      });
    },
  };
}

function problemOf({ text, detail, location }: Message, file: string): Problem {
  const place = location === null ? placeOfFile(file) : placeAt(location);
  return detail === FOREIGN_IMPORT
    ? problem("code-import", place, { path: text })
    : problem("code-syntax", place, { detail: text });
}

/** The place of the compiler's, whose columns count bytes from 0. */
function placeAt({ file, line, column, lineText }: Location): Place {
  const before = Buffer.from(lineText).subarray(0, column).toString();
  return { file, line, column: [...before].length + 1 };
}
