import type { Random } from "./random.ts";

const ONSETS = "b ch h kh l m n nh ph r s t th tr v x".split(" ");

/** Rhymes, divided behind the letter that the tone mark is put on: `["uyê", "n"]` makes uyền, uyển, uyện. */
const OPEN_RHYMES: readonly (readonly [string, string])[] = [
  ...["an", "ang", "anh", "am", "ao", "ay", "ai", "ân", "âu", "ây", "ăn", "ăng", "ông", "ung", "ưng"],
  ...["oan", "oang", "oay", "ương", "ươm", "ươi", "iên", "iêm", "iêng", "iêu", "uyên", "ua", "ưa", "ơi", "inh"],
].map((rhyme) => splitRhyme(rhyme));
const STOPPED_RHYMES: readonly (readonly [string, string])[] = [
  ...["ach", "ac", "ap", "ât", "âc", "ăp", "iêt", "iêc", "oat", "ươc", "ươt", "uôc", "ôc", "uc", "uyêt"],
].map((rhyme) => splitRhyme(rhyme));

const TONES = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
const STOPPED_TONES = ["\u0301", "\u0323"];

/** Divides a rhyme. The tone mark is put on the last vowel before a final consonant, else on the last vowel but one. */
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

/**
 * A syllable that could be Vietnamese, with a capital as its first letter. Invented names are made of such syllables.
 */
export function inventedSyllable(random: Random): string {
  const isStopped = random.chance(0.25);
  const [head, tail] = random.pick(isStopped ? STOPPED_RHYMES : OPEN_RHYMES);
  const tone = random.pick(isStopped ? STOPPED_TONES : TONES);
  const onset = random.pick(ONSETS);
  return `${onset.charAt(0).toUpperCase()}${onset.slice(1)}${head}${tone}${tail}`.normalize("NFC");
}
