#!/usr/bin/env node
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

// `npm create khotin DIR …` runs `khotin init DIR …` of the version that this package names.

const manifest = createRequire(import.meta.url).resolve("khotin/package.json");
const { bin } = JSON.parse(readFileSync(manifest, "utf8"));
const start = join(dirname(manifest), bin.khotin);
const { status } = spawnSync(process.execPath, [start, "init", ...process.argv.slice(2)], { stdio: "inherit" });
process.exitCode = status ?? 1;
