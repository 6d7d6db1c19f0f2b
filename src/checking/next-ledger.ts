import { articleOfAttachment, fileOfArticle } from "../addresses/article-place.ts";
import { nextVersions } from "../addresses/body-versions.ts";
import { gatheredVolume, type Ledger, type LedgerVolume, ledgerOfVolumes } from "../addresses/ledger.ts";
import { type Answer, type Answers, isArticle, versionsIn } from "../addresses/ledger-part.ts";
import { yearOfAddress } from "../addresses/take-apart.ts";
import type { VolumeAddresses, VolumeRecord } from "../archive/volume-record.ts";
import type { SiteConfig } from "../content/site-config.ts";
import { type Problem, problem } from "../problems/problem.ts";

export interface LedgerInput {
  readonly previous: Ledger;
  /** Whether readers find the site at its base URL. */
  readonly isPublic: boolean;
  /** Whether published versions of texts are remembered. */
  readonly keepsHistory: boolean;
  readonly config: Pick<SiteConfig, "cards" | "cardsFrom">;
  /** The volumes whose addresses are gathered. */
  readonly volumes: readonly VolumeRecord[];
  /** All volumes of the archive: they tell which year is the newest. */
  readonly archive: readonly VolumeRecord[];
  readonly addressesOf: (year: number) => VolumeAddresses;
  /** Whether what begins with a year is answered as `previous` has it. */
  readonly isKnown: (year: number) => boolean;
  readonly redirects: ReadonlyMap<string, string>;
  /** Listings there are now, with their names. */
  readonly listings: ReadonlyMap<string, string>;
  /** The addresses of what the archive's own code makes. */
  readonly ownUrls: readonly string[];
  /** What Problems call the content folder. */
  readonly folderName: string;
  /** Addresses of articles that could not be read: of them nothing is known. */
  readonly broken: ReadonlySet<string> | null;
}

/**
 * The ledger after a build: what volumes answer, their listings and those of before. An article or redirect of before
 * that nothing answers for any more is a Problem.
 */
export function nextLedger(input: LedgerInput, problems: Problem[]): Ledger {
  const { previous, volumes, isKnown } = input;
  const gathered = gatheredAnswers(input);
  const years = new Set([...previous.volumes.keys(), ...volumes.map(({ year }) => year), ...gathered.years]);
  const movedTo = newPlaces(previous, years, gathered);
  const answered = (place: number | null) => {
    const next = gathered.answersOf(place);
    const before = place === null ? previous.beside : (previous.volumes.get(place)?.answers() ?? new Map());
    for (const [url, answer] of before) {
      if (next.has(url) || input.broken?.has(url) === true) continue;
      if (typeof answer === "object" && "listing" in answer) next.set(url, answer);
      else if (typeof answer === "object" && input.broken?.has(answer.redirect) === true) next.set(url, answer);
      // Where there are Problems, the archive's own code may be among what could not be read.
      else if (answer === "own" && input.broken !== null) next.set(url, answer);
      else if (answer === "file" && isGivenUp(url, next)) continue;
      else problems.push(lostAddress(url, answer, input.folderName, movedTo(url)));
    }
    return next;
  };
  const next = new Map<number, LedgerVolume>();
  for (const year of years) {
    if (year === null) continue;
    const before = previous.volumes.get(year);
    next.set(year, before !== undefined && isKnown(year) ? before : gatheredVolume(answered(year)));
  }
  return ledgerOfVolumes(next, answered(null), {
    // What readers were given once, no later build takes back: a base URL may be forgotten.
    isRehearsal: previous.isRehearsal && !input.isPublic,
    cardYears: nextCardYears(input),
  });
}

/**
 * The years all of whose articles have cards: the newest one, or those from `cardsFrom` on, and every year that was such
 * a year once. What was shared in a year still answers when the year is over.
 */
function nextCardYears({ previous, archive, config }: LedgerInput): readonly number[] {
  if (!config.cards) return previous.cardYears;
  const years = archive.filter(({ articleCount }) => articleCount > 0).map(({ year }) => year);
  const { cardsFrom } = config;
  const chosen = cardsFrom === undefined ? years.slice(-1) : years.filter((year) => year >= cardsFrom);
  return [...new Set([...previous.cardYears, ...chosen])].sort((one, other) => one - other);
}

/** What volumes, redirects and listings answer, by the year addresses begin with; of known years, no articles. */
interface GatheredAnswers {
  /** The years that redirects and listings begin with; `null` for those that begin with none. */
  readonly years: ReadonlySet<number | null>;
  /** What is answered of a year. It is gathered anew each time: the answers of all years take much memory. */
  readonly answersOf: (year: number | null) => Map<string, Answer>;
}

