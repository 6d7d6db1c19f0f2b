import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { type Arena, type Contender, hugoVersion, openArena } from "./arena.ts";
import { applyEdit } from "./edits.ts";
import { cannotMeasure, measure } from "./measure.ts";
import { type BenchOptions, type CaseName, readOptions, usage } from "./options.ts";
import { countKinds, snapshot, writtenSince } from "./output-tree.ts";
import { type CaseResult, kindTable, type Run, resultTable, wordCheckText } from "./report.ts";
import { checkWords, unexplained } from "./same-site.ts";

/** What `npm run bench` runs: builds of sample archives by Khotin, by another checkout of it and by Hugo, in turns. */

interface Results {
  readonly cases: readonly CaseResult[];
  /** What was found about the two outputs being the same site, as Markdown. */
  readonly likeness: readonly string[];
}

const say = (line: string) => process.stderr.write(`${line}\n`);

async function runCase(arena: Arena, name: CaseName, runs: number, timeoutMs: number): Promise<readonly Run[]> {
  const done: Run[] = [];
  for (let run = 1; run <= runs; run++) {
    applyEdit(name, arena.contentDir, run);
    arena.settle();
    // Whoever goes second finds the machine warmer: each goes first in every other run.
    for (const contender of run % 2 === 1 ? arena.contenders : arena.contenders.toReversed()) {
      const result = await runOnce(contender, name, timeoutMs);
      say(`  ${name} ${run}/${runs}  ${result.name}  ${result.wallSeconds.toFixed(2)} s`);
      done.push(result);
    }
  }
  return done;
}

async function runOnce(
  { name, command, outDir, forget }: Contender,
  caseName: CaseName,
  timeoutMs: number,
): Promise<Run> {
  if (caseName === "cold") forget();
  const before = snapshot(outDir);
  const cost = await measure(command, join(outDir, "..", "..", `${name}.time`), timeoutMs);
  return { name, ...cost, filesWritten: writtenSince(before, snapshot(outDir)) };
}

async function runSize(folder: string, articles: number, options: BenchOptions): Promise<Results> {
  say(`${articles} articles: writing the sample`);
  const arena = await openArena(folder, articles, options);
  const cases: CaseResult[] = [];
  const likeness: string[] = [];
  for (const caseName of options.cases) {
    cases.push({ articles, caseName, runs: await runCase(arena, caseName, options.runs, options.timeoutMs) });
    if (caseName === "cold" && options.hugo !== null) likeness.push(...compareOutputs(arena, articles));
  }
  return { cases, likeness };
}

/** @throws Error where the two sites are not the same */
function compareOutputs({ contentDir, contenders }: Arena, articles: number): readonly string[] {
  const outDirs = (["Khotin", "Hugo"] as const).map((name) => contenders.find((each) => each.name === name)!.outDir);
  const [khotin, hugo] = outDirs.map((outDir) => countKinds(snapshot(outDir)));
  const words = checkWords(contentDir, outDirs);
  const faults = [...unexplained(khotin!, hugo!), ...words.faults.slice(0, 5)];
  const told = [kindTable(articles, khotin!, hugo!), wordCheckText(words)];
  if (faults.length > 0) throw new Error(`The two sites differ:\n${told.join("\n\n")}\n${faults.join("\n")}`);
  return told;
}

function documentText(results: Results, options: BenchOptions, words: readonly string[]): string {
  const ofHugo = options.hugo === null ? "not run" : hugoVersion(options.hugo);
  const processor = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`;
  return [
    "# Benchmarks",
    "",
    INTRODUCTION,
    "",
    ...(options.date === null ? [] : [`- Date: ${options.date}`]),
    `- Command: \`npm run bench -- ${words.join(" ")}\``,
    `- Machine: ${processor}, ${Math.round(totalmem() / 2 ** 30)} GB of memory`,
    `- Versions: Node ${process.version}; ${ofHugo}`,
    `- Content: ${options.plain ? "a plain folder" : "a git checkout; each edit is committed"}`,
    "",
    "## Results",
    "",
    resultTable(results.cases),
    ...(results.likeness.length === 0 ? [] : ["", "## The two sites", "", results.likeness.join("\n\n")]),
    "",
  ].join("\n");
}

const INTRODUCTION = `Khotin and Hugo build the same sample archive (\`npm run sample\`), without pictures, sharing cards and search index. The
programs take turns.

- **Wall time** is the time from the start of the command to its end.
- **CPU time** is user time and system time of the command with all its child processes.
- **Peak memory** is the most that all processes held together, sampled every 50 ms, over all runs.
- **A file counts as written** when its inode, size or time changed.

The case \`cold\` starts without output and cache. The other cases follow it in the order of the table, and each run has an
edit of its own: \`noop\` edits nothing; \`add\` adds an article to the newest month; \`edit\` edits an article; \`backdate\` adds
an article to a closed year; \`delete\` withdraws an article; \`rename\` changes the name of a category. Hugo builds all pages
every time.

The templates for Hugo are in \`tests/bench/hugo/\`. They make Khotin's pages with Khotin's text, with these differences: they
have no choice of related articles, no timelines, no ledger and no check that every address is kept; an article's
neighbours are those of its month, not of its category; the pages of a listing by year stand under \`/nam/\`.`;

async function bench(words: readonly string[]): Promise<void> {
  const options = readOptions(words);
  const fault = cannotMeasure();
  if (fault !== null) throw new Error(fault);
  if (options.hugo !== null && !existsSync(options.hugo))
    throw new Error(`There is no ${options.hugo}: apt-get install -y hugo, or --no-hugo`);
  const work = options.work ?? mkdtempSync(join(tmpdir(), "khotin-bench-"));
  const results: { cases: CaseResult[]; likeness: string[] } = { cases: [], likeness: [] };
  try {
    for (const size of options.sizes) {
      const { cases, likeness } = await runSize(join(work, String(size)), size, options);
      results.cases.push(...cases);
      results.likeness.push(...likeness);
      if (options.work === null) rmSync(join(work, String(size)), { recursive: true, force: true });
    }
  } finally {
    if (options.work === null) rmSync(work, { recursive: true, force: true });
  }
  const text = documentText(results, options, words);
  process.stdout.write(text);
  if (options.out !== null) writeFileSync(options.out, text);
}

try {
  const words = process.argv.slice(2);
  if (words[0] === "search" && words[1] !== undefined)
    process.stdout.write(await (await import("./search-cost.ts")).searchCosts(words[1]));
  else if (words[0] === "search-phone" && words[1] !== undefined)
    process.stdout.write(await (await import("./search-phone.ts")).searchOnPhone(words[1]));
  else if (words[0] === "preview") process.stdout.write(await (await import("./preview-speed.ts")).previewSpeed());
  else if (words[0] === "push" && words[1] !== undefined)
    process.stdout.write(await (await import("./push-to-live.ts")).benchPush(words[1], say));
  else if (words[0] === "deploys" && words[1] !== undefined)
    process.stdout.write(await (await import("./deploys.ts")).benchDeploys(words[1], say));
  else if (words[0] === "verify" && words[1] !== undefined)
    process.stdout.write(await (await import("./verify.ts")).benchVerify(words[1], say));
  else if (words[0] === "profile" && words[1] !== undefined) {
    const { sizes } = readOptions(words.slice(2));
    process.stdout.write(await (await import("./profile.ts")).benchProfile(words[1], sizes, say));
  } else if (words[0] === "search") process.stdout.write(await (await import("./search-bench.ts")).benchSearch(say));
  else await bench(words);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  say(`\n${usage}`);
  process.exitCode = 1;
}
