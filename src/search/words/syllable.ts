/** Combining grave, acute, tilde, hook above and dot below: the five written tones. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

const ONSET = "ngh|ng|nh|kh|gh|gi|ph|th|tr|ch|qu|[bcdđghklmnprstvx]";
const NUCLEUS =
  "uyê|oai|oao|oay|oeo|uây|uôi|uya|uyu|iêu|yêu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy]";
/** With k, for Đắk Lắk. */
const FINAL = "ng|nh|ch|[ckmnpt]";
const SYLLABLE = new RegExp(`^(${ONSET})?(${NUCLEUS})(${FINAL})?$`);
const BARE_SYLLABLE = new RegExp(`^(?:${ONSET})?(?:${bare(NUCLEUS)})(?:${FINAL})?$`);

/** After these, and with nothing following, i and y write one sound: kĩ and kỹ, lí and lý. */
const I_OR_Y = new Set(["h", "k", "l", "m", "s", "t"]);

/** The text without its vowel and tone marks, đ as d. Lower and upper case are kept. */
export function bare(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đð]/g, "d").replace(/[ĐÐ]/g, "D");
}

/** How many tone marks a text bears. */
export function tonesOf(text: string): number {
  return text.normalize("NFD").match(TONE)?.length ?? 0;
}

/** Whether a word in lower case could be a Vietnamese syllable, marks and tone as written. */
export function isSyllable(word: string): boolean {
  return SYLLABLE.test(word.normalize("NFD").replace(TONE, "").normalize("NFC"));
}

/** Whether a word in lower case, its marks left aside, could be a Vietnamese syllable. */
export function isBareSyllable(word: string): boolean {
  return BARE_SYLLABLE.test(bare(word));
}

/**
 * One spelling of a syllable in lower case: the tone where the old rule puts it (hoà → hòa, uỷ → ủy, but hoàn),
 * and y where i and y are both in use (kĩ → kỹ, qui → quy). Anything but a Vietnamese syllable is left as it is.
 */
export function canonicalSyllable(word: string): string {
  const decomposed = word.normalize("NFD");
  const tones = decomposed.match(TONE) ?? [];
  if (tones.length > 1) return word;
  const parts = SYLLABLE.exec(decomposed.replace(TONE, "").normalize("NFC"));
  if (parts === null) return word;
  const [, onset = "", nucleus = "", final = ""] = parts;
  const vowels = oneVowelSpelling(onset, nucleus, final);
  const tone = tones[0];
  if (tone === undefined) return onset + vowels + final;
  const at = tonePlace(vowels, final !== "");
  const toned = (vowels[at] + tone).normalize("NFC");
  return onset + vowels.slice(0, at) + toned + vowels.slice(at + 1) + final;
}

function oneVowelSpelling(onset: string, nucleus: string, final: string): string {
  if (onset === "qu" && nucleus.startsWith("i") && nucleus.length === 1) return "y";
  return nucleus === "i" && final === "" && I_OR_Y.has(onset) ? "y" : nucleus;
}

/** Index of the vowel that carries the tone. */
function tonePlace(vowels: string, closed: boolean): number {
  for (let index = vowels.length - 1; index >= 0; index--) {
    if (/[ăâêôơư]/.test(vowels[index]!)) return index;
  }
  if (vowels.length === 1) return 0;
  if (vowels.length === 3) return 1;
  return closed ? 1 : 0;
}
