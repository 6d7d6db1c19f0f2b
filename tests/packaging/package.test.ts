import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { stringify } from "yaml";
import { filesUnder } from "../../src/cache/files-under.ts";
import { partCopy } from "../../src/extensions/part-copy.ts";
import { programParts } from "../../src/extensions/program-parts.ts";
import { loaderFlags } from "../../src/program/loader-flags.ts";
import { programRoot } from "../../src/program/root.ts";
import { lookFields, lookFiles } from "../support/a-look.ts";
import { khotin, runScript } from "../support/khotin.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const archive = temporaryFolder();
const packageDir = join(archive, "node_modules", "khotin");
const start = join(packageDir, "dist", "khotin.js");
/** What of the package is TypeScript: the parts that archives copy, and the types they are given. */
const OFFERED = /^templates\/parts\/[\w-]+\.tsx$|^types\/.*\.d\.ts$/;
const NOW = "2026-11-24T08:00:00+07:00";
const packaged = (...commandLine: readonly string[]) => runScript(start, commandLine, { cwd: archive });

function assertSame(one: string, other: string): void {
  const filesIn = (folder: string) => filesUnder(join(archive, folder)).filter((file) => file !== ".khotin.json");
  assert.deepEqual(filesIn(one), filesIn(other));
  const bytesOf = (folder: string, file: string) => readFileSync(join(archive, folder, file), "latin1");
  for (const file of filesIn(one)) assert.ok(bytesOf(one, file) === bytesOf(other, file), file);
}

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
  for (const [path, text] of Object.entries(lookFiles)) writeFileSync(join(archive, path), text);
  appendFileSync(join(archive, "content", "site.yaml"), stringify(lookFields));
  const flags = ["build", "--content", "content", "--now", NOW];
  const { code, stderr } = await packaged(...flags);
  assert.equal(code, 0, stderr);
  const source = await khotin([...flags, "--out", "_source", "--cache", ".cache-source"], { cwd: archive });
  assert.equal(source.code, 0, source.stderr);
  assert.ok(filesUnder(join(archive, "_site")).some((file) => file.includes("/pagefind-")));
  assertSame("_site", "_source");
});

test("copies of all parts in the archive's own folder make the same site, and the types of all of them are known", async () => {
  assert.match((await packaged("override")).stdout, /^masthead +The head of every page/m);
  assert.equal((await packaged("override", "masthead")).code, 0);
  const again = await packaged("override", "masthead");
  assert.equal(again.code, 2, "nothing is overwritten");
  assert.match((await packaged("override", "mastheat")).stderr, /"masthead"/);
  const folder = join(archive, "templates", "parts");
  for (const { name, components } of programParts()) {
    writeFileSync(join(folder, `${name}.tsx`), partCopy(name, "0.0.0"));
    const names = components
      .map((component) => `${component}Props`)
      .filter((each) => !/^(?:Tools|ReaderRow)Props$/.test(each));
    writeFileSync(join(archive, "templates", `${name}.ts`), `export type { ${names.join(", ")} } from "khotin";\n`);
  }
  const { code, stderr } = await packaged("build", "--now", NOW, "--out", "_own", "--cache", ".cache-own");
  assert.equal(code, 0, stderr);
  assertSame("_own", "_source");
  const compiler = join(programRoot, "node_modules", "typescript", "bin", "tsc");
  assert.deepEqual(await runScript(compiler, ["-p", archive], { cwd: archive }), { code: 0, stdout: "", stderr: "" });
  rmSync(join(archive, "templates"), { recursive: true });
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

test("nothing of the package is a test or content; only parts and declarations are TypeScript; it stays small", () => {
  const files = filesUnder(join(packageDir, "dist"));
  assert.deepEqual(
    files.filter((file) => /\.tsx?$|test|^content|\.map$/.test(file) && !OFFERED.test(file)),
    [],
  );
  const bytes = files.reduce((sum, file) => sum + statSync(join(packageDir, "dist", file)).size, 0);
  assert.ok(bytes < 6_000_000, `${bytes} bytes`);
});
