import { type Problem, placeOfFile, problem } from "../problems/problem.ts";
import { numbersOfSketch, partsOfSketch } from "../text/sketch.ts";
import type { Entry } from "./entry.ts";

/** How many of the eight parts of their sketches two articles must share to be called nearly the same. */
const LEAST_SHARED = 5;

/** How many earlier articles with the same part of a sketch an article is compared with: the newest. */
const MOST_COMPARED = 50;

/** The code of the Problems that {@link nearDuplicates} makes. They follow from the entries and are never carried over. */
export const NEAR_DUPLICATE = "near-duplicate";

/**
 * A Problem for each article of a volume whose body is nearly that of an earlier one, with the same numbers in it. The
 * earlier one that it is most like is named.
 *
 * @param entries the volume's entries, oldest first
 */
export function nearDuplicates(entries: readonly Entry[], folderName: string): readonly Problem[] {
  const problems: Problem[] = [];
  const byPart = new Map<string, Entry[]>();
  for (const entry of withSharedNumbers(entries)) {
    const numbers = numbersOfSketch(entry.sketch!);
    const keys = partsOfSketch(entry.sketch!).map((part, index) => `${index} ${part} ${numbers}`);
    const other = mostAlike(keys.map((key) => byPart.get(key) ?? []));
    if (other !== null) {
      const named = { title: other.title, other: `${folderName}/${other.file}` };
      problems.push(problem(NEAR_DUPLICATE, placeOfFile(`${folderName}/${entry.file}`), named));
    }
    for (const key of keys) {
      const found = byPart.get(key);
      if (found === undefined) byPart.set(key, [entry]);
      else found.push(entry);
    }
  }
  return problems;
}

/** The entries with a sketch whose numbers another entry has too: in most volumes, few are left to be compared. */
function withSharedNumbers(entries: readonly Entry[]): readonly Entry[] {
  const counts = new Map<string, number>();
  const sketched = entries.flatMap((entry) => {
    if (entry.sketch === undefined) return [];
    const numbers = numbersOfSketch(entry.sketch);
    counts.set(numbers, (counts.get(numbers) ?? 0) + 1);
    return [{ entry, numbers }];
  });
  return sketched.filter(({ numbers }) => counts.get(numbers)! > 1).map(({ entry }) => entry);
}

/** The entry that stands in most of some lists, the earliest of several; `null` where none stands in enough of them. */
function mostAlike(lists: readonly (readonly Entry[])[]): Entry | null {
  const shared = new Map<Entry, number>();
  for (const entry of lists.flatMap((list) => list.slice(-MOST_COMPARED))) {
    shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  let best: Entry | null = null;
  for (const [entry, count] of shared) {
    if (count >= Math.max(LEAST_SHARED, (best === null ? 0 : shared.get(best)!) + 1)) best = entry;
  }
  return best;
}
