import { parseArgs } from "node:util";
import { survivesClocks, survivesFlips, survivesTwins } from "./damages.ts";
import { survivesFullDisk, survivesReadOnlyOutput } from "./disks.ts";
import { type Outcome, survivesKills } from "./kills.ts";

/**
 * Tries what a publication must survive: `npm run survive -- [--kills N] [--seed S]`. Builds are killed at random moments, the
 * cache is damaged, disks are full or read-only, clocks go back, two builds run at once. Ends with 1 where anything was lost.
 */
const { values } = parseArgs({ options: { kills: { type: "string" }, seed: { type: "string" } } });
const kills = Number(values.kills ?? "50");
const seed = Number(values.seed ?? "1");
if (!Number.isInteger(kills) || !Number.isInteger(seed)) throw new Error("--kills and --seed are whole numbers.");

const trials: readonly (() => Promise<Outcome>)[] = [
  () => survivesKills(kills, seed),
  () => survivesFlips(Math.ceil(kills / 5), seed),
  () => survivesTwins(Math.ceil(kills / 10), seed),
  () => survivesClocks(seed),
  () => survivesFullDisk(seed),
  () => survivesReadOnlyOutput(seed),
];
for (const trial of trials) {
  const { what, faults } = await trial();
  console.log(`${faults.length === 0 ? "survived" : "LOST"}: ${what}`);
  for (const fault of faults) console.log(`  ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
