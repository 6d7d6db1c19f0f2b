import { spawn } from "node:child_process";
import { existsSync, globSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium, HOW_TO_INSTALL, installChromium } from "./support/find-chromium.ts";
import { memoryFolder } from "./support/memory-folder.ts";

/** What `npm test` runs: all tests, or those of the files and folders named: `npm test -- tests/site`. */

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** One file that hangs must not hang them all; the longest takes three minutes on two busy cores. Milliseconds. */
const TIMEOUT_MS = 600_000;

function filesOf(path: string): readonly string[] {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  return statSync(path).isDirectory() ? globSync(`${path.replace(/[\\/]+$/, "")}/**/*.test.ts`) : [path];
}

function testFiles(named: readonly string[]): readonly string[] {
  const files = [...new Set((named.length === 0 ? ["tests"] : named).flatMap(filesOf))].sort();
  if (files.length === 0) throw new Error(`There is no test in ${named.join(", ")}.`);
  return files;
}

function run(files: readonly string[], chromium: string): Promise<number> {
  const words = [
    "--import",
    "./src/program/loader.js",
    "--test",
    `--test-concurrency=${availableParallelism() + 1}`,
    "--enable-source-maps",
    `--test-timeout=${TIMEOUT_MS}`,
    "--test-reporter=spec",
  ];
  const memory = process.env.TMPDIR === undefined ? memoryFolder() : null;
  const env = { ...process.env, CHROME_PATH: chromium, ...(memory === null ? {} : { TMPDIR: memory }) };
  const child = spawn(process.execPath, [...words, ...files], { cwd: root, stdio: "inherit", env });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}

process.chdir(root);
try {
  const files = testFiles(process.argv.slice(2));
  const chromium = findChromium() ?? installChromium();
  if (chromium === null) throw new Error(HOW_TO_INSTALL);
  process.exitCode = await run(files, chromium);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
