import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import { rebuildLoop } from "../../src/preview/rebuild-loop.ts";

/** A loop whose builds end when the test says so. */
function loopOf(context: TestContext) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const runs: { readonly ofProgram: boolean; readonly end: () => Promise<void> }[] = [];
  const loop = rebuildLoop((ofProgram) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    runs.push({
      ofProgram,
      end: async () => {
        resolve();
        await new Promise((done) => setImmediate(done));
      },
    });
    return promise;
  });
  return { loop, runs, pass: (ms: number) => context.mock.timers.tick(ms) };
}

test("several edits at once are one build", (context) => {
  const { loop, runs, pass } = loopOf(context);
  for (const ofProgram of [false, true, false]) loop.note({ ofProgram });
  assert.equal(runs.length, 0);
  pass(1000);
  assert.deepEqual(
    runs.map((run) => run.ofProgram),
    [true],
  );
});

test("edits during a build cause one more", async (context) => {
  const { loop, runs, pass } = loopOf(context);
  loop.note({ ofProgram: true });
  pass(1000);
  loop.note({ ofProgram: false });
  pass(1000);
  loop.note({ ofProgram: false });
  pass(1000);
  assert.equal(runs.length, 1);
  await runs[0]!.end();
  assert.deepEqual(
    runs.map((run) => run.ofProgram),
    [true, false],
  );
  await runs[1]!.end();
  assert.equal(runs.length, 2);
});

test("nothing is built any more once it is stopped", async (context) => {
  const { loop, runs, pass } = loopOf(context);
  loop.note({ ofProgram: false });
  pass(1000);
  loop.note({ ofProgram: false });
  loop.stop();
  pass(1000);
  await runs[0]!.end();
  assert.equal(runs.length, 1);
});
