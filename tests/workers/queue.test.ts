import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { EventEmitter } from "node:events";
import { test } from "node:test";
import { makeQueue, type Order } from "../../src/workers/queue.ts";
import type { Round } from "../../src/workers/round.ts";

/** What stands for a process: it notes the inputs it is asked for, and answers each with itself in capitals and its round's word. */
class StandIn extends EventEmitter {
  readonly asked: string[] = [];
  readonly told: string[] = [];
  private readonly commons = new Map<string, string>();

  send(order: Order): void {
    if ("common" in order) {
      this.commons.set(order.kind, order.common as string);
      this.told.push(order.kind);
      return;
    }
    const input = order.input as string;
    this.asked.push(input);
    setImmediate(() => {
      if (input === "dies") this.emit("exit", 9, null);
      else if (input === "fails") this.emit("message", { error: "no such month" });
      else this.emit("message", { result: `${input.toUpperCase()} ${this.commons.get(order.kind)}` });
    });
  }
}

const standIns = (count: number) => Array.from({ length: count }, () => new StandIn());
const processes = (workers: readonly StandIn[]) => workers as unknown as readonly ChildProcess[];

/** A round of words, each of which is as much work as it has letters. */
function roundOf(kind: "renderVolume" | "indexSegment", common: string, items: readonly string[], isAwaited?: boolean) {
  const done: string[] = [];
  const results = new Map<string, string>();
  const round = {
    kind,
    items,
    common,
    inputOf: (item: string) => item,
    weightOf: (item: string) => item.length,
    onDone: (item: string, result: string) => {
      done.push(item);
      results.set(item, result);
    },
    ...(isAwaited === undefined ? {} : { isAwaited }),
  };
  return { done, results, round: round as unknown as Round<string, "renderVolume"> };
}

test("a round begins with its longest jobs, and each result belongs to its item", async () => {
  const [worker] = standIns(1);
  const { done, results, round } = roundOf("renderVolume", "now", ["a", "ccc", "bb", "ddd"]);
  await makeQueue().each(processes([worker!]), round);
  assert.deepEqual(worker!.asked, ["ccc", "ddd", "bb", "a"]);
  assert.deepEqual(done, worker!.asked);
  assert.deepEqual(Object.fromEntries(results), { a: "A now", bb: "BB now", ccc: "CCC now", ddd: "DDD now" });
});

test("where jobs of one weight take unlike times, the longest begins first", async () => {
  const [worker] = standIns(1);
  const { round } = roundOf("renderVolume", "now", ["a", "b", "c"]);
  await makeQueue().each(processes([worker!]), { ...round, lengthOf: (item) => (item === "c" ? 7 : 1) });
  assert.deepEqual(worker!.asked, ["c", "a", "b"]);
});

test("rounds that go on at once share the processes: what more work waits for comes first, each with its own round's word", async () => {
  const workers = standIns(2);
  const queue = makeQueue();
  const pages = roundOf("renderVolume", "pages", ["p1", "p22", "p333", "p4444"]);
  const index = roundOf("indexSegment", "index", ["i", "ii"], true);
  await Promise.all([queue.each(processes(workers), pages.round), queue.each(processes(workers), index.round)]);
  assert.deepEqual([...pages.results.values()].sort(), ["P1 pages", "P22 pages", "P333 pages", "P4444 pages"]);
  assert.deepEqual([...index.results.values()].sort(), ["I index", "II index"]);
  const order = workers.flatMap(({ asked }) => asked.map((word, turn) => [turn, word] as const));
  const turnOf = (word: string) => order.find(([, each]) => each === word)![0];
  assert.ok(turnOf("ii") < turnOf("p22") && turnOf("i") < turnOf("p22"), JSON.stringify(order));
  for (const { told } of workers) assert.deepEqual([...told].sort(), [...new Set(told)].sort(), "told once");
});

test("a job that fails ends all rounds, for the build ends with it", async () => {
  for (const fault of ["fails", "dies"]) {
    const workers = standIns(1);
    const queue = makeQueue();
    const pages = queue.each(processes(workers), roundOf("renderVolume", "pages", ["a", "b"]).round);
    const index = queue.each(processes(workers), roundOf("indexSegment", "index", [fault], true).round);
    const ended = await Promise.allSettled([pages, index]);
    assert.deepEqual(
      ended.map(({ status }) => status),
      ["rejected", "rejected"],
      fault,
    );
    assert.equal(workers[0]!.asked.at(-1), fault, "nothing is begun after it");
  }
});

test("a round without jobs is done at once", async () => {
  const { done, round } = roundOf("renderVolume", "now", []);
  await makeQueue().each(processes(standIns(1)), round);
  assert.deepEqual(done, []);
});
