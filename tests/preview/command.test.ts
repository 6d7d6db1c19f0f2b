import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { type TestContext, test } from "node:test";
import { anArticle, folderOf, NOW } from "./previewed-site.ts";

const root = new URL("../../", import.meta.url).pathname;

function khotin(context: TestContext, flags: readonly string[]) {
  const child = spawn(process.execPath, ["src/cli.ts", "preview", ...flags], { cwd: root });
  context.after(() => child.kill("SIGKILL"));
  return child;
}

test("says where it is, what it watches and how to stop; Ctrl+C ends it cleanly within a second", async (context) => {
  const folder = folderOf(context, { "content/articles/2024/05/mua-lon.md": anArticle("Mưa lớn") });
  const places = ["--content", join(folder, "content"), "--cache", join(folder, ".cache")];
  const child = khotin(context, [...places, "--port", "0", "--now", NOW]);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith("Đã dựng ")) break;
  }
  const said = lines.join("\n");
  const href = /^Xem trước tại (http:\/\/127\.0\.0\.1:\d+\/)$/m.exec(said)?.[1];
  assert.ok(href !== undefined, said);
  assert.match(said, /Đang theo dõi .*content, public, templates/);
  assert.match(said, /Ctrl\+C/);
  assert.match(said, /^Đã dựng \d+ tệp trong \d+,\d+ giây\.$/m);

  // An open page, which must not keep it from ending.
  const events = await fetch(new URL("/__khotin/events", href));
  const askedMs = performance.now();
  child.kill("SIGINT");
  const [code] = await once(child, "exit");
  assert.equal(code, 0);
  assert.ok(performance.now() - askedMs < 1000);
  await assert.rejects(events.text());
  await assert.rejects(fetch(href));
});

for (const [name, flags] of [
  ["a port that is none", ["--port", "tám"]],
  ["a port too high", ["--port", "70000"]],
  ["a folder that is not there", ["--content", "khong-co-thu-muc"]],
  ["a cache within the content", ["--cache", "content/.cache"]],
  ["a host that is not this machine's", ["--host", "192.0.2.1"]],
  ["a moment that is none", ["--now", "hôm qua"]],
] as const) {
  test(`refuses ${name} as wrong use`, async (context) => {
    const child = khotin(context, flags);
    const [code] = await once(child, "exit");
    assert.equal(code, 2);
  });
}
