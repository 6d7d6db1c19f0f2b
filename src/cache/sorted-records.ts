/** How records that end with a byte are sorted by the bytes of a field that reaches to their end. */
export interface SortedBy {
  /** The byte after each record; the last may lack it. */
  readonly end: number;
  readonly wanted: Buffer;
  /** Where the field begins in the record that begins at a place. */
  readonly fieldOf: (start: number) => number;
}

/** Where the first record begins whose field is not before the wanted one. */
export function recordFrom(records: Buffer, { end, wanted, fieldOf }: SortedBy): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === low ? low : Math.max(low, records.lastIndexOf(end, middle - 1) + 1);
    const found = records.indexOf(end, start);
    const after = found === -1 ? records.length : found;
    if (records.subarray(fieldOf(start), after).compare(wanted) < 0) low = Math.min(records.length, after + 1);
    else high = start;
  }
  return low;
}
