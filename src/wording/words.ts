import type { English } from "./en.ts";
import { type PlacesOf, placeFiller, placesIn, type ValuesOf } from "./places.ts";
import type { SameKeys } from "./same-keys.ts";
import { type Vietnamese, vietnamese } from "./vi.ts";

/** Every text that readers see, as the site writes it: plain values, which other processes can be handed. */
export type WordTable = SameKeys<Vietnamese>;

/** A text; where it has places, a function that fills them, with a value for each place that either catalogue has. */
type Word<Vietnamese, English> = Vietnamese extends string
  ? English extends string
    ? [PlacesOf<Vietnamese>] extends [never]
      ? string
      : (values: ValuesOf<PlacesOf<Vietnamese> | PlacesOf<English>>) => string
    : never
  : { readonly [Key in keyof Vietnamese]: Key extends keyof English ? Word<Vietnamese[Key], English[Key]> : never };

/** Every text that readers see, ready to be said. */
export type Words = Word<Vietnamese, English>;

const wordsOfTables = new WeakMap<WordTable, Words>();

/** The words of a table. Those of the same table are made once. */
export function wordsOf(table: WordTable): Words {
  const words = wordsOfTables.get(table) ?? (readyWords(table, vietnamese, table.number.thousands) as Words);
  wordsOfTables.set(table, words);
  return words;
}

type Branch = { readonly [key: string]: Branch | string };

/** Which texts are functions is told by the Vietnamese catalogue, whatever places the table's own texts have. */
function readyWords(table: Branch | string, catalogue: Branch | string, thousands: string): unknown {
  if (typeof table === "string" || typeof catalogue === "string") {
    if (typeof table !== "string" || placesIn(String(catalogue)).length === 0) return table;
    return placeFiller(table, thousands);
  }
  const ready = Object.keys(catalogue).map((key) => [key, readyWords(table[key]!, catalogue[key]!, thousands)]);
  return Object.fromEntries(ready);
}
