import { type AddressKind, addressKind } from "./address-kind.ts";
import type { PartsOf } from "./address-pattern.ts";
import { catalogueAddresses } from "./catalogue-addresses.ts";
import { volumeAddresses } from "./volume-addresses.ts";

/** The addresses outside the volumes that the content chooses. */
const freeAddresses = {
  standing: addressKind("/<slug>/", {
    what: "a standing page",
    madeBy: "pages/catalogue-pages.ts",
    exists: "content",
    inSitemap: true,
    isFree: true,
  }),
  ownPage: addressKind("/trang/<slug>/<name>/", {
    what: "a page that the archive's own code makes from data",
    madeBy: "pages/catalogue-pages.ts",
    exists: "content",
    inSitemap: true,
    isFree: true,
    sharesFolder: true,
  }),
  other: addressKind("/<path>", {
    what: "a file of `public/`, or a redirect",
    madeBy: "pages/public-files.ts",
    exists: "content",
    isFree: true,
  }),
} as const;

/**
 * Every kind of address the site answers. Whatever the program must know of addresses derives from this table: how they
 * are made (`urls.ts`), how they are taken apart (`take-apart.ts`), which the content may not have (`kept-addresses.ts`),
 * which links and aliases are refused (`src/checking/`), the table of docs/addresses.md. Another kind is one more line.
 */
export const addressTable = { ...catalogueAddresses, ...volumeAddresses, ...freeAddresses } as const;

export type AddressName = keyof typeof addressTable;

type PatternOf<Name extends AddressName> =
  (typeof addressTable)[Name] extends AddressKind<infer Pattern> ? Pattern : never;

/** An address taken apart: its kind and the values of its parts. */
export type AddressPlace = {
  readonly [Name in AddressName]: { readonly kind: Name } & PartsOf<PatternOf<Name>>;
}[AddressName];

/** The table as a list, in its order. */
export const addressKinds = Object.entries(addressTable) as readonly (readonly [AddressName, AddressKind])[];
