import { join } from "node:path";
import { parseArgs } from "node:util";
import { inputOf } from "./feed.ts";
import { keepInput } from "./kept.ts";
import { type Finding, runTarget } from "./run-target.ts";
import { targets } from "./targets.ts";

/**
 * Feeds the program with what it must survive: `npm run fuzz -- [--minutes N] [--seed S] [--only TARGET]`. The same seed
 * makes the same inputs. Each input that fails is written into `.fuzz/`; what is mended of them moves to
 * `tests/fuzz/kept/`, where the tests feed it again. Ends with 1 where any input failed.
 */
const { values } = parseArgs({
  options: { minutes: { type: "string" }, seed: { type: "string" }, only: { type: "string" } },
});
const minutes = Number(values.minutes ?? "1");
const seed = Number(values.seed ?? "1");
if (!(minutes > 0) || !Number.isInteger(seed)) throw new Error("--minutes and --seed are numbers.");
const chosen = [...targets.values()].filter(({ name }) => values.only === undefined || values.only === name);
if (chosen.length === 0) throw new Error(`--only is one of ${[...targets.keys()].join(", ")}.`);

/** No more inputs are written of one target in one run: a fault that every second input has fills no disk. */
const MOST_KEPT = 30;

let found = 0;
for (const target of chosen) {
  const findings: Finding[] = [];
  const onFinding = (finding: Finding) => {
    findings.push(finding);
    console.log(`${finding.target} ${finding.seed} ${finding.number}: ${finding.faults.join("\n  ").slice(0, 1_500)}`);
  };
  const forMs = (minutes * 60_000) / chosen.length;
  const count = await runTarget({ target, seed, forMs, onFinding });
  console.log(`${target.name}: ${count} inputs, ${findings.length} failed (seed ${seed})`);
  for (const { number, faults } of findings.slice(0, MOST_KEPT)) {
    const input = await inputOf(target, seed, number);
    const why = faults.join("\n").slice(0, 500);
    keepInput(join(import.meta.dirname, "..", "..", ".fuzz"), `${target.name}-${seed}-${number}`, {
      target: target.name,
      why,
      input,
    });
  }
  found += findings.length;
}
process.exitCode = found > 0 ? 1 : 0;
