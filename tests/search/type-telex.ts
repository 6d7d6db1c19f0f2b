const TONE_KEYS: Readonly<Record<string, string>> = {
  "\u0300": "f",
  "\u0301": "s",
  "\u0303": "x",
  "\u0309": "r",
  "\u0323": "j",
};

/** The keys that type a word in Telex, the tone key last. */
export function typeTelex(word: string): string {
  let tone = "";
  const letters = word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = TONE_KEYS[mark] ?? "";
    return "";
  });
  const keys = letters
    .normalize("NFC")
    .replace(
      /[âêôăơưđ]/g,
      (letter) => ({ â: "aa", ê: "ee", ô: "oo", ă: "aw", ơ: "ow", ư: "uw", đ: "dd" })[letter] ?? letter,
    );
  return keys + tone;
}
