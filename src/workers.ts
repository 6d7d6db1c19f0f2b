import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { doReadingJob, type ReadingJob, type ReadingJobResult } from "./archive/reading-job.ts";
import { doRenderingJob, type RenderingJob, type RenderingJobResult } from "./pages/rendering-job.ts";

/** The kinds of work that can be done on any thread. */
export interface Jobs {
  readonly read: { readonly input: ReadingJob; readonly result: ReadingJobResult };
  readonly render: { readonly input: RenderingJob; readonly result: RenderingJobResult };
}

const doers: { readonly [Kind in keyof Jobs]: (input: Jobs[Kind]["input"]) => Promise<Jobs[Kind]["result"]> } = {
  read: doReadingJob,
  render: doRenderingJob,
};

/** Does one job, on whatever thread this runs. */
export function doJob<Kind extends keyof Jobs>(kind: Kind, input: Jobs[Kind]["input"]): Promise<Jobs[Kind]["result"]> {
  return doers[kind](input);
}

/** Does jobs, side by side where that pays. */
export interface Workers {
  /** The result of each item's job. One that throws ends them all. */
  readonly map: <Item, Kind extends keyof Jobs>(
    items: readonly Item[],
    inputOf: (item: Item) => Jobs[Kind]["input"],
    kind: Kind,
    onDone: (item: Item, result: Jobs[Kind]["result"]) => void,
  ) => Promise<ReadonlyMap<Item, Jobs[Kind]["result"]>>;
}

/** Workers on this thread alone, one job after the other. */
const ownThread: Workers = {
  map: async (items, inputOf, kind, onDone) => {
    const results = new Map();
    for (const item of items) {
      const result = await doJob(kind, inputOf(item));
      results.set(item, result);
      onDone(item, result);
    }
    return results;
  },
};

/** No more threads than this: each holds a volume in memory. */
const MOST_THREADS = 4;

/** Workers on threads of their own, started with the first jobs; a single job is done on this thread. */
export function threads(): Workers & { readonly close: () => Promise<void> } {
  const started: Worker[] = [];
  const limit = Math.min(MOST_THREADS, availableParallelism());
  return {
    map: async (items, inputOf, kind, onDone) => {
      if (items.length < 2 || limit < 2) return ownThread.map(items, inputOf, kind, onDone);
      while (started.length < Math.min(limit, items.length))
        started.push(new Worker(new URL("./worker-thread.ts", import.meta.url)));
      const results = new Map();
      let next = 0;
      const work = async (worker: Worker): Promise<void> => {
        while (next < items.length) {
          const item = items[next++]!;
          const result = await ask(worker, kind, inputOf(item));
          results.set(item, result);
          onDone(item, result as never);
        }
      };
      await Promise.all(started.map(work));
      return results;
    },
    close: async () => {
      await Promise.all(started.splice(0).map((worker) => worker.terminate()));
    },
  };
}

/** What a worker thread answers. */
export type Reply = { readonly result: unknown } | { readonly error: string };

function ask(worker: Worker, kind: keyof Jobs, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      act();
    };
    const onMessage = (reply: Reply) =>
      settle(() => ("result" in reply ? resolve(reply.result) : reject(new Error(reply.error))));
    const onError = (error: Error) => settle(() => reject(error));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.postMessage({ kind, input });
  });
}
