import type { Random } from "./random.ts";

/** Items of which the first are used most, as words are in any language. */
export interface Ranked<T> {
  readonly items: readonly T[];
  /** Sum of the weights up to and including each item. */
  readonly sums: Float64Array;
}

/** Weighs the item of rank r (from 0) by 1 / (r + flatness): Zipf's law, with Mandelbrot's levelling of its head. */
export function ranked<T>(items: readonly T[], flatness = 3): Ranked<T> {
  const sums = new Float64Array(items.length);
  let sum = 0;
  for (let rank = 0; rank < items.length; rank++) {
    sum += 1 / (rank + flatness);
    sums[rank] = sum;
  }
  return { items, sums };
}

/** One of the items, by its weight. The list must not be empty. */
export function draw<T>({ items, sums }: Ranked<T>, random: Random): T {
  const wanted = random.fraction() * sums[sums.length - 1]!;
  return items[indexAbove(sums, wanted)] as T;
}

/** Some of the items, each once, in the order drawn; fewer where they are few. */
export function drawSome<T>(from: Ranked<T>, count: number, random: Random): readonly T[] {
  const drawn = new Set<T>();
  for (let tries = 0; drawn.size < count && tries < count * 6; tries++) drawn.add(draw(from, random));
  return [...drawn];
}

/** The first index whose sum is above a value; the last where none is. */
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
