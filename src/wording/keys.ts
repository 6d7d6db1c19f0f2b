import { english } from "./en.ts";
import { placesIn } from "./places.ts";
import { vietnamese } from "./vi.ts";
import type { WordTable } from "./words.ts";

type Branch = { readonly [name: string]: Branch | string };

/** The texts of a table by their keys, such as `search.placeholder`, in the order of the table. */
export function textsByKey(table: WordTable): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const gather = (branch: Branch, before: string) => {
    for (const [name, each] of Object.entries(branch)) {
      if (typeof each === "string") texts.set(before + name, each);
      else gather(each, `${before}${name}.`);
    }
  };
  gather(table, "");
  return texts;
}

/** A table with other texts under some keys. */
export function withTexts(table: WordTable, texts: Readonly<Record<string, string>>): WordTable {
  const replaced = (branch: Branch, before: string): Branch =>
    Object.fromEntries(
      Object.entries(branch).map(([name, each]) => [
        name,
        typeof each === "string" ? (texts[before + name] ?? each) : replaced(each, `${before}${name}.`),
      ]),
    );
  return replaced(table, "") as unknown as WordTable;
}

const DAY_PLACES = "{d}{dd}{m}{mm}{monthName}";
const MONTH_PLACES = "{m}{mm}{monthName}{year}";

/** Places that are filled though neither language uses them. */
const MORE_PLACES: Readonly<Record<string, string>> = {
  "date.day": `${DAY_PLACES}{monthShort}{year}`,
  "date.longDay": `${DAY_PLACES}{monthShort}{year}`,
  "date.shortDayOfYear": `${DAY_PLACES}{monthShort}`,
  "searchScript.day": `${DAY_PLACES}{year}`,
  "searchScript.month": MONTH_PLACES,
  "searchScript.suggestedMonth": MONTH_PLACES,
  "searchScript.spans.month": MONTH_PLACES,
  "searchScript.spans.day": `${DAY_PLACES}{year}`,
};

/** The places that the text under a key may have: those that one of the two languages uses, and some more of dates. */
export function placesOfKey(key: string): readonly string[] {
  const texts = [vietnamese, english].map((table) => textsByKey(table).get(key) ?? "");
  return placesIn([...texts, MORE_PLACES[key] ?? ""].join(""));
}
