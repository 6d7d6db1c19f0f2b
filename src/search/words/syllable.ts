import { removeAccents, TONE_MARKS } from "./accents.ts";

const ONSET = "ngh|ng|nh|kh|gh|gi|ph|th|tr|ch|qu|[bcdđghklmnprstvx]";
const NUCLEUS =
  "uyê|oai|oao|oay|oeo|uây|uôi|uya|uyu|iêu|yêu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy]";
/** The final k is that of Đắk Lắk. */
const FINAL = "ng|nh|ch|[ckmnpt]";
const SYLLABLE = new RegExp(`^(${ONSET})?(${NUCLEUS})(${FINAL})?$`);
const SYLLABLE_LETTERS = new RegExp(`^(?:${ONSET})?(?:${removeAccents(NUCLEUS)})(?:${FINAL})?$`);

/** Between one of these onsets and the end of a syllable, i and y write the same sound: kĩ and kỹ, lí and lý. */
const ONSETS_WITH_Y = new Set(["h", "k", "l", "m", "s", "t"]);

/** Whether a word in lower case could be a Vietnamese syllable, its accents as written. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word.normalize("NFD").replace(TONE_MARKS, "").normalize("NFC"));
}

/** Whether the letters of a word in lower case, its accents aside, could make a Vietnamese syllable. */
export function hasSyllableLetters(word: string): boolean {
  return SYLLABLE_LETTERS.test(removeAccents(word));
}

/**
 * The one spelling search knows of a syllable in lower case: the tone mark stands where the old rule puts it (hoà →
 * hòa, uỷ → ủy, but hoàn), and y replaces i where both are in use (kĩ → kỹ, qui → quy). A word that is no Vietnamese
 * syllable comes back as it is.
 */
export function canonicalSyllable(word: string): string {
  const decomposed = word.normalize("NFD");
  const tones = decomposed.match(TONE_MARKS) ?? [];
  if (tones.length > 1) return word;
  const parts = SYLLABLE.exec(decomposed.replace(TONE_MARKS, "").normalize("NFC"));
  if (parts === null) return word;
  const [, onset = "", nucleus = "", final = ""] = parts;
  const vowels = spellVowels(onset, nucleus, final);
  const tone = tones[0];
  if (tone === undefined) return onset + vowels + final;
  const at = tonedVowelIndex(vowels, final !== "");
  const toned = (vowels[at] + tone).normalize("NFC");
  return onset + vowels.slice(0, at) + toned + vowels.slice(at + 1) + final;
}

function spellVowels(onset: string, nucleus: string, final: string): string {
  if (onset === "qu" && nucleus.startsWith("i") && nucleus.length === 1) return "y";
  return nucleus === "i" && final === "" && ONSETS_WITH_Y.has(onset) ? "y" : nucleus;
}

/** The index of the vowel that carries the tone mark. A closed syllable ends in a consonant. */
function tonedVowelIndex(vowels: string, closed: boolean): number {
  for (let index = vowels.length - 1; index >= 0; index--) {
    if (/[ăâêôơư]/.test(vowels[index]!)) return index;
  }
  if (vowels.length === 1) return 0;
  if (vowels.length === 3) return 1;
  return closed ? 1 : 0;
}
