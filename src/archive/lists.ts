import type { ListKind } from "../addresses/urls.ts";
import { digestOf } from "../cache/digest.ts";
import { slugOf } from "../text/slug.ts";
import type { Entry } from "./entry.ts";

/** The part that a volume has in a listing. */
export interface ListPart {
  readonly kind: ListKind;
  readonly slug: string;
  /**
   * The name of the listing as the newest article of this part writes it. The name of a category or a day is its slug.
   */
  readonly name: string;
  /** How many articles are in this part. */
  readonly count: number;
  /**
   * The newest articles of this part, as indexes of the volume's entries, newest first; no more than head pages can
   * show.
   */
  readonly newest: readonly number[];
  /** Present where the listing is of a document or a person. */
  readonly coverage?: Coverage;
  /** The digest of everything that a head page could show of this part. */
  readonly digest: string;
}

/** Which articles of a volume name a document or a person. */
export interface Coverage {
  /** How many articles of each month name it, January first. */
  readonly months: readonly number[];
  /** The first article that names it, as an index of the volume's entries. */
  readonly first: number;
  /** Every way in which the articles write the name, sorted. */
  readonly spellings: readonly string[];
}

/** Whether a site has few listings of a kind. These are looked at in every build. */
export function isMainKind(kind: ListKind): boolean {
  return kind === "category" || kind === "featured";
}

/** The kind of a listing and its slug, `topic/moi-truong`, which together name it in all volumes. */
export type ListId = string;

export function listId(kind: ListKind, slug: string): ListId {
  return `${kind}/${slug}`;
}

/**
 * A year with no more articles of a listing than this is shown whole on the head page of the listing. A year with more of
 * them has a page of its own there.
 */
const SHORT_YEAR_ARTICLES = 10;

/** How many articles a feed has at most. */
export const FEED_LENGTH = 20;

/** How many articles of a year the page of a calendar day shows at most. All years are on that page. */
const DAY_ARTICLES_A_YEAR = 6;

/** The day of the year an entry was published on: `01-12`, month first. */
function dayOf({ published }: Entry): string {
  return published.iso.slice(5, 10);
}

/** A listing, with its name as one entry writes it. */
interface NamedList {
  readonly id: ListId;
  readonly kind: ListKind;
  readonly slug: string;
  readonly name: string;
}

/** The listings of the names met before: articles write the same names over and over. */
const listsByName = new Map<string, NamedList>();

function listNamed(kind: ListKind, name: string): NamedList {
  const kindAndName = `${kind} ${name}`;
  const found = listsByName.get(kindAndName) ?? listOf(kind, slugOf(name), name);
  listsByName.set(kindAndName, found);
  return found;
}

function listOf(kind: ListKind, slug: string, name: string): NamedList {
  return { id: listId(kind, slug), kind, slug, name };
}

/** The listings that an article is in, each once. A person whose name makes an empty slug has no listing. */
function listsOf(entry: Entry): readonly NamedList[] {
  const all = [
    listOf("category", entry.category, entry.category),
    ...entry.topics.map((name) => listNamed("topic", name)),
    ...entry.authors.map((name) => listNamed("author", name)),
    ...entry.documents.map((name) => listNamed("document", name)),
    ...entry.people.map((name) => listNamed("person", name)).filter(({ slug }) => slug !== ""),
    listNamed("day", dayOf(entry)),
    ...(entry.featured ? [listOf("featured", "", "")] : []),
  ];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** The entries of a volume that are in one listing. */
export interface ListMembers {
  readonly kind: ListKind;
  readonly slug: string;
  /** The name of the listing as the newest of these entries writes it. */
  readonly name: string;
  /** The indexes of these entries, newest first. */
  readonly members: readonly number[];
}

/** The listings of volumes whose entries are in memory: a volume is often rendered right after it was read. */
const knownLists = new WeakMap<readonly Entry[], ReadonlyMap<ListId, ListMembers>>();

/**
 * The listings of a volume with their entries. A withdrawn article is in no listing.
 *
 * @param entries the volume's entries, oldest first
 */
export function membersByList(entries: readonly Entry[]): ReadonlyMap<ListId, ListMembers> {
  const lists = knownLists.get(entries) ?? gatherLists(entries);
  knownLists.set(entries, lists);
  return lists;
}

function gatherLists(entries: readonly Entry[]): ReadonlyMap<ListId, ListMembers> {
  const lists = new Map<ListId, { kind: ListKind; slug: string; name: string; members: number[] }>();
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index]!;
    if (entry.state === "withdrawn") continue;
    for (const { id, kind, slug, name } of listsOf(entry)) {
      const list = lists.get(id);
      if (list === undefined) lists.set(id, { kind, slug, name, members: [index] });
      else list.members.push(index);
    }
  }
  return lists;
}

/** The parts that a volume has in listings, sorted by the ids of these. */
export function listParts(entries: readonly Entry[], pageSize: number): ReadonlyMap<ListId, ListPart> {
  const parts = new Map<ListId, ListPart>();
  const lists = [...membersByList(entries)].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [id, { kind, slug, name, members }] of lists) {
    const hasFeed = kind === "category";
    const most =
      kind === "day" ? DAY_ARTICLES_A_YEAR : Math.max(pageSize, SHORT_YEAR_ARTICLES, hasFeed ? FEED_LENGTH : 0);
    const newest = members.slice(0, most);
    const shown = newest.map((index) => (hasFeed ? feedDigest(entries[index]!) : entries[index]!.cardDigest));
    const coverage = coverageOf(kind, slug, members, entries);
    const covered = coverage === null ? [] : [coverage.months, entries[coverage.first]!.cardDigest, coverage.spellings];
    const digest = digestOf([name, members.length, ...shown, ...covered]);
    const part = { kind, slug, name, count: members.length, newest, digest };
    parts.set(id, coverage === null ? part : { ...part, coverage });
  }
  return parts;
}

/** @param members newest first */
function coverageOf(
  kind: ListKind,
  slug: string,
  members: readonly number[],
  entries: readonly Entry[],
): Coverage | null {
  if (kind !== "document" && kind !== "person") return null;
  const months = new Array<number>(12).fill(0);
  const spellings = new Set<string>();
  for (const index of members) {
    const { published, documents, people } = entries[index]!;
    months[Number(published.iso.slice(5, 7)) - 1]!++;
    for (const name of kind === "person" ? people : documents) if (slugOf(name) === slug) spellings.add(name);
  }
  return { months, first: members.at(-1)!, spellings: [...spellings].sort() };
}

/** The digest of what a feed shows of an article. */
function feedDigest(entry: Entry): string {
  return digestOf([entry.cardDigest, entry.updated?.iso ?? null, entry.topics, entry.authors]);
}

/** A listing that must keep its page in a volume, even where no article of the volume is in it any more. */
export interface KnownList {
  readonly kind: ListKind;
  readonly slug: string;
  readonly name: string;
}

/** Whether a year of a listing, with so many articles, has a page of its own. */
export function hasYearPage(kind: ListKind, count: number): boolean {
  return kind === "category" || (kind !== "day" && count > SHORT_YEAR_ARTICLES);
}

/** The listings of a volume whose addresses must keep answering, even where the articles in them are gone. */
export interface KnownAddresses {
  /** Months, from 1. */
  readonly months: ReadonlySet<number>;
  readonly lists: ReadonlyMap<ListId, KnownList>;
}
