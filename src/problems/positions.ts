/** The positions at which a character stands in a text, ascending. */
export function positionsOf(character: string, text: string): readonly number[] {
  const positions: number[] = [];
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) positions.push(at);
  return positions;
}

/** How many of some ascending numbers are less than a given one. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
