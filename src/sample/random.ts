/**
 * A source of random numbers that are the same on every machine. It uses whole numbers and no function whose last digit
 * may differ between engines, such as logarithms, powers and roots.
 */
export interface Random {
  /** A number from 0, included, to 1, excluded, in steps of 2^-32. */
  fraction(): number;
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** `true` with the given probability, from 0 to 1. */
  chance(odds: number): boolean;
  /** One of the items, each with the same probability. The list must not be empty. */
  pick<T>(items: readonly T[]): T;
}

/** The source of random numbers for some names. The same names always get the same numbers. */
export function randomFor(...names: readonly (string | number)[]): Random {
  const uint32 = smallFastCounter(names.join("\u0000").normalize("NFC"));
  const fraction = () => uint32() / 4294967296;
  const below = (limit: number) => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (odds) => fraction() < odds,
    pick: <T>(items: readonly T[]) => items[below(items.length)] as T,
  };
}

/** The generator "sfc32" of Chris Doty-Humphrey's PractRand (public domain). Its first state is made from a text. */
function smallFastCounter(name: string): () => number {
  let a = fnv1a(name, 0x811c9dc5);
  let b = fnv1a(name, 0x9e3779b9);
  let c = fnv1a(name, 0x85ebca6b);
  let counter = 1;
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let turn = 0; turn < 12; turn++) next();
  return next;
}

/** The hash function FNV-1a, over the UTF-16 units of a text and from a given start. */
function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
