import { digestOf } from "../cache/digest.ts";
import { recordFrom } from "../cache/sorted-records.ts";
import { partForms } from "./address-pattern.ts";
import type { BodyVersions } from "./body-versions.ts";

/** What answers for an address. */
export type Answer =
  | "article"
  /** An article of which the published versions of its text are known. */
  | { readonly article: BodyVersions }
  | "tombstone"
  /** A file beside an article. */
  | "file"
  /** A page or file that the archive's own code makes. */
  | "own"
  | { readonly redirect: string }
  | { readonly listing: string };

export type Answers = ReadonlyMap<string, Answer>;

/** A part of the ledger: a file of its own with the addresses that belong together, one a line, sorted. */
export interface LedgerPart {
  readonly answers: () => Answers;
  /** One answer. Where few are asked for, it is found without reading the others. */
  readonly find: (url: string) => Answer | undefined;
  /** The articles of whose text more than one version was published, with the versions. */
  readonly histories: () => ReadonlyMap<string, BodyVersions>;
  /** The part as it is written. */
  readonly file: () => PartFile;
}

/** A part of the ledger as it is written. */
export interface PartFile {
  readonly bytes: Buffer;
  readonly digest: string;
}

const START = '{"addresses":{\n';
const END = "\n}}\n";
const BETWEEN = ",\n";

const IN_MONTH = new RegExp(`^/(${partForms.year.form})/(?:(${partForms.month.form})/)?`);

/**
 * The name of the part that has an address which begins with a year: `2021-07` for those of a month, `2021` for the others;
 * `null` for every other address.
 */
export function partNameOf(url: string): string | null {
  const found = IN_MONTH.exec(url);
  if (found === null) return null;
  const [, year, month] = found;
  return month === undefined ? year! : `${year}-${month}`;
}

/** The part that has these answers, as it is written. */
export function fileOfPart(answers: Answers): PartFile {
  const lines = [...answers].map(([url, answer]) => `${JSON.stringify(url)}:${JSON.stringify(answer)}`).sort();
  const bytes = Buffer.from(START + lines.join(BETWEEN) + END);
  return { bytes, digest: digestOf(bytes) };
}

/** Seeking more addresses of a part than this one by one takes longer than reading them all. */
const FEW = 150;

/** The bytes of a part from which on addresses are always sought one by one: all its answers as objects take much memory. */
const LARGE_BYTES = 1 << 17;

/** A part that this program wrote, of which only what is asked for is parsed. */
export function writtenPart(file: PartFile): LedgerPart {
  const lines = file.bytes.subarray(START.length, file.bytes.length - END.length);
  let parsed: WeakRef<Answers> | null = null;
  let asked = 0;
  const answers = () => {
    const known = parsed?.deref() ?? parsedLines(lines);
    parsed = new WeakRef(known);
    return known;
  };
  return {
    answers,
    find: (url) => {
      asked++;
      // Lines are sorted by UTF-16 units, and sought by bytes: for other letters that may not be the same.
      const isWhole = parsed?.deref() !== undefined || (asked > FEW && lines.length < LARGE_BYTES);
      if (isWhole || !/^[\x20\x21\x23-\x5b\x5d-\x7e]*$/.test(url)) return answers().get(url);
      const wanted = Buffer.from(`"${url}":`);
      const start = recordFrom(lines, { end: 0x0a, wanted, fieldOf: (each) => each });
      const end = lines.indexOf("\n", start);
      const line = lines.subarray(start, end === -1 ? lines.length : end).toString();
      return line.startsWith(`"${url}":`) ? parsedLines(Buffer.from(line.replace(/,$/, ""))).get(url) : undefined;
    },
    histories: () => (file.bytes.includes(BETWEEN_VERSIONS) ? historiesIn(answers()) : new Map()),
    file: () => file,
  };
}

/** What stands between two versions, and in no text that is written as JSON. */
const BETWEEN_VERSIONS = '],["';

function historiesIn(answers: Answers): ReadonlyMap<string, BodyVersions> {
  const histories = [...answers].flatMap(([url, answer]) => {
    const versions = versionsIn(answer);
    return versions !== undefined && versions.length > 1 ? [[url, versions] as const] : [];
  });
  return new Map(histories);
}

/** The versions of an article's text that an answer has. */
export function versionsIn(answer: Answer | undefined): BodyVersions | undefined {
  return typeof answer === "object" && "article" in answer ? answer.article : undefined;
}

/** Whether an article answers. */
export function isArticle(answer: Answer | undefined): boolean {
  return answer === "article" || versionsIn(answer) !== undefined;
}

function parsedLines(lines: Buffer): Answers {
  return new Map(Object.entries(JSON.parse(`{${lines}}`) as Record<string, Answer>));
}