function gatheredAnswers(input: LedgerInput): GatheredAnswers {
  const { volumes, addressesOf, isKnown, redirects, listings, previous } = input;
  const answerOf = articleAnswers(input);
  type Answered = readonly [url: string, answer: Answer];
  const groupByYear = (answers: readonly Answered[]) => Map.groupBy(answers, ([url]) => yearOfAddress(url));
  const redirected = groupByYear([
    ...volumes.flatMap(({ aliases }) => aliases.map(({ url, target }): Answered => [url, { redirect: target }])),
    ...[...redirects].map(([url, target]): Answered => [url, { redirect: target }]),
  ]);
  const moved = groupByYear(volumes.flatMap(({ movedFiles }) => movedFiles.map((url): Answered => [url, "file"])));
  const others = groupByYear([
    ...input.ownUrls.map((url): Answered => [url, "own"]),
    ...[...listings].map(([url, listing]): Answered => [url, rememberedListing(previous.answerOf(url)) ?? { listing }]),
  ]);
  const gathered = new Set(volumes.map(({ year }) => year).filter((year) => !isKnown(year)));
  return {
    years: new Set([...redirected.keys(), ...moved.keys(), ...others.keys()]),
    answersOf: (year) => {
      const own = year !== null && gathered.has(year) ? addressesOf(year) : { articles: [], tombstones: [], files: [] };
      return new Map<string, Answer>([
        ...own.articles.map((article): Answered => [article.url, answerOf(article)]),
        ...own.tombstones.map((url): Answered => [url, "tombstone"]),
        ...(redirected.get(year) ?? []),
        ...own.files.map((url): Answered => [url, "file"]),
        ...(moved.get(year) ?? []),
        ...(others.get(year) ?? []),
      ]);
    },
  };
}

/**
 * What an article answers: with the versions of its text, if they are remembered. One that moved takes those of its former
 * address along. Of what only builds without a public address published, nobody has read any.
 */
function articleAnswers({ keepsHistory, previous, volumes }: LedgerInput) {
  const versionsAt = (url: string) => versionsIn(previous.answerOf(url));
  const former = Map.groupBy(
    volumes.flatMap(({ aliases }) => aliases),
    ({ target }) => target,
  );
  return ({ url, currentBody }: VolumeAddresses["articles"][number]): Answer => {
    if (!keepsHistory) return "article";
    const before = [url, ...(former.get(url) ?? []).map((alias) => alias.url)].map(versionsAt).find((each) => each);
    return { article: nextVersions(previous.isRehearsal ? undefined : before, currentBody) };
  };
}

/**
 * Whether the address of a file beside an article need not answer any more: a redirect leads on from a folder of its name,
 * or its article is withdrawn. Where the article itself is lost, that is told, and not each of its files.
 */
function isGivenUp(url: string, next: Answers): boolean {
  const article = next.get(articleOfAttachment(url)!);
  const isPublished = isArticle(article) || (typeof article === "object" && "redirect" in article);
  return next.has(`${url}/`) || !isPublished;
}

/** A listing keeps the name it first had, so that the ledger does not depend on the way articles came and went. */
function rememberedListing(answer: Answer | undefined): Answer | null {
  return typeof answer === "object" && "listing" in answer ? answer : null;
}

function lostAddress(url: string, answer: Answer, folderName: string, movedTo: string | null): Problem {
  return problem(
    "lost-address",
    { file: fileOfAddress(url, answer, folderName), line: 1, column: 1 },
    {
      address: url,
      movedTo: answer === "file" ? null : movedTo,
      ...(answer === "file" ? { isFile: true } : {}),
      ...(answer === "own" ? { isOwn: true } : {}),
    },
  );
}

/** The article's file an address had, or that of the article a redirect led to. */
function fileOfAddress(url: string, answer: Answer, folderName: string): string {
  const article =
    typeof answer === "object" && "redirect" in answer ? answer.redirect : (articleOfAttachment(url) ?? url);
  return `${folderName}/${fileOfArticle(article) ?? "site.yaml"}`;
}

/** Finds the new article that has a lost one's slug. */
function newPlaces(
  previous: Ledger,
  years: ReadonlySet<number | null>,
  { answersOf }: GatheredAnswers,
): (url: string) => string | null {
  let bySlug: Map<string, string> | null = null;
  return (url) => {
    if (bySlug === null) {
      bySlug = new Map();
      for (const year of years) {
        for (const [address, answer] of answersOf(year)) {
          if (isArticle(answer) && previous.answerOf(address) === undefined) bySlug.set(slugIn(address), address);
        }
      }
    }
    return bySlug.get(slugIn(url)) ?? null;
  };
}

function slugIn(url: string): string {
  return url.split("/").at(-2) ?? "";
}
