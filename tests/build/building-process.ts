import { join } from "node:path";
import { build } from "../../src/build.ts";
import { NOW } from "../support/site-of.ts";

/** A process that builds the site of a folder, in workers, and prints a line for each step of its progress. */
const [root = ""] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
const result = await build(
  {
    contentDir: join(root, "content"),
    outDir: join(root, "_site"),
    cacheDir: join(root, ".cache"),
    baseUrl: null,
    nowMs: Date.parse(NOW),
    clean: false,
    search: false,
    previousLedger: null,
    preview: false,
    articlesWorthAWorker: 1,
  },
  { step: (step) => say(step), advance: () => say("…"), waiting: () => say("waiting"), keptLedger: () => say("kept") },
);
process.exitCode = result.summary === null ? 1 : 0;
