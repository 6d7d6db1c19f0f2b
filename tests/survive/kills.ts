import { type Dice, diceOf } from "../support/dice.ts";
import { type Arena, anArena, halfDone } from "./arena.ts";

/** What a trial of survival did, and what did not survive it. */
export interface Outcome {
  readonly what: string;
  readonly faults: readonly string[];
}

/** The archive of a seed, built once. One whose content has Problems is passed over for that of a later seed. */
export async function builtArena(
  seed: number,
): Promise<{ readonly arena: Arena; readonly dice: Dice; readonly tookMs: number }> {
  for (let next = seed; ; next += 1_000) {
    const dice = diceOf(next);
    const arena = anArena(dice);
    const { code, tookMs, said } = await arena.build();
    if (code === 0) return { arena, dice, tookMs };
    arena.remove();
    if (code !== 1) throw new Error(`A first build ended with ${code}: ${said}`);
  }
}

/**
 * Kills builds at random moments, one push after another: each leaves every page as it was or as it will be, and the next build
 * brings it to its end. Each tenth time, and at the end, the output is compared with a clean build.
 */
export async function survivesKills(kills: number, seed: number): Promise<Outcome> {
  const faults: string[] = [];
  let { arena, dice, tookMs } = await builtArena(seed);
  let [killed, compared] = [0, 0];
  for (let round = 1; killed < kills && round < kills * 4; round++) {
    const before = arena.published();
    arena.edit();
    const { code } = await arena.build(dice(Math.ceil(tookMs * 1.1)));
    const left = arena.published();
    const whole = await arena.build();
    if (whole.code === 1) {
      // An edit that cannot be published: the site must be as it was before it.
      faults.push(...halfDone(left, before, before).map((fault) => `round ${round}: ${fault}`));
      arena.remove();
      ({ arena, dice, tookMs } = await builtArena(seed + round));
      continue;
    }
    if (code === null) killed++;
    tookMs = (tookMs + whole.tookMs) / 2;
    if (whole.code !== 0)
      faults.push(`round ${round}: the next build ended with ${whole.code}: ${whole.said.slice(0, 500)}`);
    faults.push(...halfDone(left, before, arena.published()).map((fault) => `round ${round}: ${fault}`));
    if (killed % 10 !== 0 && killed < kills) continue;
    compared++;
    faults.push(...(await arena.differences()).map((file) => `round ${round}: ${file} is not that of a clean build`));
  }
  arena.remove();
  return { what: `${killed} builds killed, ${compared} compared with clean ones`, faults };
}
