/** The version of the form that ledgers are written in. */
export const VERSION = 1;

/** What a ledger says of the archive as a whole. */
export interface LedgerFacts {
  /** Whether only builds without a public address wrote it. Then nobody may rely on its addresses. */
  readonly isRehearsal: boolean;
  /** The years all of whose articles have sharing cards, or had them once, in order. */
  readonly cardYears: readonly number[];
}

/** The first line of a ledger. */
export function headOf({ isRehearsal, cardYears }: LedgerFacts): string {
  const written = {
    version: VERSION,
    ...(isRehearsal ? { rehearsal: true } : {}),
    ...(cardYears.length > 0 ? { cardYears } : {}),
    addresses: {},
  };
  return `${JSON.stringify(written).slice(0, -2)}\n`;
}

/** What the first line of a ledger says, which {@link headOf} wrote. */
export function factsInHead(head: string): LedgerFacts {
  return factsOf(JSON.parse(`${head}}}`))!;
}

/** What a parsed ledger says of the archive; `null` where its years are none. */
export function factsOf({ rehearsal, cardYears = [] }: Readonly<Record<string, unknown>>): LedgerFacts | null {
  return isListOfYears(cardYears) ? { isRehearsal: rehearsal === true, cardYears } : null;
}

function isListOfYears(value: unknown): value is readonly number[] {
  return Array.isArray(value) && value.every((year) => Number.isInteger(year) && year > 999 && year < 10_000);
}
