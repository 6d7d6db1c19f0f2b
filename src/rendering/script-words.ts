import type { Plugin } from "esbuild";
import { digestOf } from "../cache/digest.ts";
import { monthName, number } from "../wording/dates-vi.ts";
import { oldAddressText } from "../wording/old-addresses-vi.ts";
import { searchText } from "../wording/search-vi.ts";
import { scriptText } from "../wording/site-script-vi.ts";
import type { WordTable } from "../wording/words.ts";

/**
 * The modules of texts that scripts import, by file name: what each exports, and the key that it has in the table of
 * words.
 */
const MODULES: Readonly<Record<string, Readonly<Record<string, readonly [key: string, texts: Texts]>>>> = {
  "site-script-vi": { scriptText: ["script", scriptText] },
  "search-vi": { searchText: ["searchScript", searchText] },
  "old-addresses-vi": { oldAddressText: ["oldAddresses", oldAddressText] },
  "dates-vi": { number: ["number", number], monthName: ["date.monthName", monthName] },
};

type Texts = { readonly [key: string]: Texts | string };

/** What stands around a key in a bundle. */
const MARK = "@@";

/** Bundles scripts with marks in the place of texts, so that one bundle serves sites with whatever words. */
export const markWords: Plugin = {
  name: "mark-words",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]wording[\\/][\w-]+-vi\.[jt]s$/ }, ({ path }) => {
      const name = /([\w-]+)\.[jt]s$/.exec(path)![1]!;
      const exported = Object.entries(MODULES[name]!);
      const lines = exported.map(
        ([symbol, [key, texts]]) => `export const ${symbol} = ${JSON.stringify(marksOf(texts, key))};\n`,
      );
      return { contents: lines.join(""), loader: "js" };
    });
  },
};

function marksOf(texts: Texts | string, key: string): unknown {
  if (typeof texts === "string") return `${MARK}${key}${MARK}`;
  return Object.fromEntries(Object.entries(texts).map(([name, each]) => [name, marksOf(each, `${key}.${name}`)]));
}

/**
 * The key of a site's style and scripts: says everything they are made from.
 *
 * @param assetsDigest the digest of the part of the program that makes them
 */
export function assetsKeyOf(assetsDigest: string, words: WordTable): string {
  const keys = Object.values(MODULES).flatMap((exported) => Object.values(exported).map(([key]) => key));
  return digestOf([assetsDigest, keys.map((key) => textsAt(words, key))]);
}

/** A bundled script with the words of a table in the place of marks. */
export function putWords(script: string, words: WordTable): string {
  return script.replace(new RegExp(`"${MARK}([\\w.]+)${MARK}"`, "g"), (_, key: string) =>
    JSON.stringify(textsAt(words, key)),
  );
}

function textsAt(words: WordTable, key: string): Texts | string {
  const found = key.split(".").reduce<Texts | string | undefined>((texts, name) => (texts as Texts)[name], words);
  if (found === undefined) throw new Error(`no text has the key ${key}`);
  return found;
}
