import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { programRoot } from "../../src/program/root.ts";
import { anArticle, aSiteConfig, PUBLIC_BASE_URL } from "../support/an-article.ts";
import { khotin } from "../support/khotin.ts";
import { siteOf } from "../support/site-of.ts";

const A = "content/articles/2024/05/a.md";
const waiving = (waive: readonly object[]) => anArticle({ body: "Thân <b>bài</b>.", waive });
const aSite = (article: string) =>
  siteOf({ "content/site.yaml": aSiteConfig({ baseUrl: PUBLIC_BASE_URL }), [A]: article });

test("--waivers lists what articles waive, with the reason", async () => {
  const { root } = aSite(waiving([{ code: "raw-html", reason: "Bài về HTML." }]));
  const { code, stdout } = await khotin(["check", "--waivers"], { cwd: root });
  assert.equal(code, 0);
  assert.match(stdout, /^content\/articles\/2024\/05\/a\.md:6:11 {2}raw-html\n {2}Lý do: Bài về HTML\.$/m);
  assert.match(stdout, /2 cảnh báo được miễn/);
  const json = JSON.parse((await khotin(["check", "--waivers", "--format", "json"], { cwd: root })).stdout);
  assert.deepEqual(json.waivers, [{ file: A, line: 6, column: 11, code: "raw-html", reason: "Bài về HTML." }]);
  const sarif = JSON.parse((await khotin(["check", "--format", "sarif"], { cwd: root })).stdout);
  assert.equal(sarif.runs[0].results[0].suppressions[0].justification, "Bài về HTML.");
});

test("--watch checks again after an edit, says how to stop, and stops", { timeout: 120_000 }, async () => {
  const { root } = aSite(anArticle());
  const script = join(programRoot, "src", "cli.ts");
  const child = spawn(process.execPath, [script, "check", "--watch"], {
    cwd: root,
    env: { ...process.env, NO_COLOR: "1" },
  });
  let told = "";
  const until = (pattern: RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!pattern.test(told)) return;
        child.stdout.off("data", look);
        child.stderr.off("data", look);
        resolve();
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      look();
    });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (told += text));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  await until(/không có lỗi[\s\S]*nhấn Ctrl\+C để dừng/);
  writeFileSync(join(root, A), anArticle({ publishedAt: "31/02/2024" }));
  await until(/bad-date[\s\S]*nhấn Ctrl\+C để dừng/);
  child.kill("SIGINT");
  assert.equal(await ended, 0);
});
