import { lexicon, type WordList } from "./lexicon.ts";
import { someDate, someMoney, someNumber, somePercent } from "./quantities.ts";
import { mostlyFirst, type Voice } from "./theme.ts";
import { draw, type Ranked, ranked } from "./zipf.ts";

/** A phrase with its slots: pieces of text and what fills the gaps between them. */
export type Phrase = readonly (string | Filler)[];

type Filler = (voice: Voice) => string;

const SLOT = /\{([a-z]+)\}/;

const VALUES: Readonly<Record<string, Filler>> = {
  place: ({ places, random }) => mostlyFirst(places, random),
  subject: ({ subjects, random }) => mostlyFirst(subjects, random),
  other: ({ subjects }) => subjects.at(-1)!,
  person: ({ people, random }) => mostlyFirst(people, random).mention,
  fullperson: ({ people, random }) => {
    const person = mostlyFirst(people, random);
    return `${person.mention}, ${person.role},`;
  },
  document: ({ documents, random }) => namedDocument(mostlyFirst(documents, random)),
  number: ({ random }) => someNumber(random),
  percent: ({ random }) => somePercent(random),
  money: ({ random }) => someMoney(random),
  date: ({ moment, random }) => someDate(moment.year, moment.month, moment.day, random),
  month: ({ moment }) => `tháng ${moment.month}/${moment.year}`,
  year: ({ moment }) => String(moment.year),
  nextyear: ({ moment }) => String(moment.year + 1),
};

const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  QĐ: "Quyết định",
  CT: "Chỉ thị",
  NQ: "Nghị quyết",
  NĐ: "Nghị định",
  KH: "Kế hoạch",
  TB: "Thông báo",
};

/** A document's number after its kind: `Chỉ thị 35-CT/TW`. */
function namedDocument(number: string): string {
  const kind = /\p{Lu}+/u.exec(number)?.[0] ?? "";
  return `${DOCUMENT_KINDS[kind] ?? "văn bản"} số ${number}`;
}

/** Each word list as phrases, made when it is first asked for: lists hold slots of other lists. */
const compiled = new Map<string, Ranked<Phrase>>();

function phrasesOf(list: WordList): Ranked<Phrase> {
  const known = compiled.get(list) ?? ranked(lexicon[list].map(phraseOf), 4);
  compiled.set(list, known);
  return known;
}

/** Reads a phrase. A slot that nothing fills is a mistake of the lexicon: an error. */
function phraseOf(text: string): Phrase {
  return text
    .split(/(\{[a-z]+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const slot = SLOT.exec(piece)?.[1];
      if (slot === undefined) return piece;
      const value = VALUES[slot];
      if (value !== undefined) return value;
      if (!(slot in lexicon)) throw new Error(`No list or value for {${slot}}`);
      return (voice: Voice) => spoken(draw(phrasesOf(slot as WordList), voice.random), voice);
    });
}

/** A phrase with its slots filled for an article. */
function spoken(phrase: Phrase, voice: Voice): string {
  let text = "";
  for (const piece of phrase) text += typeof piece === "string" ? piece : piece(voice);
  return text;
}

/** Patterns written as a list, the most used first. */
export function patterns(texts: readonly string[]): Ranked<Phrase> {
  return ranked(texts.map(phraseOf), 6);
}

/** One of the patterns, filled, its first letter a capital. */
export function speak(from: Ranked<Phrase>, voice: Voice): string {
  return capitalised(spoken(draw(from, voice.random), voice));
}

/** Only the first letter raised; Vietnamese has no letter whose capital depends on the machine's language. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
