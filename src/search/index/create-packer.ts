import { digestOf } from "../../cache/digest.ts";
import { PACK_ENDING, type Pack } from "./packs.ts";

/**
 * A pack ends before it would become larger than this, unless one member alone is larger. Large packs make few files; a
 * reader whose server does not know ranges loads them whole.
 */
const MAX_PACK_BYTES = 128 * 1024;

const NAME_DIGITS = 8;

/** Puts members into packs. */
export interface Packer {
  readonly add: (member: Uint8Array) => void;
  /** Writes what is left. Returns all packs; nothing is added afterwards. */
  readonly finish: () => readonly Pack[];
}

/** @param write called with the name and the bytes of each pack, as soon as it is full */
export function createPacker(write: (fileName: string, content: Uint8Array) => void): Packer {
  const packs: Pack[] = [];
  let members: Uint8Array[] = [];
  let sizeBytes = 0;
  const close = (): void => {
    if (members.length === 0) return;
    const content = Buffer.concat(members);
    const name = digestOf(content).slice(0, NAME_DIGITS);
    write(`${name}${PACK_ENDING}`, content);
    packs.push([name, members.map(({ length }) => length)]);
    [members, sizeBytes] = [[], 0];
  };
  return {
    add: (member) => {
      if (sizeBytes + member.length > MAX_PACK_BYTES) close();
      members.push(member);
      sizeBytes += member.length;
    },
    finish: () => {
      close();
      return packs;
    },
  };
}
