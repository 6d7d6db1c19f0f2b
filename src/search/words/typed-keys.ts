import { expandAbbreviation } from "./abbreviations.ts";
import { hasSyllableLetters, isSyllable } from "./syllable.ts";

/** The letters that Telex types as two or three keys, the longest keys first. */
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
/** The tone mark each tone key of Telex adds to a word. */
const TELEX_TONES: Readonly<Record<string, string>> = {
  f: "\u0300",
  s: "\u0301",
  x: "\u0303",
  r: "\u0309",
  j: "\u0323",
};
/** The tone mark each tone key of VNI adds to a word. */
const VNI_TONES: Readonly<Record<string, string>> = {
  "1": "\u0301",
  "2": "\u0300",
  "3": "\u0309",
  "4": "\u0303",
  "5": "\u0323",
};
/** The letter each other key of VNI makes of the letter before it. */
const VNI_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "6": { a: "â", e: "ê", o: "ô" },
  "7": { o: "ơ", u: "ư" },
  "8": { a: "ă" },
  "9": { d: "đ" },
};

/**
 * The word a reader meant whose keyboard had its Vietnamese input turned off, from the keys struck, in lower case:
 * `thanhf` → thành, `ddoongf` → đồng, `pho61` → phố, `hddnd` → hđnd. `null` where the keys make neither a Vietnamese
 * syllable nor an abbreviation, and where they are a syllable as they stand.
 */
export function decodeTypedKeys(word: string): string | null {
  if (!/^[a-z][a-z0-9]{1,10}$/.test(word) || hasSyllableLetters(word)) return null;
  const letters = replaceTelexKeys(word);
  if (letters !== word && expandAbbreviation(letters) !== null) return letters;
  const decoded = /\d/.test(word) ? decodeVni(word) : decodeTelex(word);
  return decoded !== null && decoded !== word && isSyllable(decoded) ? decoded : null;
}

function decodeTelex(word: string): string | null {
  for (const [letters, tone] of toneKeyReadings(word)) {
    const spelled = placeTelexMarks(letters);
    const toned = tone === "" ? spelled : addTone(spelled, tone);
    if (toned !== null && isSyllable(toned)) return toned;
  }
  return null;
}

/**
 * The ways to take one letter of a word for its Telex tone key, which may be struck anywhere after the first vowel: the
 * other letters with the tone mark. The last way takes none: the whole word with `""`.
 */
function* toneKeyReadings(word: string): Generator<readonly [string, string]> {
  for (let at = word.length - 1; at > 0; at--) {
    const tone = TELEX_TONES[word[at]!];
    if (tone !== undefined && /[aeiouyw]/.test(word.slice(0, at))) yield [word.slice(0, at) + word.slice(at + 1), tone];
  }
  yield [word, ""];
}

/** Letters as Telex accents them, wherever in the word the keys for the accents were struck. */
function placeTelexMarks(letters: string): string {
  const keysTogether = letters.replace(/^d(.*)d$/, "dd$1").replace(/([aeo])([a-z]+)\1/, "$1$1$2");
  const text = isSyllable(replaceTelexKeys(letters)) ? letters : keysTogether;
  const spelled = replaceTelexKeys(text);
  if (!spelled.includes("w")) return spelled;
  const withoutW = spelled.replace("w", "");
  if (/uo/.test(withoutW)) return withoutW.replace("uo", "ươ");
  if (/[uo]a?/.test(withoutW)) return withoutW.replace(/([uo])(?!.*[uo])/, (vowel) => (vowel === "u" ? "ư" : "ơ"));
  return withoutW.includes("a") ? withoutW.replace("a", "ă") : spelled.replace("w", "ư");
}

function replaceTelexKeys(letters: string): string {
  return TELEX_LETTERS.reduce((text, [keys, letter]) => text.replace(keys, letter), letters);
}

function decodeVni(word: string): string | null {
  let letters = "";
  let tone = "";
  for (const key of word) {
    const marks = VNI_MARKS[key];
    if (VNI_TONES[key] !== undefined) tone = VNI_TONES[key];
    else if (marks !== undefined) letters = placeVniMark(letters, marks);
    else letters += key;
  }
  const joinedHorn = letters.replace(/uơ|ưo/, (pair) => (/[ươ]o?/.test(pair) ? "ươ" : pair));
  for (const spelled of [joinedHorn, letters]) {
    const toned = tone === "" ? spelled : addTone(spelled, tone);
    if (toned !== null && isSyllable(toned)) return toned;
  }
  return null;
}

/**
 * Letters after a VNI key was struck, which changes the last letter it can change.
 *
 * @param marks what the key makes of each letter, from {@link VNI_MARKS}
 */
function placeVniMark(letters: string, marks: Readonly<Record<string, string>>): string {
  for (let at = letters.length - 1; at >= 0; at--) {
    const changed = marks[letters[at]!];
    if (changed !== undefined) return letters.slice(0, at) + changed + letters.slice(at + 1);
  }
  return letters;
}

/**
 * Letters with the tone mark on their last vowel, from where `canonicalSyllable` moves it; `null` where they have no
 * vowel.
 */
function addTone(letters: string, tone: string): string | null {
  const vowels = [...letters.matchAll(/[aăâeêioôơuưy]/g)];
  const last = vowels.at(-1);
  if (last === undefined) return null;
  const end = last.index + 1;
  return (letters.slice(0, end) + tone + letters.slice(end)).normalize("NFC");
}
