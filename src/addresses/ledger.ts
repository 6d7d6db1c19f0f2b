import { addressTable } from "./address-table.ts";
import type { BodyVersions } from "./body-versions.ts";
import type { LedgerFacts } from "./ledger-head.ts";
import { type Answer, type Answers, fileOfPart, type LedgerPart, partNameOf, writtenPart } from "./ledger-part.ts";
import { yearOfAddress } from "./take-apart.ts";
import { fileOf } from "./urls.ts";

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
  readonly find: (url: string) => Answer | undefined;
  /** The articles of whose text more than one version was published, with the versions. */
  readonly histories: () => ReadonlyMap<string, BodyVersions>;
  /** Its parts, by name. */
  readonly parts: () => ReadonlyMap<string, LedgerPart>;
}

/** The file of the ledger that leads to all its parts. */
export const LEDGER_FILE = fileOf(addressTable.ledger.make({}));

/** The file of a part of the ledger. */
export function ledgerPartFile(name: string): string {
  return fileOf(addressTable.ledgerPart.make({ ledgerPart: name }));
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

/** A volume of which all answers are known. They are kept as they are written: as objects they take several times the memory. */
export function gatheredVolume(answers: Answers): LedgerVolume {
  const groups = Map.groupBy(answers, ([url]) => partNameOf(url)!);
  const parts = [...groups].map(([name, own]) => [name, writtenPart(fileOfPart(new Map(own)))] as const);
  return volumeOfParts(new Map(parts));
}

/** A volume that lies in parts, which are looked into when they are asked for. */
export function volumeOfParts(parts: ReadonlyMap<string, LedgerPart>): LedgerVolume {
  return {
    answers: () => new Map([...parts.values()].flatMap((part) => [...part.answers()])),
    find: (url) => parts.get(partNameOf(url) ?? "")?.find(url),
    histories: () => new Map([...parts.values()].flatMap((part) => [...part.histories()])),
    parts: () => parts,
  };
}
