import { recordFrom } from "../cache/sorted-records.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { partForms } from "./address-pattern.ts";
import { addressTable } from "./address-table.ts";
import { factsInHead, factsOf, headOf, type LedgerFacts, VERSION } from "./ledger-head.ts";
import { yearOfAddress } from "./take-apart.ts";
import { fileOf } from "./urls.ts";

/** What answers for an address. */
export type Answer =
  | "article"
  | "tombstone"
  /** A file beside an article. */
  | "file"
  /** A page or file that the archive's own code makes. */
  | "own"
  | { readonly redirect: string }
  | { readonly listing: string };

export type Answers = ReadonlyMap<string, Answer>;

/** Every address ever published, and what answers for it: volume by volume, so that few need be looked at. */
export interface Ledger extends LedgerFacts {
  readonly answerOf: (url: string) => Answer | undefined;
  /** Years that addresses begin with, `/2021/…`. */
  readonly volumes: ReadonlyMap<number, LedgerVolume>;
  /** What no year's address begins. */
  readonly beside: Answers;
}

/** The addresses that begin with a year. */
export interface LedgerVolume {
  readonly answers: () => Answers;
  /** One answer. Where few are asked for, it is found without reading the others. */
  readonly find: (url: string) => Answer | undefined;
  /** Its lines of the ledger's text. */
  readonly lines: () => Buffer;
}

export const LEDGER_FILE = fileOf(addressTable.ledger.make({}));
const FOOT = "\n}}\n";
const BETWEEN = ",\n";

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
  const answers: [string, Answer][] = [];
  for (const [url, answer] of Object.entries(addresses)) {
    if (!url.startsWith("/") || /(?:^|\/)\.\.?(?:\/|$)|[\u0000-\u001f\\]/.test(url) || !isAnswer(answer))
      return refuse(url.slice(0, 100));
    answers.push([url, answer]);
  }
  const facts = factsOf(value);
  return facts === null ? refuse("cardYears") : ledgerOf(answers, facts);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAnswer(value: unknown): value is Answer {
  if (value === "article" || value === "tombstone" || value === "file" || value === "own") return true;
  return isRecord(value) && (typeof value.redirect === "string" || typeof value.listing === "string");
}

/** The ledger of an archive that was never published. */
export const EMPTY_LEDGER: Ledger = ledgerOf([], { isRehearsal: true, cardYears: [] });

export function ledgerOf(entries: Iterable<readonly [string, Answer]>, facts: LedgerFacts): Ledger {
  const groups = Map.groupBy(entries, ([url]) => yearOfAddress(url));
  const beside = new Map(groups.get(null));
  groups.delete(null);
  const volumes = [...groups].map(([year, own]) => [year!, gatheredVolume(new Map(own))] as const);
  return ledgerOfVolumes(new Map(volumes), beside, facts);
}

export function ledgerOfVolumes(
  volumes: ReadonlyMap<number, LedgerVolume>,
  beside: Answers,
  { isRehearsal, cardYears }: LedgerFacts,
): Ledger {
  return {
    isRehearsal,
    cardYears,
    volumes,
    beside,
    answerOf: (url) => {
      const year = yearOfAddress(url);
      return year === null ? beside.get(url) : volumes.get(year)?.find(url);
    },
  };
}

export function gatheredVolume(answers: Answers): LedgerVolume {
  return {
    answers: () => answers,
    find: (url) => answers.get(url),
    lines: () => Buffer.from(linesOf(answers).join(BETWEEN)),
  };
}

function linesOf(answers: Answers): string[] {
  return [...answers].map(([url, answer]) => `${JSON.stringify(url)}:${JSON.stringify(answer)}`).sort();
}

/** A ledger's text: one address a line, sorted, so that git and readers see what changed. */
export function ledgerText({ volumes, beside, ...facts }: Ledger): Buffer {
  const years = [...volumes].map(([year, volume]) => [`"/${year}/`, volume.lines()] as const);
  const others = linesOf(beside).map((line) => [line, Buffer.from(line)] as const);
  const sorted = [...years, ...others].sort(([one], [other]) => (one < other ? -1 : 1));
  const pieces = sorted.flatMap(([, lines]) => (lines.length === 0 ? [] : [lines]));
  const between = Buffer.from(BETWEEN);
  const joined = pieces.flatMap((lines, index) => (index === 0 ? [lines] : [between, lines]));
  return Buffer.concat([Buffer.from(headOf(facts)), ...joined, Buffer.from(FOOT)]);
}

/** How a line begins whose address begins with a year. */
const YEAR_LINE = new RegExp(`^"/(${partForms.year.form})/`);

/** Reads a ledger this program wrote, of which only what is asked for is parsed. */
export function openLedger(text: Buffer): Ledger {
  const headLength = text.indexOf("\n") + 1;
  const facts = factsInHead(text.toString("latin1", 0, headLength));
  const all = text.subarray(headLength, text.length - FOOT.length);
  const volumes = new Map<number, LedgerVolume>();
  const others: Buffer[] = [];
  for (let at = 0; at < all.length; ) {
    const year = YEAR_LINE.exec(all.toString("latin1", at, at + 8))?.[1];
    const next = year === undefined ? endOfLine(all, at) + 1 : addressFrom(all, `"/${year}0`);
    // Without the comma and the end of the last line.
    const lines = all.subarray(at, next >= all.length ? all.length : next - BETWEEN.length);
    if (year === undefined) others.push(lines);
    else volumes.set(Number(year), writtenVolume(lines));
    at = next;
  }
  return ledgerOfVolumes(volumes, parsedLines(Buffer.from(others.join(BETWEEN))), facts);
}

/** Seeking more addresses of a volume than this one by one takes longer than reading them all. */
const FEW = 150;

function writtenVolume(lines: Buffer): LedgerVolume {
  let parsed: Answers | null = null;
  let asked = 0;
  const answers = () => {
    parsed ??= parsedLines(lines);
    return parsed;
  };
  return {
    answers,
    find: (url) => {
      asked++;
      // Lines are sorted by UTF-16 units, and sought by bytes: for other letters that may not be the same.
      if (parsed !== null || asked > FEW || !/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(url)) return answers().get(url);
      const start = addressFrom(lines, `"${url}":`);
      const line = lines.subarray(start, endOfLine(lines, start)).toString();
      return line.startsWith(`"${url}":`) ? parsedLines(Buffer.from(line.replace(/,$/, ""))).get(url) : undefined;
    },
    lines: () => lines,
  };
}

function parsedLines(lines: Buffer): Answers {
  return new Map(Object.entries(JSON.parse(`{${lines}}`) as Record<string, Answer>));
}

function endOfLine(lines: Buffer, from: number): number {
  const end = lines.indexOf("\n", from);
  return end === -1 ? lines.length : end;
}

/** Where the first line begins that is not before a given text. */
function addressFrom(lines: Buffer, wanted: string): number {
  return recordFrom(lines, { end: 0x0a, wanted: Buffer.from(wanted), fieldOf: (start) => start });
}
