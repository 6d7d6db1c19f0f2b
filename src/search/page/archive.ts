import { searchFolder, searchManifestName } from "../../addresses/folder-names.ts";
import type { Facet } from "../index/index-words.ts";
import type { SearchManifest } from "../index/manifest.ts";
import type { SearchRecord } from "../index/record.ts";
import { wordCounter } from "./counts.ts";
import { dayOf, monthOf } from "./fragment.ts";
import { type Hit, startPagefind } from "./pagefind.ts";
import { type ShownRecord, shownRecord } from "./shown-record.ts";

/** Numbers of articles by value of a facet. */
export type Counts = Readonly<Record<string, number>>;
/** Values chosen; articles must have them all. Years are a range of their own. */
export type Chosen = Readonly<Partial<Record<Exclude<Facet, "year">, string>>>;
export interface Filters extends Chosen {
  readonly years?: readonly [first: number, last: number];
}

/** The search index as the page asks it. Words are as src/search/index/index-words.ts makes them. */
export interface SearchArchive {
  readonly manifest: SearchManifest;
  /** The folder of the manifest. */
  readonly folder: string;
  readonly preload: (words: readonly string[]) => Promise<void>;
  /** In how many articles a word stands, by segment, the newest first. */
  readonly count: (word: string) => Promise<readonly number[]>;
  /** In how many articles all the words stand, by segment. */
  readonly countAll: (words: readonly string[]) => Promise<readonly number[]>;
  /** Articles that have all the words. */
  readonly find: (words: readonly string[]) => Promise<readonly Found[]>;
  /** Whether so much was asked that each look-up takes long: Pagefind goes through all the words it ever loaded. */
  readonly isWorn: () => boolean;
  readonly close: () => void;
}

export interface Found {
  /** Of its own among all articles. */
  readonly id: string;
  /** Sorts as the articles were published. */
  readonly day: string;
  readonly year: number;
  readonly where: number;
  readonly load: () => Promise<ShownRecord>;
}

/** Words asked for before a fresh start pays. */
const WORN = 250;

/** Opens the index of the site at `base` (its root path). Rejects where it cannot be loaded or run. */
export async function openArchive(base: string): Promise<SearchArchive> {
  const folder = `${base}${searchFolder}/`;
  const response = await fetch(`${folder}${searchManifestName}`, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  const manifest = (await response.json()) as SearchManifest;
  const paths = manifest.segments.map(({ path }) => `${folder}${path}`);
  const pagefind = await startPagefind(`${folder}${manifest.runtime}`, paths, base);
  const asked = new Set<string>();
  const together = new Map<string, Promise<readonly number[]>>();
  const loaded = new Map<string, Promise<ShownRecord>>();
  const count = wordCounter(
    pagefind,
    manifest.segments.map(({ begins }) => begins),
  );
  const load = (hit: Hit): Promise<ShownRecord> => {
    const known = loaded.get(hit.id) ?? loadRecord(hit);
    loaded.set(hit.id, known);
    return known;
  };
  /** Segments that know all the words: in others, Pagefind leaves out those they do not know. */
  const knowing = async (words: readonly string[]): Promise<readonly number[]> => {
    const counts = await Promise.all(words.map(count));
    return paths.flatMap((_, segment) => (counts.every((each) => each[segment]! > 0) ? [segment] : []));
  };
  return {
    manifest,
    folder,
    preload: pagefind.preload,
    count: (word) => {
      asked.add(word);
      return count(word);
    },
    countAll: async (words) => {
      if (words.length === 1) return count(words[0]!);
      const key = words.toSorted().join(" ");
      const counting = together.get(key) ?? pagefind.count(words);
      together.set(key, counting);
      const [counts, known] = [await counting, await knowing(words)];
      return counts.map((number, segment) => (known.includes(segment) ? number : 0));
    },
    find: async (words) => {
      const known = words.length === 0 ? [] : await knowing(words);
      return known.length === 0 ? [] : (await pagefind.find(words, known)).map((hit) => foundOf(hit, load));
    },
    isWorn: () => asked.size > WORN,
    close: pagefind.stop,
  };
}

async function loadRecord(hit: Hit): Promise<ShownRecord> {
  const { url, text, meta } = await hit.load();
  return shownRecord({ ...(meta as Omit<SearchRecord, "url" | "text">), url, text });
}

function foundOf(hit: Hit, load: (hit: Hit) => Promise<ShownRecord>): Found {
  return {
    id: hit.id,
    day: dayOf(hit.id),
    year: Number(monthOf(hit.id).slice(0, 4)),
    where: hit.marks.reduce((where, mark) => where | mark, 0),
    load: () => load(hit),
  };
}
