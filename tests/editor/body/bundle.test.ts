import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { programRoot } from "../../../src/program/root.ts";

/** What the field may weigh for those who open the editing page, packed. */
const MOST_BYTES = 150_000;

test("the field is a bundle for browsers that needs nothing of Node; what reads pasted text is loaded when it is needed", async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: ["src/editor/body/mount-body.ts"],
    absWorkingDir: programRoot,
    outdir: "/bundle",
    bundle: true,
    minify: true,
    format: "esm",
    splitting: true,
    platform: "browser",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const entry = outputFiles.find(({ path }) => path.endsWith("mount-body.js"))!;
  const size = gzipSync(entry.contents).length;
  assert.ok(size <= MOST_BYTES, `${size} bytes`);
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  assert.deepEqual(
    imports.filter(({ path }) => path.startsWith("node:")),
    [],
  );
  assert.ok(!new TextDecoder().decode(entry.contents).includes("parse5"));
});
