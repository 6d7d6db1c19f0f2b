import { isInPairs, type LookUp, type LookUps, termsOfComplete } from "./look-ups.ts";
import type { SearchIndex } from "./search-index.ts";
import { sum } from "./sum.ts";

/** The largest number of a query's pairs that become optional. */
const MAX_DROPPED_PAIRS = 6;

/**
 * Makes the rarest needed pairs optional, one after another, until some article has all that is still needed: `quyết
 * hội` of `nghị quyết hội đồng` need not stand anywhere. Only a pair whose syllables are in other needed pairs becomes
 * optional. Where this does not help, the look-ups come back as they were.
 */
export async function dropRarePairs(searchIndex: SearchIndex, lookUps: LookUps): Promise<LookUps> {
  let { needed } = lookUps;
  const dropped: LookUp[] = [];
  while (dropped.length < MAX_DROPPED_PAIRS && !(await isAnyComplete(searchIndex, { ...lookUps, needed }))) {
    const pair = await findRarest(
      searchIndex,
      needed.filter((lookUp) => isRedundant(lookUp, needed)),
    );
    if (pair === null) return lookUps;
    dropped.push(pair);
    needed = needed.filter((lookUp) => lookUp !== pair);
  }
  return { ...lookUps, needed, optional: [...lookUps.optional, ...dropped] };
}

async function isAnyComplete(searchIndex: SearchIndex, lookUps: LookUps): Promise<boolean> {
  return sum(await searchIndex.countAll(termsOfComplete(lookUps))) > 0;
}

/** Whether a look-up is a pair whose two syllables are in other pairs. */
function isRedundant(lookUp: LookUp, needed: readonly LookUp[]): boolean {
  const others = needed.filter((other) => other !== lookUp);
  return lookUp.exact.includes(" ") && lookUp.exact.split(" ").every((syllable) => isInPairs(syllable, others));
}

async function findRarest(searchIndex: SearchIndex, lookUps: readonly LookUp[]): Promise<LookUp | null> {
  let rarest: { readonly lookUp: LookUp; readonly count: number } | null = null;
  for (const lookUp of lookUps) {
    const count = sum(await searchIndex.count(lookUp.term));
    if (rarest === null || count < rarest.count) rarest = { lookUp, count };
  }
  return rarest?.lookUp ?? null;
}
