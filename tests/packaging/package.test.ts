import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { filesUnder } from "../../src/cache/files-under.ts";
import { loaderFlags } from "../../src/program/loader-flags.ts";
import { programRoot } from "../../src/program/root.ts";
import { khotin, runScript } from "../support/khotin.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const archive = temporaryFolder();
const packageDir = join(archive, "node_modules", "khotin");
const start = join(packageDir, "dist", "khotin.js");
const NOW = "2026-11-24T08:00:00+07:00";
const packaged = (...commandLine: readonly string[]) => runScript(start, commandLine, { cwd: archive });

/** Installs the package as npm would: itself in `node_modules`, and what it needs beside it. */
before(async () => {
  mkdirSync(packageDir, { recursive: true });
  for (const name of readdirSync(join(programRoot, "node_modules")))
    symlinkSync(join(programRoot, "node_modules", name), join(archive, "node_modules", name));
  cpSync(join(programRoot, "package.json"), join(packageDir, "package.json"));
  const maker = join(programRoot, "src", "packaging", "make-package.ts");
  const child = spawn(process.execPath, [...loaderFlags, maker, join(packageDir, "dist")], { stdio: "inherit" });
  assert.deepEqual(await once(child, "exit"), [0, null]);
});

test("the package makes the site that the source makes, byte for byte", async () => {
  assert.equal((await packaged("sample", "--articles", "40", "--seed", "goi", "--out", "content")).code, 0);
  const flags = ["build", "--content", "content", "--now", NOW];
  const { code, stderr } = await packaged(...flags);
  assert.equal(code, 0, stderr);
  const source = await khotin([...flags, "--out", "_source", "--cache", ".cache-source"], { cwd: archive });
  assert.equal(source.code, 0, source.stderr);
  const bytesIn = (folder: string) =>
    new Map(
      filesUnder(join(archive, folder))
        .filter((file) => file !== ".khotin.json")
        .map((file) => [file, readFileSync(join(archive, folder, file), "latin1")]),
    );
  const [own, other] = [bytesIn("_site"), bytesIn("_source")];
  assert.ok([...own.keys()].some((file) => file.includes("/pagefind-")));
  assert.deepEqual([...own.keys()], [...other.keys()]);
  for (const [file, bytes] of own) assert.ok(bytes === other.get(file), file);
});

test("the package checks, helps and previews", async () => {
  const site = ["--content", "content"];
  assert.equal((await packaged("check", ...site)).code, 0);
  assert.match((await packaged("--version")).stdout, /^\d+\.\d+\.\d+\n$/);
  assert.match((await packaged("--help")).stdout, /import/);
  const preview = spawn(process.execPath, [start, "preview", ...site, "--port", "0"], { cwd: archive });
  try {
    let said = "";
    for await (const chunk of preview.stdout) {
      said += chunk;
      if (/http:\/\/127\.0\.0\.1:\d+\//.test(said)) break;
    }
    const page = await fetch(/http:\/\/127\.0\.0\.1:\d+\//.exec(said)![0]);
    assert.match(await page.text(), /<html lang="vi"/);
  } finally {
    preview.kill();
    await once(preview, "exit");
  }
});

test("nothing of the package is TypeScript, a test or content, and it stays small", () => {
  const files = filesUnder(join(packageDir, "dist"));
  assert.deepEqual(
    files.filter((file) => /\.tsx?$|test|^content|\.map$/.test(file)),
    [],
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(packageDir, "dist", file)).size, 0);
  assert.ok(bytes < 3_000_000, `${bytes} bytes`);
});
