import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { programRoot } from "../../src/program/root.ts";

/** A module of the editing page bundled for browsers. */
export interface BrowserBundle {
  readonly code: string;
  /** The modules of Node that it would need. */
  readonly ofNode: readonly string[];
  readonly gzipBytes: number;
  readonly brotliBytes: number;
}

/** Bundles a module as the editing page is bundled. What only Node has is left out and named. */
export async function bundleForBrowsers(entry: string, globalName?: string): Promise<BrowserBundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: programRoot,
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    metafile: true,
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    jsxImportSource: "preact",
    external: ["node:*"],
    ...(globalName === undefined ? { format: "esm" } : { format: "iife", globalName }),
  });
  const [bytes] = outputFiles.map(({ contents }) => contents);
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  return {
    code: Buffer.from(bytes!).toString("utf8"),
    ofNode: imports.filter(({ external }) => external === true).map(({ path }) => path),
    gzipBytes: gzipSync(bytes!, { level: 9 }).length,
    brotliBytes: brotliCompressSync(bytes!).length,
  };
}
