/**
 * Gives a random whole number from 0 up to, but not including, a limit: the same numbers for the same seed
 * (mulberry32).
 */
export type Dice = (limit: number) => number;

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/** One of some things, by the dice. */
export function pick<Item>(items: readonly Item[], dice: Dice): Item {
  return items[dice(items.length)]!;
}
