import { expansionOf } from "./abbreviations.ts";
import { isBareSyllable, isSyllable } from "./syllable.ts";

/** Vowels and đ as the Telex way of typing doubles or adds to them. Longer keys first. */
const TELEX_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/uow/g, "ươ"],
  [/aa/g, "â"],
  [/ee/g, "ê"],
  [/oo/g, "ô"],
  [/aw/g, "ă"],
  [/ow/g, "ơ"],
  [/uw/g, "ư"],
  [/dd/g, "đ"],
];
const TELEX_TONES: Readonly<Record<string, string>> = {
  f: "\u0300",
  s: "\u0301",
  x: "\u0303",
  r: "\u0309",
  j: "\u0323",
};
const VNI_TONES: Readonly<Record<string, string>> = {
  "1": "\u0301",
  "2": "\u0300",
  "3": "\u0309",
  "4": "\u0303",
  "5": "\u0323",
};
const VNI_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "6": { a: "â", e: "ê", o: "ô" },
  "7": { o: "ơ", u: "ư" },
  "8": { a: "ă" },
  "9": { d: "đ" },
};

/**
 * What a word in lower case was to be where the keyboard's Vietnamese was off: `thanhf` → thành, `ddoongf` → đồng,
 * `pho61` → phố. `null` where the keys make no Vietnamese syllable, or the word is one as it stands.
 */
export function meantByKeys(word: string): string | null {
  if (!/^[a-z][a-z0-9]{1,10}$/.test(word) || isBareSyllable(word)) return null;
  if (expansionOf(replaced(word)) !== null && replaced(word) !== word) return replaced(word);
  const meant = /\d/.test(word) ? meantByVni(word) : meantByTelex(word);
  return meant !== null && meant !== word && isSyllable(meant) ? meant : null;
}

function meantByTelex(word: string): string | null {
  for (const [letters, tone] of withoutTone(word)) {
    const spelt = spelledOut(letters);
    const toned = tone === "" ? spelt : withTone(spelt, tone);
    if (toned !== null && isSyllable(toned)) return toned;
  }
  return null;
}

/** The word less its tone key, wherever it was struck after the first vowel; and the word whole. */
function* withoutTone(word: string): Generator<readonly [string, string]> {
  for (let at = word.length - 1; at > 0; at--) {
    const tone = TELEX_TONES[word[at]!];
    if (tone !== undefined && /[aeiouyw]/.test(word.slice(0, at))) yield [word.slice(0, at) + word.slice(at + 1), tone];
  }
  yield [word, ""];
}

function spelledOut(letters: string): string {
  const late = letters.replace(/^d(.*)d$/, "dd$1").replace(/([aeo])([a-z]+)\1/, "$1$1$2");
  const text = isSyllable(replaced(letters)) ? letters : late;
  const spelt = replaced(text);
  if (!spelt.includes("w")) return spelt;
  const free = spelt.replace("w", "");
  if (/uo/.test(free)) return free.replace("uo", "ươ");
  if (/[uo]a?/.test(free)) return free.replace(/([uo])(?!.*[uo])/, (vowel) => (vowel === "u" ? "ư" : "ơ"));
  return free.includes("a") ? free.replace("a", "ă") : spelt.replace("w", "ư");
}

function replaced(letters: string): string {
  return TELEX_LETTERS.reduce((text, [keys, letter]) => text.replace(keys, letter), letters);
}

function meantByVni(word: string): string | null {
  let letters = "";
  let tone = "";
  for (const key of word) {
    const marks = VNI_MARKS[key];
    if (VNI_TONES[key] !== undefined) tone = VNI_TONES[key];
    else if (marks !== undefined) letters = marked(letters, marks);
    else letters += key;
  }
  const joinedHorn = letters.replace(/uơ|ưo/, (pair) => (/[ươ]o?/.test(pair) ? "ươ" : pair));
  for (const spelt of [joinedHorn, letters]) {
    const toned = tone === "" ? spelt : withTone(spelt, tone);
    if (toned !== null && isSyllable(toned)) return toned;
  }
  return null;
}

function marked(letters: string, marks: Readonly<Record<string, string>>): string {
  for (let at = letters.length - 1; at >= 0; at--) {
    const changed = marks[letters[at]!];
    if (changed !== undefined) return letters.slice(0, at) + changed + letters.slice(at + 1);
  }
  return letters;
}

/** The tone on any vowel: the canonical spelling moves it to its place. `null` where there is no vowel. */
function withTone(letters: string, tone: string): string | null {
  const places = [...letters.matchAll(/[aăâeêioôơuưy]/g)];
  const place = places.at(-1);
  if (place === undefined) return null;
  const end = place.index + 1;
  return (letters.slice(0, end) + tone + letters.slice(end)).normalize("NFC");
}
