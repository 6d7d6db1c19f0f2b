/**
 * A stream of numbers that is the same on every machine: whole-number arithmetic only, and no function whose last digit
 * the language leaves to the engine (no logarithms, powers or roots).
 */
export interface Random {
  /** From 0 inclusive to 1 exclusive, in steps of 2^-32. */
  fraction(): number;
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** True with the given odds, 0 to 1. */
  chance(odds: number): boolean;
  /** Any of the items, each as likely. The list must not be empty. */
  pick<T>(items: readonly T[]): T;
}

/** The stream that belongs to these names: the same names, the same numbers. */
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

/** The generator "sfc32" of Chris Doty-Humphrey's PractRand (public domain), its state filled from a text. */
function smallFastCounter(name: string): () => number {
  let a = hashOf(name, 0x811c9dc5);
  let b = hashOf(name, 0x9e3779b9);
  let c = hashOf(name, 0x85ebca6b);
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

/** FNV-1a over UTF-16 units from a given start. */
function hashOf(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
