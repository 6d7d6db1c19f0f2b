import { readdirSync, readFileSync } from "node:fs";
import { build } from "../../src/build.ts";
import type { StepName } from "../../src/progress/progress.ts";

/**
 * Builds a site and prints, for each step, how long it took and what processor time this process and its workers used, as a line
 * of JSON. Words: content folder, output folder, cache folder, `search` or `none`.
 */

/** What was used up to a moment, in seconds. */
interface Used {
  readonly wall: number;
  readonly user: number;
  readonly system: number;
  /** Of the whole, what workers used. */
  readonly workers: number;
}

/** Clock ticks of the system in a second. */
const TICKS = 100;

/** User and system time of a process, with its ended children, in seconds; 0 where it has just ended. */
function timesOf(pid: number | "self"): readonly [user: number, system: number, ended: number] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map((ticks) => Number(ticks) / TICKS);
    return [user! + endedUser!, system! + endedSystem!, endedUser! + endedSystem!];
  } catch {
    return [0, 0, 0];
  }
}

/** The processes that this one has started. */
function children(): readonly number[] {
  return readdirSync("/proc/self/task").flatMap((task) => {
    const listed = readFileSync(`/proc/self/task/${task}/children`, "utf8").trim();
    return listed === "" ? [] : listed.split(" ").map(Number);
  });
}

function used(): Used {
  const own = timesOf("self");
  const started = children().map(timesOf);
  const sum = (index: 0 | 1) => own[index] + started.reduce((total, times) => total + times[index], 0);
  const workers = own[2] + started.reduce((total, [user, system]) => total + user + system, 0);
  return { wall: performance.now() / 1000, user: sum(0), system: sum(1), workers };
}

const [contentDir, outDir, cacheDir, search] = process.argv.slice(2) as [string, string, string, string];
let last: { readonly name: StepName | "load"; readonly from: Used } = {
  name: "load",
  from: { wall: 0, user: 0, system: 0, workers: 0 },
};

function begin(name: StepName | "load"): void {
  const now = used();
  const took = Object.fromEntries(
    (["wall", "user", "system", "workers"] as const).map((what) => [what, now[what] - last.from[what]]),
  );
  console.log(JSON.stringify({ step: last.name, ...took }));
  last = { name, from: now };
}

const { problems } = await build(
  {
    contentDir,
    outDir,
    cacheDir,
    baseUrl: "https://kho.gov.vn/",
    nowMs: Date.parse("2026-11-24T08:00:00+07:00"),
    clean: false,
    search: search === "search",
    previousLedger: null,
    preview: false,
  },
  { step: begin, advance: () => {}, waiting: () => {}, keptLedger: () => {} },
);
begin("load");
if (problems.some(({ severity }) => severity === "error")) throw new Error(JSON.stringify(problems[0]));
