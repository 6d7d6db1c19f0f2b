import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { loaderFlags } from "../program/loader-flags.ts";
import type { Share } from "../rendering/share.ts";
import { cutJobs } from "./cut-jobs.ts";
import type { JobKind, Jobs } from "./jobs.ts";
import { thisMachine, workerLimit } from "./machine.ts";
import { makeQueue } from "./queue.ts";
import type { Round } from "./round.ts";

/** Does jobs: in several processes at once where that is faster, otherwise in this one. */
export interface Workers {
  /**
   * Does a round of jobs and resolves with the result of each item's job; rejects where one of them throws. Several rounds may go
   * on at once, and share the processes.
   */
  readonly run: <Item, Kind extends JobKind>(
    round: Round<Item, Kind>,
  ) => Promise<ReadonlyMap<Item, Jobs[Kind]["result"]>>;
  /** Does a round of jobs as `run` does, and keeps no result that it has handed to `onDone`. */
  readonly each: <Item, Kind extends JobKind>(round: Round<Item, Kind>) => Promise<void>;
  /**
   * The shares that jobs should be cut into, one list for each job, so that no process has work for long after the others.
   *
   * @param lengths how long each job takes, in articles whose pages are made in that time
   */
  readonly cut: (lengths: readonly number[]) => readonly (readonly Share[])[];
  /** Whether there are processes, so that rounds that go on at once take less time than one after the other. */
  readonly areStarted: () => boolean;
  /** Ends the processes if they did large jobs, to free their memory before work that needs much. */
  readonly freeMemory: () => Promise<void>;
  /** Ends the processes; another round starts new ones. */
  readonly close: () => Promise<void>;
}

/** How many articles make a process worth starting: to start one takes as long as to read and render this many. */
const ARTICLES_WORTH_A_WORKER = 300;

/** How many times the articles worth a worker make a job large. */
const LARGE_JOB_FACTOR = 7;

/** How many times the articles worth a worker make a share of a job worth a job of its own. */
const SHORTEST_SHARE_FACTOR = 5;

/**
 * A flag of Node for processes with much in memory: memory is collected when it has grown by a seventh, where Node would let it grow
 * fourfold. It can be set while a process runs, and taken back.
 */
const GROWTH_FLAG = "--heap-growing-percent=15";
const NO_GROWTH_FLAG = "--heap-growing-percent=0";

/**
 * Flags of Node for workers that do large jobs: new objects have less room too. Collecting takes more than a tenth of the processor
 * time, so workers that do small jobs have Node's own settings.
 */
const LARGE_JOB_FLAGS = [GROWTH_FLAG, "--max-semi-space-size=8"];

/**
 * Settings of glibc for the memory that a worker has outside of Node's heap; other C libraries ignore them. By itself
 * glibc keeps a pool for each thread and does not give back the memory that large texts were read into: pieces of 4 MB and
 * more are given back at once, and of the pool what is free at its end beyond 32 MB. A card for sharing is drawn in pieces of
 * 3 MB, and a worker that fetches such pieces anew for each card takes twice the processor time.
 */
const MEMORY_SETTINGS = {
  MALLOC_ARENA_MAX: "2",
  MALLOC_MMAP_THRESHOLD_: String(4 << 20),
  MALLOC_TRIM_THRESHOLD_: String(32 << 20),
};

/**
 * Makes workers that are processes, started when there is enough work for two. They are not threads: on two cores threads
 * took twice the processor time for the same work, waiting for each other's memory.
 *
 * @param articlesWorthAWorker how many articles make a process worth starting
 */
export function makeWorkers(articlesWorthAWorker = ARTICLES_WORTH_A_WORKER): Workers {
  const started: ChildProcess[] = [];
  const queue = makeQueue();
  const limit = workerLimit(thisMachine());
  let didLargeJob = false;
  const close = async () => {
    // A preview goes on for hours, and collecting as often as beside workers would make each of its builds slower.
    if (didLargeJob) setFlagsFromString(NO_GROWTH_FLAG);
    didLargeJob = false;
    await Promise.all(started.splice(0).map(stopWorker));
  };
  const each = async <Item, Kind extends JobKind>(round: Round<Item, Kind>): Promise<void> => {
    const { items, weightOf } = round;
    const weights = items.map(weightOf);
    const weight = weights.reduce((sum, own) => sum + own, 0);
    didLargeJob ||= Math.max(0, ...weights) > LARGE_JOB_FACTOR * articlesWorthAWorker;
    const flags = didLargeJob ? LARGE_JOB_FLAGS : [];
    const wanted = Math.min(limit, items.length, Math.floor(weight / articlesWorthAWorker));
    // Workers started in an earlier round have loaded their modules; this process would have to load them too.
    if (wanted < 2 && started.length === 0) return runHere(round);
    if (didLargeJob) collectMemory();
    while (started.length < wanted) started.push(startWorker(flags));
    return queue.each(started, round);
  };
  return {
    run: async (round) => {
      const results = new Map<(typeof round.items)[number], Jobs[(typeof round)["kind"]]["result"]>();
      const onDone: typeof round.onDone = (item, result) => {
        results.set(item, result);
        round.onDone(item, result);
      };
      await each({ ...round, onDone });
      return results;
    },
    each,
    cut: (lengths) => cutJobs(lengths, { workerCount: limit, shortest: SHORTEST_SHARE_FACTOR * articlesWorthAWorker }),
    areStarted: () => started.length > 0,
    freeMemory: async () => {
      if (didLargeJob) await close();
    },
    close,
  };
}

/** Does a round of jobs in this process, one after the other. Their modules are loaded only where there is a job. */
async function runHere<Item, Kind extends JobKind>(round: Round<Item, Kind>): Promise<void> {
  const { kind, items, common, inputOf, onDone } = round;
  if (items.length === 0) return;
  const { doJob } = await import("./jobs.ts");
  for (const item of items) onDone(item, await doJob(kind, inputOf(item), common));
}

function startWorker(flags: readonly string[]): ChildProcess {
  return fork(fileURLToPath(new URL("./process.ts", import.meta.url)), {
    serialization: "advanced",
    execArgv: [...loaderFlags, ...flags],
    env: { ...MEMORY_SETTINGS, ...process.env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

/**
 * Collects the memory of this process, and until the workers end sooner than Node would. Where volumes are large, it holds what it
 * knows of all of them, and before a round of large jobs much of what it needed until then is of no use any more.
 */
function collectMemory(): void {
  setFlagsFromString(GROWTH_FLAG);
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
}

async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  worker.kill("SIGKILL");
  await ended;
}
