import assert from "node:assert/strict";
import { existsSync, truncateSync, writeFileSync } from "node:fs";
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
  renditions: [320, 640].map((widthPx) => ({ format: "webp", widthPx, heightPx: (widthPx * 5) / 8, sizeBytes: 5 })),
};

const filesIn = (cacheDir: string) =>
  [320, 640].map((widthPx) => `${cacheDir}/pictures/0a/0a1b2c3d/0a1b2c3d-${widthPx}.webp`);

/** The outputs of the picture in an empty cache, and how often it was made again. */
function lostPicture(remadeBytes: string) {
  const cacheDir = temporaryFolder();
  const done: string[] = [];
  const outputs = () =>
    pictureOutputs(2021, [picture], cacheDir, {
      remake: async ({ key }) => {
        done.push(`remake ${key}`);
        for (const file of filesIn(cacheDir)) {
          makeFolder(dirname(file));
          writeFileSync(file, remadeBytes);
        }
      },
      forget: () => done.push("forget"),
    });
  return { files: filesIn(cacheDir), done, outputs };
}

test("a picture whose renditions the cache lost is made again, once, before they are published", async () => {
  const { files, done, outputs } = lostPicture("bytes");
  const first = outputs();
  assert.deepEqual(
    first.map(({ file }) => file),
    ["2021/anh/0a1b2c3d-320.webp", "2021/anh/0a1b2c3d-640.webp"],
  );
  assert.deepEqual(await Promise.all(first.map(({ make }) => make())), files);
  await Promise.all(outputs().map(({ make }) => make()));
  assert.deepEqual(done, ["remake 0a1b2c3d"], "what is there is taken as it is");
  truncateSync(files[1]!, 3);
  await Promise.all(outputs().map(({ make }) => make()));
  assert.equal(done.length, 2);
});

test("a picture that is made otherwise than its reading says is damage: both are forgotten", async () => {
  const { files, done, outputs } = lostPicture("other bytes");
  await assert.rejects(async () => outputs()[0]!.make(), DamagedCache);
  assert.deepEqual(done, ["remake 0a1b2c3d", "forget"]);
  assert.ok(!existsSync(files[0]!));
});
