/** The version of the form that ledgers are written in. Ledgers of version 1 are one file, and are still read. */
export const VERSION = 2;

/** What a ledger says of the archive as a whole. */
export interface LedgerFacts {
  /** Whether only builds without a public address wrote it. Then nobody may rely on its addresses. */
  readonly isRehearsal: boolean;
  /** The years all of whose articles have sharing cards, or had them once, in order. */
  readonly cardYears: readonly number[];
}

/** The parts of a ledger by name, each with the digest of its bytes. */
export type PartDigests = ReadonlyMap<string, string>;

/**
 * The head of a ledger, the file that leads to its parts: the facts on its first line, then a part on each line.
 *
 * @param parts sorted by name
 */
export function headOf({ isRehearsal, cardYears }: LedgerFacts, parts: PartDigests): string {
  const written = {
    version: VERSION,
    ...(isRehearsal ? { rehearsal: true } : {}),
    ...(cardYears.length > 0 ? { cardYears } : {}),
    parts: {},
  };
  const lines = [...parts].map(([name, digest]) => `${JSON.stringify(name)}:${JSON.stringify(digest)}`);
  return `${JSON.stringify(written).slice(0, -2)}\n${lines.join(",\n")}\n}}\n`;
}

/** What a parsed head says of the archive; `null` where its years are none. */
export function factsOf({ rehearsal, cardYears = [] }: Readonly<Record<string, unknown>>): LedgerFacts | null {
  return isListOfYears(cardYears) ? { isRehearsal: rehearsal === true, cardYears } : null;
}

function isListOfYears(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((year) => Number.isInteger(year) && year > 999 && year < 10_000);
}

const PART_NAME = /^(?:[1-9]\d{3}(?:-(?:0[1-9]|1[0-2]))?|other-[0-9a-f]{1,4})$/;

/** The parts that a parsed head names; `null` where a name or digest is none, so that no other file is ever read. */
export function partDigestsOf({ parts }: Readonly<Record<string, unknown>>): PartDigests | null {
  if (typeof parts !== "object" || parts === null) return null;
  const named = Object.entries(parts);
  const isSound = named.every(([name, digest]) => PART_NAME.test(name) && /^[0-9a-f]{20}$/.test(String(digest)));
  return isSound ? new Map(named as [string, string][]) : null;
}

/** The parts that the text of a head names; `null` where it is no head of a ledger in parts. */
export function partDigestsIn(text: string): PartDigests | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? partDigestsOf({ ...value }) : null;
  } catch {
    return null;
  }
}
