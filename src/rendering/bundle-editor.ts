import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { BuildOptions } from "esbuild";
import { digestOf } from "../cache/digest.ts";
import { makeWholeFolder } from "../cache/whole-files.ts";
import { editingScript, editingThreads, nodeStream } from "../program/browser-scripts.ts";
import { programRoot } from "../program/root.ts";
import type { Asset } from "../views/asset-hrefs.ts";
import { type Bundled, bundleSettings, keptBundles } from "./kept-bundles.ts";

/** Where the published package has the files of the editing page, bundled when it was made. */
const PACKAGED_DIR = join(programRoot, "editor");

/**
 * The style and the scripts of the editing page, each under a name that holds a hash of its bytes. They are bundled, or
 * taken from the cache where they have been bundled before.
 *
 * @param editorKey says everything they are made from
 */
export async function bundleEditor(cacheDir: string, editorKey: string): Promise<readonly Asset[]> {
  const folder = existsSync(PACKAGED_DIR) ? PACKAGED_DIR : join(cacheDir, "editor", editorKey);
  if (!existsSync(folder)) writeBundles(folder, await keptBundles(`editor-${editorKey}`, makeBundles));
  const bundled = readdirSync(folder).map((name) => ({ name, from: join(folder, name) }));
  return [...bundled, ...decoderFiles()].sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Bundles the editing page into a folder that is not there yet. What is rarely needed is in files of its own. */
export async function bundleEditorInto(folder: string): Promise<void> {
  writeBundles(folder, await makeBundles());
}

function writeBundles(folder: string, bundles: readonly Bundled[]): void {
  makeWholeFolder(folder, (draft) => {
    for (const [name, contents] of bundles) writeFileSync(join(draft, name), contents);
  });
}

async function makeBundles(): Promise<readonly Bundled[]> {
  const { build } = await import("esbuild");
  const results = await Promise.all([build(pageBundle), build(threadBundle)]);
  return results.flatMap(({ outputFiles }) =>
    outputFiles.map(({ path, contents }): Bundled => [basename(path), contents]),
  );
}

/**
 * The decoder of HEICs stays a file of its own, unchanged, beside its licence (LGPL-3.0): so it can be replaced, which is
 * what the licence asks for. Both are taken from where the decoder is installed.
 */
function decoderFiles(): readonly Asset[] {
  const script = createRequire(import.meta.url).resolve("libheif-js/libheif-wasm/libheif-bundle.js");
  return [
    { name: `libheif-${digestOf(readFileSync(script)).slice(0, 8)}.js`, from: script },
    { name: "libheif-license.txt", from: join(dirname(script), "LICENSE") },
  ];
}

const forBrowsers = {
  absWorkingDir: programRoot,
  tsconfigRaw: bundleSettings,
  outdir: "/editor",
  entryNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  platform: "browser",
  target: ["es2022", "chrome105", "firefox110", "safari15.4"],
  legalComments: "none",
  charset: "utf8",
  write: false,
  logLevel: "silent",
} as const satisfies BuildOptions;

/** The page itself. */
const pageBundle = {
  ...forBrowsers,
  entryPoints: [join(programRoot, editingScript), join(programRoot, "src", "editor", "page", "style.css")],
  chunkNames: "part-[hash]",
  assetNames: "[name]-[hash]",
  splitting: true,
  format: "esm",
  jsx: "automatic",
  jsxImportSource: "preact",
} as const satisfies BuildOptions;

/** The scripts of the page's threads, each whole: Firefox knows threads that import others since version 114 alone. */
export const threadBundle = {
  ...forBrowsers,
  entryPoints: editingThreads.map((path) => join(programRoot, path)),
  format: "iife",
  alias: { stream: join(programRoot, nodeStream) },
} as const satisfies BuildOptions;
