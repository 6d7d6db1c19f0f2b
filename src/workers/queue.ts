import type { ChildProcess } from "node:child_process";
import type { JobKind, Jobs } from "./jobs.ts";
import type { Round } from "./round.ts";

/** A job that no worker has begun. */
interface Task {
  readonly isAwaited: boolean;
  /** How long it takes, compared to others. */
  readonly length: number;
  /** Has a worker do the job; rejects where that failed, and the job's round with it. */
  readonly doIn: (worker: ChildProcess) => Promise<void>;
  /** Ends the job's round with the fault of another. */
  readonly fail: (error: unknown) => void;
}

/** Does rounds of jobs in workers, each of which takes the next job when it has done one, of whatever round. */
export function makeQueue() {
  const waiting: Task[] = [];
  const busy = new Set<ChildProcess>();
  const serve = async (worker: ChildProcess): Promise<void> => {
    if (busy.has(worker)) return;
    busy.add(worker);
    try {
      for (let task = takeNext(waiting); task !== undefined; task = takeNext(waiting)) await task.doIn(worker);
    } catch (error) {
      for (const task of waiting.splice(0)) task.fail(error);
    } finally {
      busy.delete(worker);
    }
  };
  return {
    each: <Item, Kind extends JobKind>(
      workers: readonly ChildProcess[],
      { kind, items, inputOf, weightOf, lengthOf = weightOf, onDone, isAwaited = false, ...round }: Round<Item, Kind>,
    ): Promise<void> => {
      if (items.length === 0) return Promise.resolve();
      const common = round.commonToSend?.() ?? round.common;
      const told = new Set<ChildProcess>();
      let doneCount = 0;
      return new Promise((resolve, reject) => {
        const doIn = async (item: Item, worker: ChildProcess): Promise<void> => {
          if (!told.has(worker)) worker.send({ kind, common } satisfies Order);
          told.add(worker);
          onDone(item, await askFor(worker, kind, inputOf(item)));
          doneCount += 1;
          if (doneCount === items.length) resolve();
        };
        const taskOf = (item: Item): Task => ({
          isAwaited,
          length: lengthOf(item),
          doIn: (worker) =>
            doIn(item, worker).catch((error: unknown) => {
              reject(error);
              throw error;
            }),
          fail: reject,
        });
        waiting.push(...items.map(taskOf));
        for (const worker of workers) void serve(worker);
      });
    },
  };
}

/** Takes the job that is to be done next: one that more work waits for, and of these the longest, so that none begins last. */
function takeNext(waiting: Task[]): Task | undefined {
  const isBefore = (one: Task, other: Task) =>
    one.isAwaited === other.isAwaited ? one.length > other.length : one.isAwaited;
  let next = 0;
  for (const [index, task] of waiting.entries()) if (isBefore(task, waiting[next]!)) next = index;
  return waiting.splice(next, 1)[0];
}

/** A message to a worker: what all following jobs of a kind need, or a job. */
export type Order =
  | { readonly kind: JobKind; readonly common: unknown }
  | { readonly kind: JobKind; readonly input: unknown };

/** A worker's answer to a job: its result, or the text of the error it threw. */
export type Reply = { readonly result: unknown } | { readonly error: string };

/** Has a worker do a job and resolves with its result. */
function askFor<Kind extends JobKind>(
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
