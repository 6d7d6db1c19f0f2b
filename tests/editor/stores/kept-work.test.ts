import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import type * as Kept from "../../../src/editor/stores/kept-work.ts";
import { programRoot } from "../../../src/program/root.ts";
import { browser } from "../../support/browser.ts";
import { serve } from "../../support/serve.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

declare const kept: typeof Kept;

/** A page that has the functions under the name `kept`. */
async function pageFolder(): Promise<string> {
  const folder = temporaryFolder();
  await build({
    entryPoints: [join(programRoot, "src/editor/stores/kept-work.ts")],
    bundle: true,
    format: "iife",
    globalName: "kept",
    outfile: join(folder, "kept.js"),
  });
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><link rel="icon" href="data:,"><script src="kept.js"></script>',
  );
  return folder;
}

test("what was typed outlives its window, pictures too, until it is forgotten", async (context) => {
  const served = await serve(await pageFolder());
  const started = await browser();
  context.after(() => Promise.all([served.close(), started.close()]));
  const { page, context: device, faults } = await started.open();
  await page.goto(served.href);
  await page.evaluate(async () => {
    const from = { path: "content/articles/2026/11/hop.md", version: "a1" };
    const picture = { name: "ảnh.jpg", bytes: new Blob([Uint8Array.from([0, 255])]) };
    const work = { key: "hop", title: "Họp", text: "Họp lúc", from, files: [picture], keptAtMs: 1 };
    await kept.keepWork("hop", work);
    await kept.keepWork("hop", { ...work, text: "Họp lúc tám giờ", keptAtMs: 2 });
    await kept.keepWork("moi", { ...work, key: "moi", from: null, files: [], keptAtMs: 3 });
  });
  await page.close();

  const again = await device.newPage();
  await again.goto(served.href);
  const found = await again.evaluate(async () => {
    const [newest, work] = await kept.keptWork();
    const bytes = [...new Uint8Array(await work!.files[0]!.bytes.arrayBuffer())];
    return { newest: newest!.key, text: work!.text, from: work!.from?.version, name: work!.files[0]!.name, bytes };
  });
  assert.deepEqual(found, { newest: "moi", text: "Họp lúc tám giờ", from: "a1", name: "ảnh.jpg", bytes: [0, 255] });
  const left = await again.evaluate(async () => {
    await kept.forgetWork("hop");
    return (await kept.keptWork()).map(({ key }) => key);
  });
  assert.deepEqual(left, ["moi"]);
  const huge = await again.evaluate(async () => {
    const bytes = new Blob([new Uint8Array(1)]);
    Object.defineProperty(bytes, "size", { value: 201 * 1024 * 1024 });
    const files = [{ name: "phim.mp4", bytes }];
    return kept.keepWork("moi", { key: "moi", title: "", text: "chữ", from: null, files, keptAtMs: 4 });
  });
  assert.deepEqual(huge, ["phim.mp4"], "a file there is no room for is told");
  assert.deepEqual(faults, []);
});
