import { IN_NAMES, IN_TITLE, TIMES_MASK } from "../index/posting-store.ts";
import { facetWord } from "../index/terms.ts";
import type { SoughtWord, SoughtWords } from "./look-ups.ts";
import type { Filters, Found, SearchArchive } from "./search-index.ts";

/** An article that may answer, before its words are read. */
export interface Candidate extends Found {
  /** What the index promises of it: the share of the query's words and pairs it has, in title and names more. */
  readonly promise: number;
  /** Has every needed word. */
  readonly complete: boolean;
}

export interface Candidates {
  readonly found: readonly Candidate[];
  /** Articles with every needed word, those not among `found` included. */
  readonly total: number;
  /** In how many articles each needed term stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** Years whose complete articles are not all among `found`, the newest first. */
  readonly unread: readonly number[];
}

/** Pagefind looks through a word's whole list for each article it hands over: so many steps take about 15 ms. */
const STEPS = 2_000_000;
/** Articles found by common words' places in titles, before no more are looked for. */
const ANCHORED = 60;

/** So many words that are rare enough to be looked for tell articles apart; then common ones' places in titles need not. */
const TELLING_WORDS = 4;

/** Finds articles with the words, in all segments. */
export async function findCandidates(
  archive: SearchArchive,
  sought: SoughtWords,
  filters: Filters,
): Promise<Candidates> {
  const words = [...sought.needed, ...sought.pairs].map(({ word }) => word);
  await archive.preload([...words, ...sought.required, ...sought.excluded.flat()]);
  const needed = [...sought.needed.map(({ word }) => word), ...sought.required];
  const counts = await Promise.all(sought.needed.map(({ word }) => archive.count(word)));
  const totals = sought.needed.length === 0 ? [] : await archive.countAll(needed);
  const scored = await scoredArticles(archive, sought);
  const whole = await wholeMatches(archive, needed, totals);
  const complete = whole ?? (await anchoredMatches(archive, sought, needed));
  for (const found of complete) if (!scored.has(found.id)) scored.set(found.id, { found, promise: 0 });
  const completeIds = new Set(complete.map(({ id }) => id));
  const excluded = await excludedIds(archive, sought);
  const found = [...scored.values()]
    .filter(({ found: { id, year } }) => inYears(year, filters) && !excluded.has(id))
    .map((each) => ({ ...each.found, promise: each.promise, complete: completeIds.has(each.found.id) }));
  const isNarrowed = filters.years !== undefined || sought.excluded.length > 0;
  const years = [...new Set(archive.manifest.segments.flatMap((segment) => segment.years.toReversed()))];
  return {
    found,
    total: whole !== null && isNarrowed ? found.filter((each) => each.complete).length : sumOf(totals),
    counts: new Map(sought.needed.map(({ strict }, index) => [strict, sumOf(counts[index]!)])),
    unread: whole === null ? years.filter((year) => inYears(year, filters)) : [],
  };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** All articles with the needed words; `null` where Pagefind would take too long to hand them over. */
async function wholeMatches(
  archive: SearchArchive,
  needed: readonly string[],
  totals: readonly number[],
): Promise<readonly Found[] | null> {
  if (sumOf(totals) === 0) return [];
  return (await stepsFor(archive, needed, totals)) <= STEPS ? archive.find(needed) : null;
}

/** What it takes Pagefind to hand over so many articles, by segment, that have the words. */
async function stepsFor(archive: SearchArchive, words: readonly string[], totals: readonly number[]): Promise<number> {
  const counts = await Promise.all(words.map(archive.count));
  return sumOf(totals.map((total, segment) => (total * sumOf(counts.map((count) => count[segment]!))) / 2));
}

/** Where the needed words are common: the articles with them that have one in their title or names. */
async function anchoredMatches(
  archive: SearchArchive,
  sought: SoughtWords,
  needed: readonly string[],
): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  for (const words of [sought.pairs, sought.needed]) {
    const counted = await Promise.all(words.map(({ heading }) => archive.count(heading)));
    for (const [index, { heading }] of words.entries()) {
      const counts = counted[index]!;
      if (sumOf(counts) === 0 || (await stepsFor(archive, needed, counts)) > STEPS) continue;
      for (const each of await archive.find([...needed, heading])) found.set(each.id, each);
      if (found.size >= ANCHORED) return [...found.values()];
    }
  }
  return [...found.values()];
}

