import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { programRoot } from "../../src/program/root.ts";
import { anArticle, aSiteConfig, PUBLIC_BASE_URL } from "../support/an-article.ts";
import { siteOf } from "../support/site-of.ts";

/** Makes a process take its pipes for a terminal, as `script` of Linux would. */
const AS_TERMINAL =
  "data:text/javascript,process.stdin.isTTY=process.stdout.isTTY=true;process.stdin.setRawMode=()=>process.stdin";

/** Runs `khotin check --fix` on an article with a list typed by hand, and presses keys when it asks. */
async function answered(keys: string) {
  const file = "content/articles/2024/05/a.md";
  const { root } = siteOf({
    "content/site.yaml": aSiteConfig({ baseUrl: PUBLIC_BASE_URL }),
    [file]: anArticle({ body: "Gồm:\n\n• Một\n• Hai" }),
  });
  const words = ["--import", AS_TERMINAL, join(programRoot, "src", "cli.ts"), "check", "--fix"];
  const child = spawn(process.execPath, words, { cwd: root, env: { ...process.env, NO_COLOR: "1", TERM: "xterm" } });
  let told = "";
  let isAnswered = false;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      told += text;
      if (isAnswered || !told.includes("(c/k)")) return;
      isAnswered = true;
      child.stdin.end(keys);
    });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, told, isMended: readFileSync(join(root, file), "utf8").includes("- Một\n- Hai") };
}

test("check --fix asks on a terminal: yes mends, no does not, Ctrl+C and Ctrl+D stop and change nothing", async () => {
  const [yes, no, interrupted, ended] = await Promise.all(["có\r", "không\r", "\u0003", "\u0004"].map(answered));
  assert.deepEqual([yes!.code, yes!.isMended], [0, true]);
  assert.deepEqual([no!.code, no!.isMended], [0, false]);
  for (const { code, told, isMended } of [interrupted!, ended!]) {
    assert.deepEqual([code, isMended], [130, false]);
    assert.match(told, /Đã dừng; không có gì được thay đổi\.\n$/);
    assert.doesNotMatch(told, /AbortError|node:/);
  }
});
