import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { programRoot } from "../../src/program/root.ts";
import { runScript } from "../support/khotin.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = join(programRoot, "src", "packaging", "create-khotin");
const manifestIn = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
const own = manifestIn(join(programRoot, "package.json"));
const creator = manifestIn(join(folder, "package.json"));

test("create-khotin has the version of the program, and depends on exactly that", () => {
  assert.equal(creator.version, own.version);
  assert.deepEqual(creator.dependencies, { khotin: own.version });
  assert.deepEqual(creator.engines, own.engines);
});

test("npm create khotin DIR hands everything to khotin init", async () => {
  const root = temporaryFolder();
  const installed = join(root, "node_modules", "khotin");
  mkdirSync(join(installed, "dist"), { recursive: true });
  cpSync(join(folder, "create.js"), join(root, "create.mjs"));
  writeFileSync(
    join(installed, "package.json"),
    JSON.stringify({ name: "khotin", type: "module", bin: own.bin, exports: { "./package.json": "./package.json" } }),
  );
  writeFileSync(
    join(installed, "dist", "khotin.js"),
    "console.log(process.argv.slice(2).join(' ')); process.exitCode = 2;",
  );
  const { code, stdout } = await runScript(join(root, "create.mjs"), ["kho", "--yes"], { cwd: root });
  assert.deepEqual([stdout, code], ["init kho --yes\n", 2]);
});

test("the changelog has a section for the version of the program, and a day for each version", () => {
  const changelog = readFileSync(join(programRoot, "CHANGELOG.md"), "utf8");
  const sections = [...changelog.matchAll(/^## \[(.+?)\](?: - (\d{4}-\d{2}-\d{2}))?$/gm)].map(([, name, day]) => [
    name,
    day,
  ]);
  assert.deepEqual(sections[0], ["Unreleased", undefined]);
  assert.equal(sections[1]?.[0], own.version);
  for (const [name, day] of sections.slice(1)) assert.ok(day !== undefined, `${name} has a day`);
});
