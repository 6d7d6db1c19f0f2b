import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { StepName } from "../../src/progress/progress.ts";
import { anArticle } from "../support/an-article.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { DUE, richFiles } from "../support/rich-site.ts";
import { type BuiltSite, type Files, siteOf } from "../support/site-of.ts";

/** Every published file with a digest of its bytes. */
function bytesOf(site: BuiltSite): Readonly<Record<string, string>> {
  const digest = (file: string) =>
    createHash("sha256")
      .update(readFileSync(join(site.out, file)))
      .digest("hex");
  return Object.fromEntries(site.files().map((file) => [file, digest(file)]));
}

const backwards = (files: Files): Files => Object.fromEntries(Object.entries(files).reverse());

test("two clean builds of the same content are the same, byte for byte, wherever and in whatever order it was written", async () => {
  const files = await richFiles();
  const one = await siteOf(files).build({ search: true });
  const other = await siteOf(backwards(files)).build({ search: true });
  assert.ok(one.files().length > 100);
  assert.deepEqual(bytesOf(one), bytesOf(other));
});

/** Notes the steps that a build tells, and how much of each is done when the next begins. */
function stepsTold() {
  const steps: { name: StepName; total: number | null; done: number }[] = [];
  const progress = {
    step: (name: StepName, total: number | null) => {
      // A step that goes on beside others is told again once it is known how much it has to do.
      if (steps.at(-1)?.name === name) steps.pop();
      steps.push({ name, total, done: 0 });
    },
    advance: (count: number) => {
      steps.at(-1)!.done += count;
    },
  };
  return { steps, progress };
}

test("several processes build what one does, and tell the same steps", async () => {
  const files = await richFiles();
  const [ofOne, ofSeveral] = [stepsTold(), stepsTold()];
  const one = await siteOf(files).build({ search: true, progress: ofOne.progress });
  const several = await siteOf(files).build({ search: true, articlesWorthAWorker: 1, progress: ofSeveral.progress });
  assert.deepEqual(bytesOf(several), bytesOf(one));
  assert.deepEqual(ofSeveral.steps, ofOne.steps);
  assert.deepEqual(
    ofSeveral.steps.map(({ name }) => name),
    ["find", "read", "check", "render", "search", "catalogue", "publish"],
  );
  for (const { name, total, done } of ofSeveral.steps) assert.ok(total === null || total === done, name);
});

test("the machine's time zone and language change nothing", async () => {
  const files = await richFiles();
  const here = bytesOf(await siteOf(files).build());
  const { TZ, LANG } = process.env;
  try {
    Object.assign(process.env, { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8" });
    assert.deepEqual(bytesOf(await siteOf(files).build()), here);
  } finally {
    Object.assign(process.env, { TZ: TZ ?? "", LANG: LANG ?? "" });
  }
});

test("a later moment changes nothing until something is due", async () => {
  const files = await richFiles();
  const now = bytesOf(await siteOf(files).build());
  const later = bytesOf(await siteOf(files).build({ now: "2026-11-30T00:00:00+07:00" }));
  assert.deepEqual(later, now);
});

test("building again without a change writes nothing", async () => {
  const source = siteOf(await richFiles());
  const first = bytesOf(await source.build({ search: true }));
  const again = await source.build({ search: true });
  assert.deepEqual(again.result.summary?.files, { ...again.result.summary?.files, written: 0, removed: 0 });
  assert.deepEqual(bytesOf(again), first);
});

test("a site built step by step is the site built at once", async () => {
  const files = await richFiles();
  const path = "content/articles/2024/05/bai-07.md";
  const edited = anArticle({
    title: "Bài đổi tên",
    publishedAt: "2024-05-07T07:00:00+07:00",
    category: "y-te",
    topics: ["Lũ lụt", "Môi trường"],
  });
  const source = siteOf(files);
  await source.build();
  source.write(path, edited);
  await source.build();
  const stepwise = await source.build({ now: DUE });
  const atOnce = siteOf({ ...files, [path]: edited });
  const ledger = publishedLedger(stepwise.out);
  assert.deepEqual(bytesOf(stepwise), bytesOf(await atOnce.build({ now: DUE, previousLedger: ledger })));
});

test("a build that has lost its cache leaves the files alone that are as they should be", async () => {
  const source = siteOf(await richFiles());
  const first = await source.build({ search: true });
  const placeOf = (file: string) => statSync(join(first.out, file)).ino;
  const places = first.files().map((file) => [file, placeOf(file)]);
  source.remove(".cache");
  const again = await source.build({ search: true });
  assert.equal(again.result.summary?.files.written, 0);
  assert.deepEqual(
    again.files().map((file) => [file, placeOf(file)]),
    places,
  );
});
