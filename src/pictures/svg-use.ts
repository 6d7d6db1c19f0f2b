import { SVG } from "./svg-words.ts";
import type { XmlEvent } from "./xml-events.ts";

/** So many copies may a drawing call for in all; icons and charts need hundreds. */
const MOST_COPIES = 20_000;
/** And so long may a chain of copies of copies be. */
const MOST_DEPTH = 100;

/**
 * Finds `use` that calls itself, or that calls what calls others again and again until no program can draw it: a few
 * lines can ask for billions of shapes. `null` where there is none.
 */
export function findHeavyUse(events: readonly XmlEvent[]): string | null {
  const callsOf = collectCalls(events);
  const copies = new Map<string, number>();
  const count = (id: string, depth: number): number => {
    if (depth > MOST_DEPTH) return Number.POSITIVE_INFINITY;
    const known = copies.get(id);
    if (known !== undefined) return known;
    copies.set(id, Number.POSITIVE_INFINITY);
    const sum = (callsOf.get(id) ?? []).reduce((total, called) => total + 1 + count(called, depth + 1), 0);
    copies.set(id, sum);
    return sum;
  };
  return count("", 0) > MOST_COPIES ? "<use>" : null;
}

/** What each element with an id calls, itself or inside; the whole drawing under the empty name. */
function collectCalls(events: readonly XmlEvent[]): ReadonlyMap<string, readonly string[]> {
  const callsOf = new Map<string, string[]>([["", []]]);
  const holders: (string | null)[] = [""];
  for (const event of events) {
    if (event.kind === "close") holders.pop();
    if (event.kind !== "open") continue;
    const id = event.attributes.find((each) => each.written === "id")?.value ?? null;
    holders.push(id === "" ? null : id);
    if (event.name.namespace !== SVG || event.name.local !== "use") continue;
    const called =
      event.attributes
        .find((each) => each.local === "href")
        ?.value.trim()
        .slice(1) ?? "";
    if (called === "") continue;
    for (const holder of holders) {
      if (holder === null) continue;
      const calls = callsOf.get(holder);
      if (calls === undefined) callsOf.set(holder, [called]);
      else calls.push(called);
    }
  }
  return callsOf;
}
