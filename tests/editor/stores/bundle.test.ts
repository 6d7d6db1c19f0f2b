import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { programRoot } from "../../../src/program/root.ts";

/** The most that the stores may take in the editing page, compressed, in bytes: nine tenths are the readers of YAML and dates. */
const MOST_BYTES = 68_000;

test("a browser can hold the stores, which ask nothing of Node and are small", async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: ["open-store", "place"].map((name) => `export * from "./${name}.ts";`).join("\n"),
      resolveDir: join(programRoot, "src/editor/stores"),
    },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
  });
  assert.deepEqual(
    Object.keys(metafile.inputs).filter((path) => /node:|\(disabled\)/.test(path)),
    [],
  );
  const size = gzipSync(outputFiles[0]!.contents).length;
  assert.ok(size <= MOST_BYTES, `${size} bytes`);
});
