import { bucketDigits, bucketOf } from "./buckets.ts";
import type { Ledger } from "./ledger.ts";
import { headOf } from "./ledger-head.ts";
import { type Answers, fileOfPart, type PartFile } from "./ledger-part.ts";

/** How the names of parts begin that no year's addresses lie in. */
export const BESIDE = "other-";

/** A ledger as it is written: the head, which names the parts, and the parts, sorted by name. */
export interface LedgerFiles {
  readonly head: Buffer;
  readonly parts: ReadonlyMap<string, PartFile>;
}

/**
 * The files of a ledger. Addresses that begin with a year lie in a part for each month and one for the rest of the year, so
 * that a part of a closed year never changes; all others lie in a few parts by a digest of the address (`other-3f`), so
 * that a change of one address touches one of them.
 */
export function ledgerFiles({ volumes, beside, ...facts }: Ledger): LedgerFiles {
  const ofVolumes = [...volumes.values()].flatMap((volume) =>
    [...volume.parts()].map(([name, part]) => [name, part.file()] as const),
  );
  const sorted = [...ofVolumes, ...partsBeside(beside)].sort(([one], [other]) => (one < other ? -1 : 1));
  const digests = new Map(sorted.map(([name, { digest }]) => [name, digest]));
  return { head: Buffer.from(headOf(facts, digests)), parts: new Map(sorted) };
}

/** Whether a ledger has a part of a name. */
export function hasPart({ volumes, beside }: Ledger, name: string): boolean {
  if (!name.startsWith(BESIDE))
    return (
      volumes
        .get(Number(name.slice(0, 4)))
        ?.parts()
        .has(name) === true
    );
  const digits = bucketDigits(beside.size);
  return [...beside.keys()].some((url) => BESIDE + bucketOf(url, digits) === name);
}

function partsBeside(beside: Answers): readonly (readonly [string, PartFile])[] {
  const digits = bucketDigits(beside.size);
  const groups = Map.groupBy(beside, ([url]) => bucketOf(url, digits));
  return [...groups].map(([name, own]) => [BESIDE + name, fileOfPart(new Map(own))]);
}
