import { digestOf } from "../cache/digest.ts";
import { type Problem, placeOfFile, problem } from "../problems/problem.ts";
import { isBodyVersions } from "./body-versions.ts";
import { type Ledger, type LedgerVolume, ledgerOf, ledgerOfVolumes, ledgerPartFile, volumeOfParts } from "./ledger.ts";
import { BESIDE } from "./ledger-files.ts";
import { factsOf, type LedgerFacts, type PartDigests, partDigestsOf, VERSION } from "./ledger-head.ts";
import { type Answer, type LedgerPart, type PartFile, writtenPart } from "./ledger-part.ts";

/** A ledger that was written. */
export interface WrittenLedger {
  /** The name that Problems call its head by. */
  readonly name: string;
  /** The text of its head. */
  readonly text: string;
  /** The bytes of a part by its name; `null` where the part is missing. A ledger of version 1 has no parts. */
  readonly partOf?: (name: string) => Uint8Array | null;
}

/**
 * Reads a ledger; `null` and Problems where it is none, or where a part of it is missing or not as it was written.
 *
 * @param isOwn whether this program is known to have written it: lines are then parsed only when they are asked for
 */
export function readLedger(written: WrittenLedger, isOwn: boolean, problems: Problem[]): Ledger | null {
  const refuse = (reason: string) => {
    problems.push(problem("bad-ledger", placeOfFile(written.name), { reason }));
    return null;
  };
  let value: unknown;
  try {
    value = JSON.parse(written.text);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  if (!isRecord(value) || (value.version !== 1 && value.version !== VERSION)) return refuse(`version ≠ ${VERSION}`);
  const facts = factsOf(value);
  if (facts === null) return refuse("cardYears");
  if (value.version === 1) {
    const answers = checkedAnswers(value);
    return typeof answers === "string" ? refuse(answers) : ledgerOf(answers, facts);
  }
  const digests = partDigestsOf(value);
  if (digests === null) return refuse("parts");
  const found = problems.length;
  const files = partFiles(written, digests, problems);
  if (problems.length > found) return null;
  if (isOwn) return ledgerOfParts(files, facts);
  const answers = [...files].flatMap(([name, { bytes }]) => answersOfPart(written, name, bytes, problems));
  return problems.length > found ? null : ledgerOf(answers, facts);
}

/** The parts that a head names, as far as they are what it says. Where all are missing, one Problem tells it. */
function partFiles(written: WrittenLedger, digests: PartDigests, problems: Problem[]): ReadonlyMap<string, PartFile> {
  const files = new Map<string, PartFile>();
  const bad: Problem<"bad-ledger">[] = [];
  for (const [name, digest] of digests) {
    const bytes = written.partOf?.(name) ?? null;
    if (bytes !== null && digestOf(bytes) === digest) files.set(name, { bytes: Buffer.from(bytes), digest });
    else bad.push(badPart(written, name, bytes === null ? "ENOENT" : `sha256 ≠ ${digest}…`));
  }
  const isMissing = bad.length > 1 && files.size === 0 && bad.every(({ parameters }) => parameters.reason === "ENOENT");
  if (isMissing) problems.push(problem("bad-ledger", placeOfFile(written.name), { reason: "ENOENT", part: "all" }));
  else problems.push(...bad);
  return files;
}

function badPart({ name }: WrittenLedger, part: string, reason: string): Problem<"bad-ledger"> {
  const file = name.replace(/[^/\\]*$/, "") + ledgerPartFile(part);
  return problem("bad-ledger", placeOfFile(file), { reason, part: "one" });
}

function ledgerOfParts(files: ReadonlyMap<string, PartFile>, facts: LedgerFacts): Ledger {
  const parts = [...files].map(([name, file]) => [name, writtenPart(file)] as const);
  const byYear = Map.groupBy(parts, ([name]) => (name.startsWith(BESIDE) ? null : Number(name.slice(0, 4))));
  const beside = new Map((byYear.get(null) ?? []).flatMap(([, part]) => [...part.answers()]));
  byYear.delete(null);
  const volumes = [...byYear].map(([year, own]): [number, LedgerVolume] => [
    year!,
    volumeOfParts(new Map<string, LedgerPart>(own)),
  ]);
  return ledgerOfVolumes(new Map(volumes), beside, facts);
}

function answersOfPart(
  written: WrittenLedger,
  name: string,
  bytes: Buffer,
  problems: Problem[],
): readonly (readonly [string, Answer])[] {
  let answers: ReturnType<typeof checkedAnswers>;
  try {
    answers = checkedAnswers(JSON.parse(bytes.toString()));
  } catch (error) {
    answers = error instanceof Error ? error.message : String(error);
  }
  if (typeof answers !== "string") return answers;
  problems.push(badPart(written, name, answers));
  return [];
}

/** The answers of a parsed part; a text that says what is wrong where one is none. */
function checkedAnswers(value: unknown): readonly (readonly [string, Answer])[] | string {
  if (!isRecord(value) || !isRecord(value.addresses)) return "addresses";
  const answers: [string, Answer][] = [];
  for (const [url, answer] of Object.entries(value.addresses)) {
    if (!url.startsWith("/") || /(?:^|\/)\.\.?(?:\/|$)|[\u0000-\u001f\\]/.test(url) || !isAnswer(answer))
      return url.slice(0, 100);
    answers.push([url, answer]);
  }
  return answers;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAnswer(value: unknown): value is Answer {
  if (value === "article" || value === "tombstone" || value === "file" || value === "own") return true;
  if (!isRecord(value)) return false;
  return typeof value.redirect === "string" || typeof value.listing === "string" || isBodyVersions(value.article);
}
