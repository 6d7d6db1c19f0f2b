import { join } from "node:path";
import { build } from "../../src/build.ts";
import { NOW } from "../support/site-of.ts";

/**
 * A process that builds the site of a folder, in workers, and prints a line for each step of its progress:
 * `building-process.ts ROOT [NOW [OUTPUT [search|moved PART…]]]`. With `moved` it joins parts, whose folders it moves. It ends with 1 where the content has Problems, and with 3 where something else fails.
 */
const [root = "", now = NOW, out = join(root, "_site"), mode = "", ...parts] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);
process.once("uncaughtException", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(3);
});
const result = await build(
  {
    contentDir: join(root, "content"),
    outDir: out,
    cacheDir: join(root, ".cache"),
    baseUrl: null,
    nowMs: Date.parse(now),
    clean: false,
    search: mode !== "",
    previousLedger: null,
    preview: false,
    articlesWorthAWorker: 1,
    ...(mode === "moved" ? { parts, movesParts: true } : {}),
  },
  { step: (step) => say(step), advance: () => say("…"), waiting: () => say("waiting"), keptLedger: () => say("kept") },
);
process.exitCode = result.summary === null ? 1 : 0;
