import type { Card, Entry } from "./entry.ts";
import type { ListId, ListPart } from "./lists.ts";
import type { VolumeAddresses, VolumeRecord } from "./volume-record.ts";

/**
 * What spans the volumes. Records are at hand; list parts, cards and entries of a volume are read only when something
 * that shows them is to be made.
 */
export interface Catalogue {
  /** Oldest first. */
  readonly volumes: readonly VolumeRecord[];
  readonly addressesOf: (year: number) => VolumeAddresses;
  /** The part a volume has in a listing. */
  readonly partOf: (year: number, kind: ListPart["kind"], slug: string) => ListPart | undefined;
  readonly partsOf: (year: number) => ReadonlyMap<ListId, ListPart>;
  /** A volume's cards by the index of their entry. */
  readonly cardsOf: (year: number) => (index: number) => Card;
  /** Oldest first, withdrawn ones included. */
  readonly entriesOf: (year: number) => readonly Entry[];
}

/** The newest published articles of the whole archive. */
export function newestCards({ volumes, cardsOf }: Catalogue, wanted: number): readonly Card[] {
  const found: Card[] = [];
  for (const { year, articleCount, withdrawnCount } of volumes.toReversed()) {
    const cardAt = cardsOf(year);
    for (let index = articleCount + withdrawnCount - 1; index >= 0 && found.length < wanted; index--) {
      const card = cardAt(index);
      if (card.state !== "withdrawn") found.push(card);
    }
    if (found.length >= wanted) break;
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
export function wholeList({ volumes, partOf }: Catalogue, kind: ListPart["kind"], slug: string): WholeList | null {
  const years = volumes.toReversed().flatMap(({ year }) => {
    const part = partOf(year, kind, slug);
    return part === undefined ? [] : [{ year, part }];
  });
  const newest = years[0];
  if (newest === undefined) return null;
  return { kind, slug, name: newest.part.name, count: years.reduce((sum, { part }) => sum + part.count, 0), years };
}

/** The newest articles of a listing, no more than each part remembers. */
export function newestOfList({ cardsOf }: Catalogue, list: WholeList | null, wanted: number): readonly Card[] {
  const found: Card[] = [];
  for (const { year, part } of list?.years ?? []) {
    if (found.length >= wanted) break;
    found.push(...part.newest.slice(0, wanted - found.length).map(cardsOf(year)));
  }
  return found;
}
