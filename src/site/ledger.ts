import type { VolumeRecord } from "../archive/volume-record.ts";
import { type Problem, problem } from "../problem.ts";

/** What answers for an address. */
export type Answer = "article" | "tombstone" | { readonly redirect: string } | { readonly listing: string };

/** Every address ever published, and what answers for it. */
export type Ledger = ReadonlyMap<string, Answer>;

export const LEDGER_FILE = "ledger.json";
const VERSION = 1;

/** Reads a ledger's text; `null` and a Problem where it is none. */
export function parseLedger(text: string, file: string, problems: Problem[]): Ledger | null {
  const refuse = (reason: string) => {
    problems.push(problem("bad-ledger", { file, line: 1, column: 1 }, { reason }));
    return null;
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (!isRecord(value) || value.version !== VERSION) return refuse(`version ≠ ${VERSION}`);
  const addresses = value.addresses;
  if (!isRecord(addresses)) return refuse("addresses");
  const ledger = new Map<string, Answer>();
  for (const [url, answer] of Object.entries(addresses)) {
    if (!url.startsWith("/") || /(?:^|\/)\.\.?(?:\/|$)|[\u0000-\u001f\\]/.test(url) || !isAnswer(answer))
      return refuse(url.slice(0, 100));
    ledger.set(url, answer);
  }
  return ledger;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAnswer(value: unknown): value is Answer {
  if (value === "article" || value === "tombstone") return true;
  return isRecord(value) && (typeof value.redirect === "string" || typeof value.listing === "string");
}

/** A ledger's text: one address a line, sorted, so that git and readers see what changed. */
export function ledgerText(ledger: Ledger): string {
  const lines = [...ledger].map(([url, answer]) => `${JSON.stringify(url)}:${JSON.stringify(answer)}`).sort();
  return `{"version":${VERSION},"addresses":{\n${lines.join(",\n")}\n}}\n`;
}

export interface LedgerInput {
  readonly previous: Ledger;
  readonly volumes: readonly VolumeRecord[];
  readonly redirects: ReadonlyMap<string, string>;
  /** Listings there are now, with their names. */
  readonly listings: ReadonlyMap<string, string>;
  /** What Problems call the content folder. */
  readonly label: string;
  /** Addresses of articles that could not be read: of them nothing is known. */
  readonly broken: ReadonlySet<string> | null;
}

/**
 * The ledger after a build: what volumes answer, their listings and those of before. An article or redirect of before
 * that nothing answers for any more is a Problem.
 */
export function nextLedger(
  { previous, volumes, redirects, listings, label, broken }: LedgerInput,
  problems: Problem[],
): Ledger {
  const next = new Map<string, Answer>();
  for (const volume of volumes) {
    for (const url of volume.articleUrls) next.set(url, "article");
    for (const url of volume.tombstoneUrls) next.set(url, "tombstone");
    for (const alias of volume.aliases) next.set(alias.url, { redirect: alias.target });
  }
  for (const [url, target] of redirects) next.set(url, { redirect: target });
  for (const [url, listing] of listings) next.set(url, rememberedListing(previous.get(url)) ?? { listing });
  const movedTo = newPlaces(previous, next);
  for (const [url, answer] of previous) {
    if (next.has(url) || broken?.has(url) === true) continue;
    if (typeof answer === "object" && "listing" in answer) next.set(url, answer);
    else if (typeof answer === "object" && broken?.has(answer.redirect) === true) next.set(url, answer);
    else {
      const place = { file: fileOfAddress(url, answer, label), line: 1, column: 1 };
      problems.push(problem("lost-address", place, { address: url, movedTo: movedTo(url) }));
    }
  }
  return next;
}

/** A listing keeps the name it first had, so that the ledger does not depend on the way articles came and went. */
function rememberedListing(answer: Answer | undefined): Answer | null {
  return typeof answer === "object" && "listing" in answer ? answer : null;
}

/** The article's file an address had, or that of the article a redirect led to. */
function fileOfAddress(url: string, answer: Answer, label: string): string {
  const article = typeof answer === "object" && "redirect" in answer ? answer.redirect : url;
  return /^\/\d{4}\/\d{2}\/[^/]+\/$/.test(article)
    ? `${label}/articles${article.slice(0, -1)}.md`
    : `${label}/site.yaml`;
}

/** Finds the new article that has a lost one's slug. */
function newPlaces(previous: Ledger, next: Ledger): (url: string) => string | null {
  let bySlug: Map<string, string> | null = null;
  return (url) => {
    if (bySlug === null) {
      bySlug = new Map();
      for (const [address, answer] of next) {
        if (answer === "article" && !previous.has(address)) bySlug.set(slugIn(address), address);
      }
    }
    return bySlug.get(slugIn(url)) ?? null;
  };
}

function slugIn(url: string): string {
  return url.split("/").at(-2) ?? "";
}
