import assert from "node:assert/strict";
import { test } from "node:test";
import { coresOf, thisMachine, workerLimit } from "../../src/workers/machine.ts";

const GIB = 1024 ** 3;

test("a build has a worker for each core, as far as there is memory for them", () => {
  assert.equal(workerLimit({ cores: 2, memoryBytes: 24 * GIB }), 2);
  assert.equal(workerLimit({ cores: 64, memoryBytes: 256 * GIB }), 64);
  assert.equal(workerLimit({ cores: 64, memoryBytes: 4 * GIB }), 8);
  assert.equal(workerLimit({ cores: 1.5, memoryBytes: 4 * GIB }), 2, "a part of a core is worth a worker");
  assert.equal(workerLimit({ cores: 8, memoryBytes: 0.2 * GIB }), 1, "one works in any case");
});

test("the limit that a container has of the machine's cores is read", () => {
  assert.equal(coresOf("150000 100000\n"), 1.5);
  assert.equal(coresOf("max 100000\n"), Infinity);
  assert.equal(coresOf(""), Infinity, "no control group");
  const { cores, memoryBytes } = thisMachine();
  assert.ok(cores > 0 && cores < 10_000 && memoryBytes > 0);
});
