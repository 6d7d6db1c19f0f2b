import type { ListKind } from "../addresses/urls.ts";
import { digestOf } from "../cache/digest.ts";
import { slugOf } from "../text/slug.ts";
import type { Entry } from "./entry.ts";

/** The part a volume has in a listing. */
export interface ListPart {
  readonly kind: ListKind;
  readonly slug: string;
  /** As the volume's newest article of the list writes it; a category's or day's is its slug. */
  readonly name: string;
  readonly count: number;
  /** Indexes into the volume's entries, newest first, no more than head pages can show. */
  readonly newest: readonly number[];
  /** Of a document or person only. */
  readonly coverage?: Coverage;
  /** Changes when anything a head page could show of it does. */
  readonly digest: string;
}

/** How a volume's articles speak of a document or person through the year. */
export interface Coverage {
  /** Articles of each month, January first. */
  readonly months: readonly number[];
  /** The first of them: an index into the volume's entries. */
  readonly first: number;
  /** Every way they write the name, sorted. */
  readonly spellings: readonly string[];
}

/** The kinds of listing of which a site has few: they are looked at in every build. */
export function isMainKind(kind: ListKind): boolean {
  return kind === "category" || kind === "featured";
}

/** `chu-de/moi-truong`: what names a listing across volumes. */
export type ListId = string;

export function listId(kind: ListKind, slug: string): ListId {
  return `${kind}/${slug}`;
}

/** A year with no more articles of a list than this is shown whole on the list's head page, and needs no page of its own. */
const SHORT_YEAR = 10;

/** How many articles a feed carries. */
export const FEED_LENGTH = 20;

/** How many articles of a year the page of a calendar day names: at most, for all years are on it. */
const DAY_LINES = 6;

/** The day of the year an entry was published on: `01-12`, month first. */
function dayOf({ published }: Entry): string {
  return published.iso.slice(5, 10);
}

/** A list as an entry names it. */
interface NamedList {
  readonly id: ListId;
  readonly kind: ListKind;
  readonly slug: string;
  readonly name: string;
}

/** What names stand for: articles write the same ones over and over. */
const listsByName = new Map<string, NamedList>();

function listNamed(kind: ListKind, name: string): NamedList {
  const key = `${kind} ${name}`;
  const found = listsByName.get(key) ?? listOf(kind, slugOf(name), name);
  listsByName.set(key, found);
  return found;
}

function listOf(kind: ListKind, slug: string, name: string): NamedList {
  return { id: listId(kind, slug), kind, slug, name };
}

/** The lists an entry stands in, each once. A person of whose name no slug can be made has none. */
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

/** The entries of a volume in one list. */
export interface ListMembers {
  readonly kind: ListKind;
  readonly slug: string;
  /** As the newest of them writes it. */
  readonly name: string;
  /** Indexes into the volume's entries, newest first. */
  readonly members: readonly number[];
}

/** Of entries in memory: a volume that was read is rendered next. */
const listsOfEntries = new WeakMap<readonly Entry[], ReadonlyMap<ListId, ListMembers>>();

/** The entries of each list by list id; `entries` oldest first. Withdrawn articles stand in none. */
export function membersByList(entries: readonly Entry[]): ReadonlyMap<ListId, ListMembers> {
  const lists = listsOfEntries.get(entries) ?? gatheredLists(entries);
  listsOfEntries.set(entries, lists);
  return lists;
}

function gatheredLists(entries: readonly Entry[]): ReadonlyMap<ListId, ListMembers> {
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

/** The parts a volume has in listings, by list id, sorted. */
export function listParts(entries: readonly Entry[], pageSize: number): ReadonlyMap<ListId, ListPart> {
  const parts = new Map<ListId, ListPart>();
  const lists = [...membersByList(entries)].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [id, { kind, slug, name, members }] of lists) {
    const isFed = kind === "category";
    const most = kind === "day" ? DAY_LINES : Math.max(pageSize, SHORT_YEAR, isFed ? FEED_LENGTH : 0);
    const newest = members.slice(0, most);
    const shown = newest.map((index) => (isFed ? feedDigest(entries[index]!) : entries[index]!.cardDigest));
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

/** Changes when what a feed says of the entry does. */
function feedDigest(entry: Entry): string {
  return digestOf([entry.cardDigest, entry.updated?.iso ?? null, entry.topics, entry.authors]);
}

/** A listing that must have a page of the volume although no article may stand in it any more. */
export interface KnownList {
  readonly kind: ListKind;
  readonly slug: string;
  readonly name: string;
}

/** Whether a year of a listing has a page of its own. */
export function hasYearPage(kind: ListKind, count: number): boolean {
  return kind === "category" || (kind !== "day" && count > SHORT_YEAR);
}

/** Addresses of a volume that must be answered although what they listed is gone. */
export interface KnownAddresses {
  readonly months: ReadonlySet<number>;
  readonly lists: ReadonlyMap<ListId, KnownList>;
}
