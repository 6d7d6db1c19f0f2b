import assert from "node:assert/strict";
import { rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import { DamagedCache } from "../../src/cache/damage.ts";
import { makeFolder } from "../../src/cache/make-folder.ts";
import { pictureOutputs } from "../../src/pages/picture-outputs.ts";
import type { ProcessedPicture } from "../../src/pictures/processed-picture.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const picture: ProcessedPicture = {
  key: "0a1b2c3d",
  widthPx: 640,
  heightPx: 400,
  renditions: [{ format: "webp", widthPx: 320, heightPx: 200, sizeBytes: 5 }],
};

test("a rendition that the cache lost is made again before it is published", async () => {
  const cacheDir = temporaryFolder();
  const remade: string[] = [];
  let file = "";
  const outputs = pictureOutputs(2021, [picture], cacheDir, async ({ key }) => {
    remade.push(key);
    makeFolder(dirname(file));
    writeFileSync(file, "bytes");
  });
  assert.deepEqual(
    outputs.map((output) => output.file),
    ["2021/anh/0a1b2c3d-320.webp"],
  );
  const { make } = outputs[0]!;
  file = `${cacheDir}/pictures/0a/0a1b2c3d/0a1b2c3d-320.webp`;
  assert.equal(await make(), file);
  assert.equal(await make(), file);
  assert.deepEqual(remade, ["0a1b2c3d"], "one that is there is taken as it is");
  truncateSync(file, 3);
  await make();
  rmSync(dirname(file), { recursive: true });
  await make();
  assert.equal(remade.length, 3);
});

test("a rendition that cannot be made again is damage of the cache", async () => {
  const [output] = pictureOutputs(null, [picture], temporaryFolder(), async () => {});
  await assert.rejects(output!.make(), DamagedCache);
});
