import fc from "fast-check";
import { isSyllable } from "../../src/search/words/syllable.ts";

const ONSETS = ["", "b", "ch", "d", "đ", "gi", "h", "kh", "l", "ngh", "ph", "qu", "th", "tr", "x"];
const RIMES = [
  "a",
  "ai",
  "an",
  "ang",
  "âu",
  "eo",
  "ên",
  "ia",
  "iêu",
  "oa",
  "oai",
  "oan",
  "ôi",
  "uy",
  "uyên",
  "ươi",
  "ương",
  "ưu",
  "y",
  "êch",
];
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
/** Syllables whose tone mark is on any of their vowels, as readers type them. */
export const looseSyllable = fc
  .tuple(fc.constantFrom(...ONSETS), fc.constantFrom(...RIMES), fc.constantFrom(...TONES), fc.nat(2))
  .map(([onset, rime, tone, at]) => {
    const vowels = [...rime.matchAll(/[aâeêioôơuưy]/g)].map(({ index }) => index);
    const place = vowels[at % vowels.length]! + 1;
    return { onset, rime, tone, text: (onset + rime.slice(0, place) + tone + rime.slice(place)).normalize("NFC") };
  })
  .filter(({ onset, rime }) => isSyllable(onset + rime));
