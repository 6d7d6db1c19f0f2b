import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { makeWholeFolder } from "../cache/whole-files.ts";
import { programRoot } from "../program/root.ts";
import type { Asset } from "../views/asset-hrefs.ts";

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
  if (!existsSync(folder)) await bundleEditorInto(folder);
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, from: join(folder, name) }));
}

/** Bundles the editing page into a folder that is not there yet. What is rarely needed is in files of its own. */
export async function bundleEditorInto(folder: string): Promise<void> {
  const { build } = await import("esbuild");
  const page = join(programRoot, "src", "editor", "page");
  const result = await build({
    entryPoints: [join(page, "main.tsx"), join(page, "style.css")],
    absWorkingDir: programRoot,
    outdir: "/editor",
    entryNames: "[name]-[hash]",
    chunkNames: "part-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: ["es2022", "chrome105", "firefox110", "safari15.4"],
    jsx: "automatic",
    jsxImportSource: "preact",
    legalComments: "none",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  makeWholeFolder(folder, (draft) => {
    for (const { path, contents } of result.outputFiles) writeFileSync(join(draft, basename(path)), contents);
  });
}
