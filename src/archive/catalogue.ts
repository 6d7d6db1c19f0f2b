import type { Entry } from "./entry.ts";
import { type ListId, type ListPart, listId } from "./lists.ts";
import type { VolumeRecord } from "./volume-record.ts";

/**
 * What spans the volumes. Records are at hand; list parts and entries of a volume are read only when something that
 * shows them is to be made.
 */
export interface Catalogue {
  /** Oldest first. */
  readonly volumes: readonly VolumeRecord[];
  readonly partsOf: (year: number) => ReadonlyMap<ListId, ListPart>;
  /** Oldest first, withdrawn ones included. */
  readonly entriesOf: (year: number) => readonly Entry[];
}

/** The newest published articles of the whole archive. */
export function newestEntries({ volumes, entriesOf }: Catalogue, wanted: number): readonly Entry[] {
  const found: Entry[] = [];
  for (const { year, articleCount } of volumes.toReversed()) {
    if (found.length >= wanted) break;
    if (articleCount === 0) continue;
    const shown = entriesOf(year).filter((entry) => entry.state !== "withdrawn");
    found.push(...shown.slice(-(wanted - found.length)).reverse());
  }
  return found;
}

/** A listing over all volumes: its parts, newest year first. */
export interface WholeList {
  readonly kind: ListPart["kind"];
  readonly slug: string;
  /** As the newest article writes it. */
  readonly name: string;
  readonly count: number;
  readonly years: readonly { readonly year: number; readonly part: ListPart }[];
}

/** Puts the parts of a listing together; `null` where no volume has one. */
export function wholeList({ volumes, partsOf }: Catalogue, kind: ListPart["kind"], slug: string): WholeList | null {
  const years = volumes.toReversed().flatMap(({ year }) => {
    const part = partsOf(year).get(listId(kind, slug));
    return part === undefined ? [] : [{ year, part }];
  });
  const newest = years[0];
  if (newest === undefined) return null;
  return { kind, slug, name: newest.part.name, count: years.reduce((sum, { part }) => sum + part.count, 0), years };
}

/** The newest articles of a listing, no more than each part remembers. */
export function newestOfList({ entriesOf }: Catalogue, list: WholeList | null, wanted: number): readonly Entry[] {
  const found: Entry[] = [];
  for (const { year, part } of list?.years ?? []) {
    if (found.length >= wanted) break;
    const entries = entriesOf(year);
    found.push(...part.newest.slice(0, wanted - found.length).map((index) => entries[index]!));
  }
  return found;
}
