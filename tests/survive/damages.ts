import { readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesUnder } from "../../src/cache/files-under.ts";
import { type Dice, pick } from "../support/dice.ts";
import type { Arena } from "./arena.ts";
import { builtArena, type Outcome } from "./kills.ts";

/** Flips bits of random files of the cache before each of some builds: each is as good as a clean one. */
export async function survivesFlips(rounds: number, seed: number): Promise<Outcome> {
  const faults: string[] = [];
  const { arena, dice } = await builtArena(seed);
  let flipped = 0;
  for (let round = 1; round <= rounds; round++) {
    if (dice(2) === 0) arena.edit();
    flipped += flipBits(join(arena.root, ".cache"), dice);
    const { code, said } = await arena.build();
    if (code === 1) break;
    if (code !== 0) faults.push(`round ${round}: ended with ${code}: ${said.slice(0, 500)}`);
    faults.push(...(await arena.differences()).map((file) => `round ${round}: ${file} is not that of a clean build`));
  }
  arena.remove();
  return { what: `${flipped} bits of the cache flipped in ${rounds} rounds`, faults };
}

/** The renditions of pictures are left alone: only their number of bytes is checked, because they are very many. */
function flipBits(folder: string, dice: Dice): number {
  const files = filesUnder(folder).filter(
    (file) => !file.startsWith("pictures/") && statSync(join(folder, file)).size > 0,
  );
  const count = 1 + dice(20);
  for (let left = count; left > 0; left--) {
    const file = join(folder, pick(files, dice));
    const bytes = readFileSync(file);
    bytes[dice(bytes.length)]! ^= 1 << dice(8);
    writeFileSync(file, bytes);
  }
  return count;
}

const DAY_MS = 86_400_000;

/** Moves the clock back: the moment of a build, and the times of files. Builds are as good as clean ones of their moments. */
export async function survivesClocks(seed: number): Promise<Outcome> {
  const faults: string[] = [];
  const { arena } = await builtArena(seed);
  const at = (days: number) => new Date(Date.parse(arena.nowIso()) + days * DAY_MS).toISOString();
  for (const days of [0, -1, -400, 0, 3]) {
    if (days !== 0) arena.edit();
    setTimes(arena, (Date.now() + days * DAY_MS) / 1_000);
    const { code, said } = await arena.build(undefined, at(days));
    if (code === 1) continue;
    if (code !== 0) faults.push(`${days} days: ended with ${code}: ${said.slice(0, 500)}`);
    faults.push(
      ...(await arena.differences(at(days))).map((file) => `${days} days: ${file} is not that of a clean build`),
    );
  }
  arena.remove();
  return { what: "the clock moved by -1, -400 and +3 days", faults };
}

/** Sets the times of all files of the content and of the cache, in seconds since 1970. */
function setTimes({ root }: Arena, seconds: number): void {
  for (const folder of [join(root, "content"), join(root, ".cache")])
    for (const file of filesUnder(folder)) utimesSync(join(folder, file), seconds, seconds);
}

/** Starts two builds into one folder at once: they wait for each other, and the output is that of a clean build. */
export async function survivesTwins(rounds: number, seed: number): Promise<Outcome> {
  const faults: string[] = [];
  const { arena } = await builtArena(seed);
  for (let round = 1; round <= rounds; round++) {
    arena.edit();
    const ended = await Promise.all([arena.build(), arena.build()]);
    if (ended.some(({ code }) => code === 1)) break;
    for (const { code, said } of ended)
      if (code !== 0) faults.push(`round ${round}: ended with ${code}: ${said.slice(0, 500)}`);
    faults.push(...(await arena.differences()).map((file) => `round ${round}: ${file} is not that of a clean build`));
  }
  arena.remove();
  return { what: `two builds at once, ${rounds} times`, faults };
}
