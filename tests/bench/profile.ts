import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { loaderFlags } from "../../src/program/loader-flags.ts";
import { writeSample } from "../../src/sample/write-sample.ts";

const RUNS = 3;

/** What a step of a build took, in seconds; `workers` is the part of the processor time that worker processes used. */
interface Step {
  readonly step: string;
  readonly wall: number;
  readonly user: number;
  readonly system: number;
  readonly workers: number;
}

const builder = join(import.meta.dirname, "profile-process.ts");

/**
 * Where the time of a cold build goes, step by step, for pages alone.
 *
 * @param folder an empty folder to work in
 * @param sizes numbers of articles
 */
export async function benchProfile(
  folder: string,
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<string> {
  const tables: string[] = [];
  for (const articles of sizes) {
    const content = join(folder, `content-${articles}`);
    say(`${articles} articles: writing the sample`);
    await writeSample({ articles, seed: 1, outDir: content });
    const runs: (readonly Step[])[] = [];
    for (let run = 1; run <= RUNS; run++) {
      runs.push(buildOnce(content, folder));
      say(`  run ${run}/${RUNS}  ${sumOf(runs.at(-1)!, "wall").toFixed(2)} s`);
    }
    // The run in the middle by its wall time, as a whole, so that its steps add up.
    const middle = runs.toSorted((one, other) => sumOf(one, "wall") - sumOf(other, "wall"))[Math.floor(RUNS / 2)]!;
    tables.push(tableOf(articles, middle));
  }
  return tables.join("\n");
}

function buildOnce(content: string, folder: string): readonly Step[] {
  const [out, cache] = [join(folder, "_site"), join(folder, ".cache")];
  for (const each of [out, cache]) rmSync(each, { recursive: true, force: true });
  const said = execFileSync(process.execPath, [...loaderFlags, builder, content, out, cache, "none"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return said
    .split("\n")
    .filter((line) => line.startsWith('{"step"'))
    .map((line) => JSON.parse(line) as Step);
}

function sumOf(steps: readonly Step[], what: "wall" | "user" | "system" | "workers"): number {
  return steps.reduce((sum, step) => sum + step[what], 0);
}

function tableOf(articles: number, steps: readonly Step[]): string {
  const row = (name: string, of: readonly Step[]) => {
    const [wall, user, system, workers] = (["wall", "user", "system", "workers"] as const).map((what) =>
      sumOf(of, what),
    );
    return `| ${name} | ${[wall!, user!, system!, workers!].map((seconds) => seconds.toFixed(2)).join(" | ")} |`;
  };
  return [
    `| ${articles} articles | wall s | user CPU s | system CPU s | of both, in workers |`,
    "|---|---:|---:|---:|---:|",
    ...steps.map((step) => row(step.step, [step])),
    row("whole build", steps),
    "",
  ].join("\n");
}
