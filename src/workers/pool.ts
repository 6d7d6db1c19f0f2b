import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { loaderFlags } from "../program/loader-flags.ts";
import type { JobKind, Jobs } from "./jobs.ts";

/** A round of jobs of one kind. */
export interface Round<Item, Kind extends JobKind> {
  readonly kind: Kind;
  readonly items: readonly Item[];
  /** What every job of the round needs. */
  readonly common: Jobs[Kind]["common"];
  /** The same as plain data, handed over once to each worker, where it is not. */
  readonly commonToSend?: () => Jobs[Kind]["common"];
  readonly inputOf: (item: Item) => Jobs[Kind]["input"];
  /** How much work an item is, in articles. */
  readonly weightOf: (item: Item) => number;
  readonly onDone: (item: Item) => void;
}

/** Does jobs, side by side where that pays. */
export interface Workers {
  /** The result of each item's job. One that throws ends them all. */
  readonly run: <Item, Kind extends JobKind>(
    round: Round<Item, Kind>,
  ) => Promise<ReadonlyMap<Item, Jobs[Kind]["result"]>>;
  /** Frees the memory of those that did large jobs, where another is about to need much. */
  readonly rest: () => Promise<void>;
  /** Ends them; another round starts new ones. */
  readonly close: () => Promise<void>;
}

/** No more processes than this: each holds a part of a volume in memory. */
const MOST_WORKERS = 4;

/** Starting a process costs about as much as reading and rendering this many articles. */
const WORTH_STARTING = 300;

/**
 * Where a single item is large, a worker's memory is tidied when it has grown by a seventh: by itself the runtime would
 * wait until it had grown fourfold. That takes more than a tenth of the processor time, so where volumes are small it is
 * left to the runtime.
 */
const TIDY_FLAGS = ["--heap-growing-percent=15"];

/** How many times what is worth starting a process for makes an item large. */
const LARGE = 7;

/**
 * What a worker's C library (glibc; others look at no such thing) does with memory outside the runtime's own: by itself it
 * keeps a pool for each thread and holds on to what large texts were read into. Of two workers that read and render 28,000
 * articles each takes 0.55 GB without these and 0.38 with them, in the same time.
 */
const MEMORY_SETTINGS = { MALLOC_ARENA_MAX: "2", MALLOC_MMAP_THRESHOLD_: String(1 << 20) };

/**
 * Workers as processes of their own, started when there is work enough. Not threads: on two cores those took twice the
 * processor time for the same work, waiting for each other's memory.
 */
export function processes(worthStarting = WORTH_STARTING): Workers {
  const started: ChildProcess[] = [];
  const limit = Math.min(MOST_WORKERS, availableParallelism());
  let areLarge = false;
  const close = async () => {
    areLarge = false;
    await Promise.all(started.splice(0).map(stopWorker));
  };
  return {
    run: async (round) => {
      const { items, weightOf } = round;
      const weights = items.map(weightOf);
      const weight = weights.reduce((sum, own) => sum + own, 0);
      areLarge ||= Math.max(0, ...weights) > LARGE * worthStarting;
      const flags = areLarge ? TIDY_FLAGS : [];
      const wanted = Math.min(limit, items.length, Math.floor(weight / worthStarting));
      // Workers that were started before are ready; this process would have to load what they have loaded.
      if (wanted < 2 && started.length === 0) return runHere(round);
      while (started.length < wanted) started.push(startWorker(flags));
      return runIn(started, round);
    },
    rest: async () => {
      if (areLarge) await close();
    },
    close,
  };
}

/** What jobs need is loaded only where there are any. */
async function runHere<Item, Kind extends JobKind>({ kind, items, common, inputOf, onDone }: Round<Item, Kind>) {
  const results = new Map<Item, Jobs[Kind]["result"]>();
  if (items.length === 0) return results;
  const { doJob } = await import("./jobs.ts");
  for (const item of items) {
    results.set(item, await doJob(kind, inputOf(item), common));
    onDone(item);
  }
  return results;
}

async function runIn<Item, Kind extends JobKind>(
  workers: readonly ChildProcess[],
  { kind, items, inputOf, weightOf, onDone, ...round }: Round<Item, Kind>,
) {
  const common = round.commonToSend?.() ?? round.common;
  // The heaviest first, so that none is left to the end.
  const waiting = items.toSorted((one, other) => weightOf(other) - weightOf(one)).values();
  const results = new Map<Item, Jobs[Kind]["result"]>();
  const work = async (worker: ChildProcess): Promise<void> => {
    worker.send({ common } satisfies Order);
    for (const item of waiting) {
      results.set(item, await ask(worker, kind, inputOf(item)));
      onDone(item);
    }
  };
  await Promise.all(workers.map(work));
  return results;
}

/** What a worker is told. */
export type Order = { readonly common: unknown } | { readonly kind: JobKind; readonly input: unknown };

/** What a worker answers. */
export type Reply = { readonly result: unknown } | { readonly error: string };

function startWorker(flags: readonly string[]): ChildProcess {
  return fork(fileURLToPath(new URL("./process.ts", import.meta.url)), {
    serialization: "advanced",
    execArgv: [...loaderFlags, ...flags],
    env: { ...MEMORY_SETTINGS, ...process.env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

async function stopWorker(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = new Promise((resolve) => worker.once("exit", resolve));
  worker.kill("SIGKILL");
  await ended;
}

function ask<Kind extends JobKind>(
  worker: ChildProcess,
  kind: Kind,
  input: Jobs[Kind]["input"],
): Promise<Jobs[Kind]["result"]> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off("message", onMessage);
      worker.off("exit", onExit);
      worker.off("error", onError);
      act();
    };
    const onMessage = (reply: Reply) =>
      settle(() => ("result" in reply ? resolve(reply.result as never) : reject(new Error(reply.error))));
    const onExit = (code: number | null, signal: string | null) =>
      settle(() => reject(new Error(`a worker ended by itself (${signal ?? code})`)));
    const onError = (error: Error) => settle(() => reject(error));
    worker.on("message", onMessage);
    worker.on("exit", onExit);
    worker.on("error", onError);
    worker.send({ kind, input } satisfies Order);
  });
}
