import type { AddressKind } from "./address-kind.ts";
import { partForms, textsOf } from "./address-pattern.ts";
import { type AddressName, type AddressPlace, addressKinds } from "./address-table.ts";
import type { ListKind } from "./urls.ts";

type NamedKind = readonly [AddressName, AddressKind];

/** The kinds of address that begin alike. */
interface Beginnings {
  /** By what they begin with, where that is one of a few texts: `tim-kiem`, `feed.xml`. */
  readonly byText: ReadonlyMap<string, readonly NamedKind[]>;
  readonly withYear: readonly NamedKind[];
  readonly withAnything: readonly NamedKind[];
}

const beginnings = beginningsOf(addressKinds);

function beginningsOf(kinds: readonly NamedKind[]): Beginnings {
  const byText = new Map<string, NamedKind[]>();
  const withYear: NamedKind[] = [];
  const withAnything: NamedKind[] = [];
  for (const named of kinds) {
    const [, { pattern }] = named;
    const begin = firstStep(pattern);
    const texts = textsOf(begin);
    if (texts !== null) for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), named]);
    else if (begin === "<year>") withYear.push(named);
    else withAnything.push(named);
  }
  return { byText, withYear, withAnything };
}

/** What stands in an address before its second slash: `2021` of `/2021/01/`. */
export function firstStep(url: string): string {
  const end = url.indexOf("/", 1);
  return end === -1 ? url.slice(1) : url.slice(1, end);
}

const YEAR = new RegExp(`^(?:${partForms.year.form})$`);
const IN_YEAR = new RegExp(`^/(${partForms.year.form})/`);

/** Whether a text is a year as addresses have it. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/** The year an address begins with: an article's, a month's. */
export function yearOfAddress(url: string): number | null {
  const year = IN_YEAR.exec(url)?.[1];
  return year === undefined ? null : Number(year);
}

/** The kinds an address of the site's own may be of, by its first step. */
export function kindsBeginning(step: string): readonly NamedKind[] {
  return beginnings.byText.get(step) ?? (isYear(step) ? beginnings.withYear : []);
}

function placeAmong(kinds: readonly NamedKind[], url: string): AddressPlace | null {
  for (const [kind, { take }] of kinds) {
    const parts = take(url);
    if (parts !== null) return { kind, ...parts } as AddressPlace;
  }
  return null;
}

/** Takes an address of the site apart; `null` where no kind of address is like it. */
export function takeApart(url: string): AddressPlace | null {
  const step = firstStep(url);
  const mayBeFree = beginnings.byText.get(step)?.every(([, kind]) => kind.sharesFolder) ?? true;
  return placeAmong(kindsBeginning(step), url) ?? (mayBeFree ? placeAmong(beginnings.withAnything, url) : null);
}

/** The list an address is of, whole or a year of it; `null` where it is of none. */
export function takeListApart(
  url: string,
): { readonly kind: ListKind; readonly slug: string; readonly year: number | null } | null {
  const place = takeApart(url);
  if (place?.kind === "list") return { kind: place.list, slug: place.slug, year: null };
  if (place?.kind === "listYear") return { kind: place.list, slug: place.slug, year: place.year };
  if (place?.kind === "featured") return { kind: "featured", slug: "", year: null };
  return place?.kind === "featuredYear" ? { kind: "featured", slug: "", year: place.year } : null;
}

/** Whether an address is like those of the site's own files. */
export function isOwnFile(url: string): boolean {
  return kindsBeginning(firstStep(url)).some(([, { isPage, take }]) => !isPage && take(url) !== null);
}
