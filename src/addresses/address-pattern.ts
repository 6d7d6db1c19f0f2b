import { attachmentTypes } from "./attachment-name.ts";
import { listFolders } from "./folder-names.ts";

/**
 * Patterns of addresses. `/<year>/<month>/trich-dan.<citation>` is the pattern of a month's citations: names in angle
 * brackets are its parts, everything else stands in the address as it is. A pattern that ends in a slash is that of
 * pages, every other that of files.
 */

/** How the values of a part are written in an address. */
interface PartForm<Value> {
  /** The texts the part may be: the source of a regular expression without groups that capture. */
  readonly form: string;
  /** Where the part is one of a few texts: all of them. */
  readonly texts?: readonly string[];
  readonly write: (value: Value) => string;
  readonly read: (text: string) => Value;
}

const { featured: _, ...namedFolders } = listFolders;

/** The parts that patterns have, by the name they have there. */
export const partForms = {
  /** Four digits, as folders of `content/articles/` have them. */
  year: { form: "[1-9]\\d{3}", write: String, read: Number },
  /** From 1; two digits in an address. */
  month: { form: "0[1-9]|1[0-2]", write: twoDigits, read: Number },
  /** A name as `slugOf` makes it, or a day of the calendar, month first: `01-12`. */
  slug: asWritten("[a-z0-9-]+"),
  /** From 1. */
  number: { form: "[1-9]\\d*", write: String, read: Number },
  /** A kind of listing of which there are many. */
  list: oneOf(namedFolders),
  feed: oneOf({ atom: "feed.xml", rss: "rss.xml", json: "feed.json" }),
  citation: oneOf({ bib: "bib", ris: "ris" }),
  /** A file beside an article, as `attachmentName` names it. */
  attachment: asWritten(`[a-z0-9-]+\\.(?:${attachmentTypes.join("|")})`),
  /** A picture named after its bytes: 20 hexadecimal digits, then what tells it from others of the same original. */
  rendition: asWritten("[0-9a-f]{20}[-.][^/]*"),
  /** A part of the archive's old addresses: `0`, or a few hexadecimal digits. */
  oldAddresses: asWritten("[0-9a-f]{1,4}"),
  /** A part of the ledger: a year, a month of one, or `other-` and a few hexadecimal digits. */
  ledgerPart: asWritten("[1-9]\\d{3}(?:-(?:0[1-9]|1[0-2]))?|other-[0-9a-f]{1,4}"),
  /** A file of any name. */
  name: asWritten("[^/]+"),
  /** Any file or page, in folders or not. */
  path: asWritten(".+"),
} as const;

type PartName = keyof typeof partForms;

type NamesIn<Pattern extends string> = Pattern extends `${string}<${infer Name}>${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The values of a pattern's parts, by name. */
export type PartsOf<Pattern extends string> = {
  readonly [Name in NamesIn<Pattern> & PartName]: ReturnType<(typeof partForms)[Name]["read"]>;
};

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}

function asWritten(form: string): PartForm<string> {
  return { form, write: (value) => value, read: (text) => text };
}

function oneOf<Value extends string>(textOf: Readonly<Record<Value, string>>): PartForm<Value> {
  const texts: readonly string[] = Object.values(textOf);
  const valueByText = new Map((Object.keys(textOf) as Value[]).map((value) => [textOf[value], value]));
  return {
    form: texts.map(escaped).join("|"),
    texts,
    write: (value) => textOf[value],
    read: (text) => valueByText.get(text)!,
  };
}

/** What stands between the parts of a pattern, and the parts: texts at even places, names of parts at odd ones. */
function piecesOf(pattern: string): readonly string[] {
  return pattern.split(/[<>]/);
}

function formOf(name: string): PartForm<unknown> {
  const form = (partForms as unknown as Readonly<Record<string, PartForm<unknown> | undefined>>)[name];
  if (form === undefined) throw new Error(`No part of an address is called <${name}>`);
  return form;
}

/** Makes addresses of a pattern from the values of its parts. */
export function makerOf<Pattern extends string>(pattern: Pattern): (parts: PartsOf<Pattern>) => string {
  const [start = "", ...rest] = piecesOf(pattern);
  const steps = rest.flatMap((name, at) =>
    at % 2 === 0 ? [{ name, write: formOf(name).write, after: rest[at + 1]! }] : [],
  );
  return (parts) => {
    let url = start;
    for (const { name, write, after } of steps)
      url += write((parts as Readonly<Record<string, unknown>>)[name]) + after;
    return url;
  };
}

/** Takes addresses of a pattern apart, the inverse of {@link makerOf}; `null` for every other address. */
export function takerOf<Pattern extends string>(pattern: Pattern): (url: string) => PartsOf<Pattern> | null {
  const form = new RegExp(`^${sourceOf(pattern)}$`);
  const readers = piecesOf(pattern).flatMap((name, at) => (at % 2 === 0 ? [] : [{ name, read: formOf(name).read }]));
  return (url) => {
    const found = form.exec(url);
    if (found === null) return null;
    const parts: Record<string, unknown> = {};
    for (const [at, { name, read }] of readers.entries()) parts[name] = read(found[at + 1]!);
    return parts as PartsOf<Pattern>;
  };
}

/** The source of a regular expression for a pattern or a piece of one, each part a group. */
export function sourceOf(pattern: string): string {
  return piecesOf(pattern)
    .map((piece, at) => (at % 2 === 0 ? escaped(piece) : `(${formOf(piece).form})`))
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll(".", "\\.");
}

/** The texts that one step of a pattern (what stands between two slashes) may be; `null` where they are not a few. */
export function textsOf(step: string): readonly string[] | null {
  const [before = "", name, after = ""] = piecesOf(step);
  if (name === undefined) return [before];
  const { texts } = formOf(name);
  return texts?.map((text) => `${before}${text}${after}`) ?? null;
}
