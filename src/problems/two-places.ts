/** A number with two places after the point, cut and not rounded: 4.499 is 4.49, and not the 4.5 that it misses. */
export function twoPlaces(value: number): string {
  return (Math.floor(value * 100) / 100).toFixed(2);
}
