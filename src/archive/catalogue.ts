import type { Card, Entry } from "./entry.ts";
import type { ListId, ListPart } from "./lists.ts";
import type { VolumeAddresses, VolumeRecord } from "./volume-record.ts";

/**
 * All volumes together, for the pages that span them. The records are in memory; the list parts, cards and entries of a
 * volume are read when a page that shows them is made.
 */
export interface Catalogue {
  /** The records of the volumes, sorted by year. */
  readonly volumes: readonly VolumeRecord[];
  readonly addressesOf: (year: number) => VolumeAddresses;
  /** The part that a volume has in a listing; `undefined` where it has none. */
  readonly partOf: (year: number, kind: ListPart["kind"], slug: string) => ListPart | undefined;
  readonly partsOf: (year: number) => ReadonlyMap<ListId, ListPart>;
  /** The card of an article of a volume, by the index of the article's entry. */
  readonly cardsOf: (year: number) => (index: number) => Card;
  /** The entries of a volume, oldest first, those of withdrawn articles among them. */
  readonly entriesOf: (year: number) => readonly Entry[];
}

/** The cards of the newest published articles of the whole archive, newest first. */
export function newestCards({ volumes, cardsOf }: Catalogue, count: number): readonly Card[] {
  const found: Card[] = [];
  for (const { year, articleCount, withdrawnCount } of volumes.toReversed()) {
    const cardAt = cardsOf(year);
    for (let index = articleCount + withdrawnCount - 1; index >= 0 && found.length < count; index--) {
      const card = cardAt(index);
      if (card.state !== "withdrawn") found.push(card);
    }
    if (found.length >= count) break;
  }
  return found;
}

/** A listing over all volumes. */
export interface WholeList {
  readonly kind: ListPart["kind"];
  readonly slug: string;
  /** The name of the listing as its newest article writes it. */
  readonly name: string;
  /** How many articles are in the listing. */
  readonly count: number;
  /** The parts of the listing, newest year first. */
  readonly years: readonly { readonly year: number; readonly part: ListPart }[];
}

/** Puts the parts of a listing together; `null` where no volume has a part in it. */
export function wholeList({ volumes, partOf }: Catalogue, kind: ListPart["kind"], slug: string): WholeList | null {
  const years = volumes.toReversed().flatMap(({ year }) => {
    const part = partOf(year, kind, slug);
    return part === undefined ? [] : [{ year, part }];
  });
  const newest = years[0];
  if (newest === undefined) return null;
  return { kind, slug, name: newest.part.name, count: years.reduce((sum, { part }) => sum + part.count, 0), years };
}

/**
 * The cards of the newest articles of a listing, newest first; of each year no more than {@link ListPart.newest} holds.
 */
export function newestOfList({ cardsOf }: Catalogue, list: WholeList | null, count: number): readonly Card[] {
  const found: Card[] = [];
  for (const { year, part } of list?.years ?? []) {
    if (found.length >= count) break;
    found.push(...part.newest.slice(0, count - found.length).map(cardsOf(year)));
  }
  return found;
}
