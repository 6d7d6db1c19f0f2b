import { SVG } from "./svg-words.ts";
import type { XmlEvent } from "./xml-events.ts";

/** How many copies the `use` elements of a drawing may make in all. Icons and charts need hundreds. */
const MOST_COPIES = 20_000;
/** How many `use` elements may lie one within the other's copy. */
const MOST_DEPTH = 100;

/**
 * Finds `use` elements that copy themselves, or that copy copies of copies: a few lines of SVG can ask for billions of
 * shapes, which no program can draw. The result is what to name to the editor, or `null` where there is nothing to
 * name.
 */
export function findHeavyUse(events: readonly XmlEvent[]): string | null {
  const copiedIn = collectCopied(events);
  const copies = new Map<string, number>();
  const count = (id: string, depth: number): number => {
    if (depth > MOST_DEPTH) return Number.POSITIVE_INFINITY;
    const known = copies.get(id);
    if (known !== undefined) return known;
    copies.set(id, Number.POSITIVE_INFINITY);
    const sum = (copiedIn.get(id) ?? []).reduce((total, copiedId) => total + 1 + count(copiedId, depth + 1), 0);
    copies.set(id, sum);
    return sum;
  };
  return count("", 0) > MOST_COPIES ? "<use>" : null;
}

/** The id of each element → the ids that `use` elements in it copy. The empty id stands for the whole drawing. */
function collectCopied(events: readonly XmlEvent[]): ReadonlyMap<string, readonly string[]> {
  const copiedIn = new Map<string, string[]>([["", []]]);
  const openIds: (string | null)[] = [""];
  for (const event of events) {
    if (event.kind === "close") openIds.pop();
    if (event.kind !== "open") continue;
    const id = event.attributes.find((each) => each.written === "id")?.value ?? null;
    openIds.push(id === "" ? null : id);
    if (event.name.namespace !== SVG || event.name.local !== "use") continue;
    const copiedId =
      event.attributes
        .find((each) => each.local === "href")
        ?.value.trim()
        .slice(1) ?? "";
    if (copiedId === "") continue;
    for (const openId of openIds) {
      if (openId === null) continue;
      const copied = copiedIn.get(openId);
      if (copied === undefined) copiedIn.set(openId, [copiedId]);
      else copied.push(copiedId);
    }
  }
  return copiedIn;
}
