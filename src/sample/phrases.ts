import { lexicon, type WordList } from "./lexicon.ts";
import { someDate, someMoney, someNumber, somePercent } from "./quantities.ts";
import { mostlyFirst, type Theme } from "./theme.ts";
import { draw, type Ranked, ranked } from "./zipf.ts";

/** A phrase: pieces of text, and what fills the slots between them. */
export type Phrase = readonly (string | Filler)[];

/** A function that makes the text for a slot. */
type Filler = (theme: Theme) => string;

const SLOT = /\{([a-z]+)\}/;

/** Name of a slot → what fills it, for the slots that stand for a value and not for a phrase. */
const SLOT_VALUES: Readonly<Record<string, Filler>> = {
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

/** Abbreviation in a document number → kind of document. */
const DOCUMENT_KINDS: Readonly<Record<string, string>> = {
  QĐ: "Quyết định",
  CT: "Chỉ thị",
  NQ: "Nghị quyết",
  NĐ: "Nghị định",
  KH: "Kế hoạch",
  TB: "Thông báo",
};

/** The kind of a document with its number: `Chỉ thị số 35-CT/TW`. */
function namedDocument(number: string): string {
  const kind = /\p{Lu}+/u.exec(number)?.[0] ?? "";
  return `${DOCUMENT_KINDS[kind] ?? "văn bản"} số ${number}`;
}

/** Name of a list → its phrases. They are parsed when they are first needed, because lists name each other. */
const knownPhrases = new Map<string, Ranked<Phrase>>();

function phrasesOf(list: WordList): Ranked<Phrase> {
  const known = knownPhrases.get(list) ?? ranked(lexicon[list].map(parsePhrase), 4);
  knownPhrases.set(list, known);
  return known;
}

/** Parses a phrase. @throws Error where the lexicon has neither a list nor a value for a slot */
function parsePhrase(text: string): Phrase {
  return text
    .split(/(\{[a-z]+\})/)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const slot = SLOT.exec(piece)?.[1];
      if (slot === undefined) return piece;
      const value = SLOT_VALUES[slot];
      if (value !== undefined) return value;
      if (!(slot in lexicon)) throw new Error(`No list or value for {${slot}}`);
      return (theme: Theme) => fillSlots(draw(phrasesOf(slot as WordList), theme.random), theme);
    });
}

/** The text of a phrase for an article. */
function fillSlots(phrase: Phrase, theme: Theme): string {
  let text = "";
  for (const piece of phrase) text += typeof piece === "string" ? piece : piece(theme);
  return text;
}

/** Parses phrases, the most used first. */
export function rankedPhrases(texts: readonly string[]): Ranked<Phrase> {
  return ranked(texts.map(parsePhrase), 6);
}

/** The text of one of some phrases for an article, with a capital as its first letter. */
export function fillOne(from: Ranked<Phrase>, theme: Theme): string {
  return capitalised(fillSlots(draw(from, theme.random), theme));
}

/**
 * A text with a capital as its first letter. No letter of Vietnamese has a capital that depends on the machine's
 * language.
 */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
