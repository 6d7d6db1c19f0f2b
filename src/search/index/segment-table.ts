import { type CborValue, writeCbor } from "./cbor.ts";
import { type Pack, type PackMember, packMembers } from "./packs.ts";
import { PAGEFIND_VERSION } from "./pagefind-entry.ts";

/**
 * The table of a segment says where the search page finds the segment's parts. It is the first file of a segment that
 * a query loads, so it is short: what Pagefind wants to know of every article and every index file follows from it.
 */
export interface SegmentTable {
  /** The months of the segment, oldest first: the month's folder beside the segments, and the packs of its fragments. */
  readonly months: readonly (readonly [folder: string, fragments: readonly Pack[]])[];
  /** A text for each index file that sorts after all terms before it and not after its own first term. */
  readonly begins: readonly string[];
  /** The packs of the index files, in the folder `index/`. */
  readonly indexFiles: readonly Pack[];
}

/** In the folder of a segment: the folder of the packs of its index files. */
export const INDEX_FOLDER = "index";

/** A member of a pack, by the path of the pack from the folder of the segment. */
export interface PackedFile extends Omit<PackMember, "fileName"> {
  readonly pack: string;
}

/**
 * Pagefind's own table of a segment (`pagefind.vi.pf_meta`, before compression and signature): version, articles, index
 * files, and three empty lists of filters, sorts and fields.
 */
export function pagefindTable({ months, begins }: SegmentTable): Uint8Array {
  // The 1 stands for the article's length in words, which is not used.
  const articles = months.flatMap(([folder, fragments]) =>
    packMembers(fragments).map((_, number): CborValue => [fragmentName(folder, number), 1]),
  );
  // A chunk ends where the next one begins, and the last chunk beyond every term.
  const chunks = begins.map((from, number): CborValue => [from, begins[number + 1] ?? "\uffff", nameOf(number)]);
  return writeCbor([PAGEFIND_VERSION, articles, chunks, [], [], []]);
}

/** Where the files that Pagefind asks for are: by their paths from the folder of the segment. */
export function packedFiles({ months, indexFiles }: SegmentTable): ReadonlyMap<string, PackedFile> {
  const files = new Map<string, PackedFile>();
  const add = (packs: readonly Pack[], folder: string, askedAs: (number: number) => string): void => {
    for (const [number, { fileName, ...part }] of packMembers(packs).entries())
      files.set(askedAs(number), { ...part, pack: `${folder}/${fileName}` });
  };
  add(indexFiles, INDEX_FOLDER, (number) => `index/${nameOf(number)}.pf_index`);
  for (const [folder, fragments] of months)
    add(fragments, `../${folder}`, (number) => `fragment/${fragmentName(folder, number)}.pf_fragment`);
  return files;
}

/** The name of a fragment: its month, and its number in the month. */
function fragmentName(monthFolder: string, number: number): string {
  return `${monthFolder.slice(monthFolder.lastIndexOf("/") + 1)}/${nameOf(number)}`;
}

function nameOf(number: number): string {
  return number.toString(36);
}
