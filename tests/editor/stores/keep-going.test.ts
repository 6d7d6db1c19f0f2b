import assert from "node:assert/strict";
import { test } from "node:test";
import { type Clock, keeperOf, nextChanceOf, saveUntilReached } from "../../../src/editor/stores/keep-going.ts";
import type { SaveResult } from "../../../src/editor/stores/store.ts";

/** A clock that is put forward by hand. */
function aClock() {
  let now = 0;
  const timers = new Map<number, { readonly at: number; readonly work: () => void }>();
  const clock: Clock = {
    setTimeout: (work, afterMs) => {
      timers.set(timers.size + 1, { at: now + afterMs, work });
      return timers.size;
    },
    clearTimeout: (timer) => void timers.delete(timer ?? 0),
  };
  const forward = (ms: number) => {
    now += ms;
    for (const [id, { at, work }] of timers) {
      if (at > now) continue;
      timers.set(id, { at: Number.POSITIVE_INFINITY, work });
      work();
    }
  };
  return { clock, forward };
}

const settled = () => new Promise<void>((done) => setImmediate(done));

test("what is typed is kept at once and then each second, the last letters too", async () => {
  const { clock, forward } = aClock();
  const kept: string[] = [];
  let text = "";
  const keeper = keeperOf(async () => kept.push(text), clock);
  for (const letter of ["t", "tr", "tro"]) {
    text = letter;
    keeper.note();
    await settled();
  }
  assert.deepEqual(kept, ["t"]);
  forward(1000);
  await settled();
  assert.deepEqual(kept, ["t", "tro"]);
  forward(1000);
  await settled();
  assert.deepEqual(kept, ["t", "tro"], "nothing changed");
  text = "trong";
  keeper.note();
  text = "trong ";
  keeper.note();
  await keeper.flush();
  assert.equal(kept.at(-1), "trong ", "before a window closes, all is kept");
  keeper.stop();
  keeper.note();
  forward(5000);
  await settled();
  assert.equal(kept.at(-1), "trong ");
});

test("a store that cannot be reached is tried again at the next chance, until it is or nobody wants it", async () => {
  const results: SaveResult[] = [{ kind: "offline" }, { kind: "offline" }, { kind: "saved", versions: {} }];
  let told = 0;
  const save = async () => results.shift() ?? ({ kind: "offline" } as const);
  const tell = () => {
    told += 1;
  };
  assert.equal((await saveUntilReached(save, async () => true, tell)).kind, "saved");
  assert.equal(told, 2);
  assert.equal((await saveUntilReached(save, async () => false, tell)).kind, "offline");
});

test("the next chance is when the device comes online, or when some time has passed", async () => {
  const { clock, forward } = aClock();
  const window = Object.assign(new EventTarget(), clock) as unknown as Window;
  const never = new AbortController();
  const online = nextChanceOf(window, never.signal);
  window.dispatchEvent(new Event("online"));
  assert.equal(await online, true);
  const later = nextChanceOf(window, never.signal);
  forward(15_000);
  assert.equal(await later, true);
  const stopped = nextChanceOf(window, never.signal);
  never.abort();
  assert.equal(await stopped, false);
  assert.equal(await nextChanceOf(window, never.signal), false);
});
