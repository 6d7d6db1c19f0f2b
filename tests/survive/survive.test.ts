import assert from "node:assert/strict";
import { test } from "node:test";
import { survivesFlips, survivesTwins } from "./damages.ts";
import { survivesReadOnlyOutput } from "./disks.ts";
import { type Outcome, survivesKills } from "./kills.ts";

/**
 * The short form of `npm run survive`, which tries clocks that move back and disks that are full as well; tests/build has the kills
 * at each step, and the disk that is full at each call of the file system.
 */
const trials: Readonly<Record<string, () => Promise<Outcome>>> = {
  "builds killed at random moments": () => survivesKills(1, 7),
  "bits of the cache flipped": () => survivesFlips(1, 7),
  "two builds at once": () => survivesTwins(1, 7),
  "an output that can only be read": () => survivesReadOnlyOutput(7),
};

for (const [name, trial] of Object.entries(trials)) {
  test(`${name} leave the old site or the new one, and the next build is as good as a clean one`, async (context) => {
    const { what, faults } = await trial();
    context.diagnostic(what);
    assert.deepEqual(faults, []);
  });
}
