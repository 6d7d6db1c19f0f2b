/**
 * How the records of a text of bytes are divided and sorted. Each record ends with a byte that is nowhere else in it.
 */
export interface SortedBy {
  /** The byte at the end of each record; the last record may lack it. */
  readonly end: number;
  /** The value that is sought in the field the records are sorted by, as bytes. */
  readonly wanted: Buffer;
  /** Where that field begins, in the record that begins at `start`. The field reaches to the end of its record. */
  readonly fieldOf: (start: number) => number;
}

/**
 * Where the first record begins whose field is the wanted value or comes after it; the length of all where none does.
 */
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
