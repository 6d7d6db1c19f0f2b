import type { Random } from "./random.ts";

const ONSETS = "b ch h kh l m n nh ph r s t th tr v x".split(" ");

/** Rhymes as [what the tone stands on the end of, what follows]: `["uyê", "n"]` gives uyền, uyển, uyện. */
const OPEN_RHYMES: readonly (readonly [string, string])[] = [
  ...["an", "ang", "anh", "am", "ao", "ay", "ai", "ân", "âu", "ây", "ăn", "ăng", "ông", "ung", "ưng"],
  ...["oan", "oang", "oay", "ương", "ươm", "ươi", "iên", "iêm", "iêng", "iêu", "uyên", "ua", "ưa", "ơi", "inh"],
].map((rhyme) => splitRhyme(rhyme));
const STOPPED_RHYMES: readonly (readonly [string, string])[] = [
  ...["ach", "ac", "ap", "ât", "âc", "ăp", "iêt", "iêc", "oat", "ươc", "ươt", "uôc", "ôc", "uc", "uyêt"],
].map((rhyme) => splitRhyme(rhyme));

const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const STOPPED_TONES = ["\u0301", "\u0323"];

/** The tone goes on the last vowel before a final consonant, else on the one before the last. */
function splitRhyme(rhyme: string): readonly [string, string] {
  const [, vowels = "", coda = ""] = /^([aăâeêioôơuưy]+)([a-z]*)$/u.exec(rhyme) ?? [];
  const toned =
    coda !== "" || vowels.length === 1
      ? vowels.length
      : vowels === "oay" || vowels === "iêu" || vowels === "ươi"
        ? 2
        : 1;
  return [vowels.slice(0, toned), `${vowels.slice(toned)}${coda}`];
}

/** A syllable that Vietnamese could have, with an initial capital: the stuff of invented names. */
export function inventedSyllable(random: Random): string {
  const isStopped = random.chance(0.25);
  const [head, tail] = random.pick(isStopped ? STOPPED_RHYMES : OPEN_RHYMES);
  const tone = random.pick(isStopped ? STOPPED_TONES : TONES);
  const onset = random.pick(ONSETS);
  return `${onset.charAt(0).toUpperCase()}${onset.slice(1)}${head}${tone}${tail}`.normalize("NFC");
}