/** The complete articles of a year, for readers who look further than what came first. */
export async function completeOfYear(
  archive: SearchArchive,
  sought: SoughtWords,
  year: number,
): Promise<readonly Candidate[]> {
  const words = [...sought.needed.map(({ word }) => word), ...sought.required, facetWord("year", `${year}`)];
  const excluded = await excludedIds(archive, sought);
  const found = await archive.find(words);
  return found.filter(({ id }) => !excluded.has(id)).map((each) => ({ ...each, promise: 0, complete: true }));
}

async function excludedIds(archive: SearchArchive, { excluded }: SoughtWords): Promise<ReadonlySet<string>> {
  const found = await Promise.all(excluded.map((words) => archive.find(words)));
  return new Set(found.flat().map(({ id }) => id));
}

/** Articles by the words and pairs they have, the rarer counting the more. */
async function scoredArticles(
  archive: SearchArchive,
  { needed, pairs, required }: SoughtWords,
): Promise<Map<string, { found: Found; promise: number }>> {
  const hasPairs = pairs.length > 0;
  const weighed = await withTitles(archive, [
    ...(await Promise.all(needed.map((word) => weighedWord(archive, word, hasPairs ? 1 : 1.6, !hasPairs)))),
    ...(await Promise.all(pairs.map((word) => weighedWord(archive, word, 1.6, true)))),
  ]);
  const weight = sumOf(weighed.map(({ worth }) => worth)) || 1;
  const scored = new Map<string, { found: Found; promise: number }>();
  const lookUp = async ({ lookFor, worth }: WeighedWord): Promise<void> => {
    for (const found of await archive.find([lookFor!, ...required])) {
      const known = scored.get(found.id) ?? { found, promise: 0 };
      known.promise += (worth * placeWorth(found.where)) / weight;
      scored.set(found.id, known);
    }
  };
  let steps = 0;
  const chosen = weighed
    .filter(({ lookFor }) => lookFor !== null)
    .sort((a, b) => a.steps - b.steps)
    .filter((word, index) => {
      steps += word.steps;
      return steps <= STEPS || index === 0;
    });
  await Promise.all(chosen.map(lookUp));
  return scored;
}

interface WeighedWord {
  /** What to look for; `null` where the word is in no article or in too many. */
  readonly lookFor: string | null;
  readonly steps: number;
  readonly worth: number;
  /** Where a common word stands in titles and names, if that may be looked for instead. */
  readonly heading: string | null;
}

/** Steps of a list that is looked through whole. */
const LIST_STEPS = STEPS / 4;

async function weighedWord(
  archive: SearchArchive,
  { word, strict, heading, weight }: SoughtWord,
  share: number,
  inTitles: boolean,
): Promise<WeighedWord> {
  const counts = await archive.count(word);
  const articles = sumOf(archive.manifest.segments.map(({ articleCount }) => articleCount));
  const worth = weight * share * (0.05 + Math.log((articles + 1) / (sumOf(counts) + 0.5)));
  const steps = await stepsFor(archive, [word], counts);
  // A pair that stands nowhere says nothing against an article; a word that does, does.
  if (sumOf(counts) === 0) return { lookFor: null, steps: 0, worth: strict.includes(" ") ? 0 : worth, heading: null };
  if (steps <= LIST_STEPS) return { lookFor: word, steps, worth, heading: null };
  return { lookFor: null, steps, worth, heading: inTitles ? heading : null };
}

/** Words looked for, the most telling of the common ones by their places in titles until there are enough. */
async function withTitles(archive: SearchArchive, words: readonly WeighedWord[]): Promise<readonly WeighedWord[]> {
  const wanted = Math.max(0, TELLING_WORDS - words.filter(({ lookFor }) => lookFor !== null).length);
  const common = words.filter(({ heading }) => heading !== null).sort((a, b) => b.worth - a.worth);
  const chosen = new Set(common.slice(0, wanted));
  return Promise.all(
    words.map(async (word) => {
      if (!chosen.has(word)) return word;
      const counts = await archive.count(word.heading!);
      const steps = await stepsFor(archive, [word.heading!], counts);
      const isShort = sumOf(counts) > 0 && steps <= STEPS;
      return { ...word, lookFor: isShort ? word.heading : null, steps };
    }),
  );
}

/** What the place of a word is worth, the body once being 1. */
function placeWorth(where: number): number {
  const body = 1 + 0.12 * (where & TIMES_MASK);
  return body + ((where & IN_TITLE) === 0 ? 0 : 1) + ((where & IN_NAMES) === 0 ? 0 : 0.8);
}

function inYears(year: number, { years }: Filters): boolean {
  return years === undefined || (year >= years[0] && year <= years[1]);
}
