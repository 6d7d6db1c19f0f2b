/**
 * The index and the fragments are many small files to Pagefind. They are published in packs: a pack is a file that holds
 * many of them, one after the other, each compressed by itself. The search page loads of a pack the part it needs, by a
 * request for a range of bytes (RFC 9110, section 14), or the whole pack from a server that does not know ranges. So a
 * site has a file where it would have some twenty to fifty, and a query transfers no more.
 */

/** A pack: the digits that name it, which say what is in it, and the sizes in bytes of its members, in order. */
export type Pack = readonly [name: string, sizes: readonly number[]];

/** The part of a pack that one member is. */
export interface PackMember {
  readonly fileName: string;
  readonly offset: number;
  readonly sizeBytes: number;
}

export const PACK_ENDING = ".pf_pack";

export function isPack(path: string): boolean {
  return path.endsWith(PACK_ENDING);
}

/** Where the members of packs are, in order. */
export function packMembers(packs: readonly Pack[]): readonly PackMember[] {
  return packs.flatMap(([name, sizes]) => {
    let end = 0;
    return sizes.map((sizeBytes): PackMember => {
      end += sizeBytes;
      return { fileName: `${name}${PACK_ENDING}`, offset: end - sizeBytes, sizeBytes };
    });
  });
}
