import { bodyOf, namesOf, type SearchRecord } from "../index/record.ts";
import { openForm, plainText } from "../words/normalize.ts";
import { tokensOf } from "../words/tokens.ts";

/** A place of a text: its forms, accents counting and not, and what it shows (empty for a further place of a word). */
export interface ShownWord {
  readonly strict: readonly string[];
  readonly open: readonly string[];
  readonly shown: string;
}

/** An article's words as they are weighed and shown. */
export interface ShownRecord {
  readonly record: SearchRecord;
  readonly title: readonly ShownWord[];
  readonly names: readonly (readonly ShownWord[])[];
  readonly body: readonly ShownWord[];
}

export function shownRecord(record: SearchRecord): ShownRecord {
  return {
    record,
    title: shownWords(record.title),
    names: namesOf(record).map(shownWords),
    body: shownWords(bodyOf(record)),
  };
}

/** The words of a text, each with the signs around it. */
export function shownWords(raw: string): readonly ShownWord[] {
  const text = plainText(raw);
  const tokens = tokensOf(text);
  const words: ShownWord[] = [];
  let token = 0;
  let lead = "";
  for (const { 0: shown, index } of text.matchAll(/\S+/g)) {
    const from = token;
    while (token < tokens.length && tokens[token]!.start < index + shown.length) token++;
    const places = tokens.slice(from, token).flatMap((each) => each.places);
    places.forEach((strict, place) => {
      words.push({ strict, open: strict.map(openForm), shown: place === 0 ? lead + shown : "" });
    });
    if (places.length > 0) lead = "";
    else if (words.length === 0) lead = `${lead}${shown} `;
    else addSign(words, shown);
  }
  return words;
}

/** A sign without letters goes with the word before, so that it takes no place of its own. */
function addSign(words: ShownWord[], sign: string): void {
  let last = words.length - 1;
  while (last > 0 && words[last]!.shown === "") last--;
  words[last] = { ...words[last]!, shown: `${words[last]!.shown} ${sign}` };
}
