import { feed, inputOf } from "./feed.ts";
import { targets } from "./targets.ts";

/**
 * The process that feeds a target: `fuzz-process.ts TARGET SEED FIRST`. It tells the number of each input before and after,
 * so that the process that started it can tell a hang from work, and goes on until it is ended.
 */
const [name = "", seed = "", first = ""] = process.argv.slice(2);
const target = targets.get(name);
if (target === undefined || process.send === undefined) throw new Error(`There is no target ${name}.`);

for (let number = Number(first); ; number++) {
  const input = await inputOf(target, Number(seed), number);
  await new Promise((done) => process.send!({ began: number }, done));
  const faults = await feed(target, input);
  await new Promise((done) => process.send!({ ended: number, faults }, done));
}
