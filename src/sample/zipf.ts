import type { Random } from "./random.ts";

/** Items that are used the more, the earlier they stand in the list. The words of every language are used so. */
export interface Ranked<T> {
  readonly items: readonly T[];
  /** For each item, the sum of its weight and those of the items before it. */
  readonly sums: Float64Array;
}

/**
 * Gives the item with index r the weight 1 / (r + flatness). This is Zipf's law, with Mandelbrot's change that makes
 * the first items less frequent.
 */
export function ranked<T>(items: readonly T[], flatness = 3): Ranked<T> {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let rank = 0; rank < items.length; rank++) {
    sum += 1 / (rank + flatness);
    sums[rank] = sum;
  }
  return { items, sums };
}

/** A random item; items of greater weight are more probable. The list must not be empty. */
export function draw<T>({ items, sums }: Ranked<T>, random: Random): T {
  const wanted = random.fraction() * sums[sums.length - 1]!;
  return items[indexAbove(sums, wanted)] as T;
}

/**
 * Some random items, each once, in the order they were drawn in. There may be fewer than `count` where the list is
 * short.
 */
export function drawSome<T>(from: Ranked<T>, count: number, random: Random): readonly T[] {
  const drawn = new Set<T>();
  for (let tries = 0; drawn.size < count && tries < count * 6; tries++) drawn.add(draw(from, random));
  return [...drawn];
}

/** The first index whose sum is greater than a value; where none is, the last index. */
export function indexAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle]! > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
