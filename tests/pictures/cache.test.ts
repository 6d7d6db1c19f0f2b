import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type PictureSource, processPictures } from "../../src/pictures/process-pictures.ts";
import type { ProcessedPicture } from "../../src/pictures/processed-picture.ts";
import { removeUnusedPictures } from "../../src/pictures/remove-unused.ts";
import { pictureFolder, renditionFile } from "../../src/pictures/rendition-files.ts";
import { bytesOf, faultOf, folderFor, gradient, pictureOf } from "./drawings.ts";

interface Cached {
  readonly cacheDir: string;
  readonly source: PictureSource;
  readonly picture: ProcessedPicture;
  readonly folder: string;
}

async function cachedPicture(test: TestContext, id = "1", cacheDir = folderFor(test)): Promise<Cached> {
  const source = { path: join(folderFor(test), "a.png"), id };
  writeFileSync(source.path, await gradient(400, 50).png().toBuffer());
  const results = await processPictures([source], { cacheDir });
  const picture = pictureOf(results.get(source.path)!);
  return { cacheDir, source, picture, folder: pictureFolder(cacheDir, picture.key) };
}

async function again({ cacheDir, source }: Cached) {
  return (await processPictures([source], { cacheDir })).get(source.path)!;
}

describe("the cache of pictures", () => {
  it("stands in for the original: what it has is not made again", async (test) => {
    const cached = await cachedPicture(test);
    rmSync(cached.source.path);
    assert.deepEqual(pictureOf(await again(cached)), cached.picture);
  });

  it("remembers faults too", async (test) => {
    const source = { path: join(folderFor(test), "a.jpg"), id: "1" };
    const cacheDir = folderFor(test);
    writeFileSync(source.path, "just words");
    const first = (await processPictures([source], { cacheDir })).get(source.path)!;
    rmSync(source.path);
    assert.deepEqual(faultOf((await processPictures([source], { cacheDir })).get(source.path)!), faultOf(first));
  });

  it("judges anew what another version of the program refused, and the drawings it took", async (test) => {
    for (const [name, refused] of [
      ["a.jpg", "just words"],
      ["a.svg", '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'],
    ] as const) {
      const source = { path: join(folderFor(test), name), id: "1" };
      const cacheDir = folderFor(test);
      writeFileSync(source.path, refused);
      await processPictures([source], { cacheDir });
      const [record] = readdirSync(cacheDir, { recursive: true, encoding: "utf8" }).filter((path) =>
        /record/.test(path),
      );
      const file = join(cacheDir, record!);
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), checks: "another" }));
      writeFileSync(source.path, "");
      const result = (await processPictures([source], { cacheDir })).get(source.path)!;
      assert.equal(faultOf(result).code, "picture-empty", name);
    }
  });

  it("does not remember that a file could not be read", async (test) => {
    const cacheDir = folderFor(test);
    const source = { path: join(folderFor(test), "a.png"), id: "1" };
    faultOf((await processPictures([source], { cacheDir })).get(source.path)!);
    writeFileSync(source.path, await gradient(8, 8).png().toBuffer());
    pictureOf((await processPictures([source], { cacheDir })).get(source.path)!);
  });

  it("gives another key to equal bytes under another extension, and to another id", async (test) => {
    const cacheDir = folderFor(test);
    const folder = folderFor(test);
    const bytes = await gradient(8, 8).png().toBuffer();
    const sources = [join(folder, "a.png"), join(folder, "a.jpg")].map((path) => ({ path, id: "1" }));
    for (const { path } of sources) writeFileSync(path, bytes);
    const results = await processPictures(sources, { cacheDir });
    pictureOf(results.get(sources[0]!.path)!);
    assert.equal(faultOf(results.get(sources[1]!.path)!).code, "picture-disguised");
    const other = await cachedPicture(test, "2", cacheDir);
    assert.notEqual(other.picture.key, pictureOf(results.get(sources[0]!.path)!).key);
  });

  const damages: readonly (readonly [string, (cached: Cached) => void])[] = [
    ["a rendition cut short", ({ cacheDir, picture }) => truncateSync(fileOf(cacheDir, picture, 0), 10)],
    ["a rendition gone", ({ cacheDir, picture }) => rmSync(fileOf(cacheDir, picture, 2))],
    ["no record", ({ folder }) => rmSync(join(folder, "record.json"))],
    ["an empty record", ({ folder }) => writeFileSync(join(folder, "record.json"), "")],
    ["half a record", ({ folder }) => truncateSync(join(folder, "record.json"), 60)],
    ["a record of nothing", ({ folder }) => writeFileSync(join(folder, "record.json"), "{}")],
    ["a record of null", ({ folder }) => writeFileSync(join(folder, "record.json"), "null")],
    [
      "a record without renditions",
      ({ folder, picture }) => {
        writeFileSync(join(folder, "record.json"), JSON.stringify({ picture: { ...picture, renditions: [] } }));
      },
    ],
    [
      "another picture's record",
      ({ folder, picture }) => {
        writeFileSync(join(folder, "record.json"), JSON.stringify({ picture: { ...picture, key: "0".repeat(20) } }));
      },
    ],
  ];
  for (const [name, damage] of damages) {
    it(`notices ${name} and makes the picture again, the same`, async (test) => {
      const cached = await cachedPicture(test);
      const before = bytesOf(cached.cacheDir, cached.picture);
      damage(cached);
      assert.deepEqual(pictureOf(await again(cached)), cached.picture);
      assert.deepEqual(bytesOf(cached.cacheDir, cached.picture), before);
    });
  }

  it("leaves no drafts", async (test) => {
    const { folder, picture } = await cachedPicture(test);
    assert.equal(readdirSync(folder).length, picture.renditions.length + 1);
  });

  it("may be filled by two processes at once", async (test) => {
    const cacheDir = folderFor(test);
    const folder = folderFor(test);
    const sources = [1, 2, 3].map((n) => ({ path: join(folder, `${n}.png`), id: `${n}` }));
    for (const [index, { path }] of sources.entries()) {
      writeFileSync(
        path,
        await gradient(330 + index, 40)
          .png()
          .toBuffer(),
      );
    }
    const module = pathToFileURL(join(import.meta.dirname, "../../src/pictures/process-pictures.ts")).href;
    const script = `import { processPictures } from ${JSON.stringify(module)};
      const results = await processPictures(${JSON.stringify(sources)}, { cacheDir: ${JSON.stringify(cacheDir)} });
      console.log(JSON.stringify([...results.values()]));`;
    const words = ["--input-type=module", "-e", script];
    const run = promisify(execFile);
    const [one, other] = await Promise.all([run(process.execPath, words), run(process.execPath, words)]);
    assert.equal(one.stdout, other.stdout);
    const results = await processPictures(sources, { cacheDir });
    assert.deepEqual(JSON.parse(one.stdout), [...results.values()]);
    for (const result of results.values()) bytesOf(cacheDir, pictureOf(result));
  });
});

