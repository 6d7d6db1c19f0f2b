/** One of the shares that a large job is cut into, so that several processes can do it. */
export interface Share {
  /** Which one it is, from 0. */
  readonly index: number;
  readonly count: number;
}

/** The items of a list that belong to a share, in order. All shares of a list have as many, give or take one. */
export function itemsOf<Item>(list: readonly Item[], share: Share): readonly Item[] {
  const { start, end } = boundsOf(list.length, share);
  return list.slice(start, end);
}

/** How many of so many items belong to a share. */
export function sizeOf(itemCount: number, share: Share): number {
  const { start, end } = boundsOf(itemCount, share);
  return end - start;
}

function boundsOf(itemCount: number, { index, count }: Share): { readonly start: number; readonly end: number } {
  const startOf = (share: number) => Math.floor((itemCount * share) / count);
  return { start: startOf(index), end: startOf(index + 1) };
}