describe("removeUnusedPictures", () => {
  it("leaves a cache within its limit alone", async (test) => {
    const { cacheDir, folder } = await cachedPicture(test);
    const { removed, freedBytes, keptBytes } = removeUnusedPictures(cacheDir, new Set(), 1e9);
    assert.deepEqual([removed, freedBytes], [0, 0]);
    assert.equal(
      keptBytes,
      readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    );
  });

  it("removes unused pictures, longest unused first, until the limit is kept", async (test) => {
    const cacheDir = folderFor(test);
    const [old, middle, young] = [
      await cachedPicture(test, "old", cacheDir),
      await cachedPicture(test, "middle", cacheDir),
      await cachedPicture(test, "young", cacheDir),
    ];
    for (const [days, { folder }] of [
      [3, old],
      [2, middle],
      [1, young],
    ] as const) {
      for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1e9 - days * 86_400, 1e9 - days * 86_400);
    }
    const { keptBytes } = removeUnusedPictures(cacheDir, new Set(), 1e9);
    const { removed, freedBytes } = removeUnusedPictures(cacheDir, new Set([old.picture.key]), keptBytes - 1);
    assert.deepEqual([removed, freedBytes > 0], [1, true]);
    assert.deepEqual(
      [old, middle, young].map(({ folder }) => folderExists(folder)),
      [true, false, true],
    );
    removeUnusedPictures(cacheDir, new Set([old.picture.key]), 0);
    assert.deepEqual(
      [old, middle, young].map(({ folder }) => folderExists(folder)),
      [true, false, false],
    );
    assert.deepEqual(pictureOf(await again(middle)), middle.picture);
  });

  it("spares what another build made or used just now", async (test) => {
    const made = await cachedPicture(test);
    removeUnusedPictures(made.cacheDir, new Set(), 0);
    assert.ok(folderExists(made.folder));
    for (const name of readdirSync(made.folder)) utimesSync(join(made.folder, name), 1e9, 1e9);
    await again(made);
    removeUnusedPictures(made.cacheDir, new Set(), 0);
    assert.ok(folderExists(made.folder));
    for (const name of readdirSync(made.folder)) utimesSync(join(made.folder, name), 1e9, 1e9);
    removeUnusedPictures(made.cacheDir, new Set(), 0);
    assert.ok(!folderExists(made.folder));
  });

  it("clears drafts of yesterday, not of now", async (test) => {
    const { cacheDir, folder } = await cachedPicture(test);
    const [stale, fresh] = [join(folder, "x.1.draft"), join(folder, "x.2.draft")];
    for (const file of [stale, fresh]) writeFileSync(file, "half");
    utimesSync(stale, 1e9, 1e9);
    removeUnusedPictures(cacheDir, new Set(), 1e9);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith(".draft")),
      ["x.2.draft"],
    );
  });

  it("finds nothing in a cache that is not there, and touches no other folders", (test) => {
    const cacheDir = folderFor(test);
    writeFileSync(join(cacheDir, "notes.txt"), "mine");
    assert.deepEqual(removeUnusedPictures(join(cacheDir, "gone"), new Set(), 0), {
      removed: 0,
      freedBytes: 0,
      keptBytes: 0,
    });
    removeUnusedPictures(cacheDir, new Set(), 0);
    assert.equal(readFileSync(join(cacheDir, "notes.txt"), "utf8"), "mine");
  });
});

function fileOf(cacheDir: string, picture: ProcessedPicture, index: number): string {
  return renditionFile(cacheDir, picture, picture.renditions[index]!);
}

function folderExists(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false }) !== undefined;
}
