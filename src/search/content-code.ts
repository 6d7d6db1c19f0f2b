import { openForm, plainText } from "./fold.ts";
import { JOINT, POINT } from "./numbers.ts";
import type { SearchRecord } from "./search-record.ts";
import { type Place, tokensOf } from "./tokens.ts";

/**
 * How an article is written for Pagefind. Pagefind indexes what it shows, word by word, so each word carries both: the
 * form to be found by, and, where that is not what the article says, what to show, in private-use characters that
 * Pagefind leaves out of its index. One word of the content is one place, so places next to each other are a phrase.
 */

/**
 * Ends every index word, so that a word is found whole: `an` is not the beginning of `anh`. Part of the index word. A
 * letter of no case and of no Vietnamese text (dental click): Pagefind takes letters twice as fast as kept signs.
 */
export const END = "\u01c0";
/** Bar through d, as a combining mark: Pagefind then takes đ for a d with an accent. Part of the index word. */
export const BAR = "\u0335";
/** The characters besides letters and figures that Pagefind must keep in index words. */
export const KEPT_CHARACTERS = `${BAR}${JOINT}${POINT}`;

/** What follows, moved up into private use, is shown in place of the index word. */
const SHOWN = "\ue010";
/** A word that shows nothing: a further place of the word before. */
const SILENT = "\ue011";
/** What stands for a part without words. */
const NOTHING = SILENT;
/** A space inside what is shown. */
const SPACE = "\ue012";
/** Stands alone between the parts of a record. */
const PART = "\ue013";
const ALTERNATIVE = ":";
const SHIFT = 0xf0000;

/** What the list of results shows of a record besides its words. Kept short: it travels with every record. */
export interface RecordHead {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly category: string;
  readonly shortTitle?: string;
  readonly picture?: readonly [src: string, widthPx: number, heightPx: number];
}

/** A record as Pagefind gets it: head, title, names (people, documents, topics, authors), body; parts set apart. */
export function encodeRecord(record: SearchRecord): string {
  const head: RecordHead = {
    day: record.publishedIso.slice(0, 10),
    category: record.category.name,
    ...(record.shortTitle === undefined ? {} : { shortTitle: record.shortTitle }),
    ...(record.picture === undefined
      ? {}
      : { picture: [record.picture.src, record.picture.widthPx, record.picture.heightPx] as const }),
  };
  const names = [record.shortTitle ?? "", ...record.people, ...record.documents, ...record.topics, ...record.authors];
  const body = record.text.includes(record.summary.slice(0, 40)) ? record.text : `${record.summary}\n${record.text}`;
  return [
    shift(JSON.stringify(head)),
    encodeWords(record.title),
    names
      .map(encodeWords)
      .filter((words) => words !== NOTHING)
      .join(` ${PART}${PART} `) || NOTHING,
    encodeWords(body),
  ].join(` ${PART} `);
}

function encodeWords(raw: string): string {
  const text = plainText(raw);
  const tokens = tokensOf(text);
  let token = 0;
  let lead = "";
  const words: string[] = [];
  for (const found of text.matchAll(/\S+/g)) {
    const places: Place[] = [];
    const from = token;
    while (token < tokens.length && tokens[token]!.start < found.index + found[0].length)
      places.push(...tokens[token++]!.places);
    if (places.length > 0) {
      const only = token - from === 1 ? tokens[from]! : null;
      const core = only === null ? "" : text.slice(only.start, only.end);
      words.push(...encodeWord(lead + found[0], places, core));
      lead = "";
    } else if (words.length > 0) words.push(`${words.pop()}${attached(found[0])}`);
    else lead = `${lead}${found[0]} `;
  }
  return words.join(" ") || NOTHING;
}

/** A sign without letters goes with the word before, so that it keeps no place of its own. */
function attached(sign: string): string {
  return `${SPACE}${shift(sign)}`;
}

/** What may stand around an index word as it is; anything else could cut the word or be taken for part of it. */
const BEFORE = /^([("“‘']*)$/;
const AFTER = /^([)"”’'.,;!?…%]*)$/;

function encodeWord(shown: string, places: readonly Place[], core: string): readonly string[] {
  const [first = [], ...rest] = places;
  const sameForm = rest.length === 0 && first.length === 1 && core !== "" && core.toLowerCase() === first[0];
  if (sameForm && isEvenCase(core)) {
    const at = shown.indexOf(core);
    const [before, behind] = [shown.slice(0, at), shown.slice(at + core.length)];
    if (BEFORE.test(before) && AFTER.test(behind)) return [`${before}${barred(core)}${END}${behind}`];
  }
  return [`${indexWord(first)}${SHOWN}${shift(shown)}`, ...rest.map((place) => `${indexWord(place)}${SILENT}`)];
}

/** Pagefind cuts words where the case changes inside them: `iPhone`, `TPhố`. */
function isEvenCase(word: string): boolean {
  return word === word.toLowerCase() || word === word.toUpperCase() || word.slice(1) === word.slice(1).toLowerCase();
}

function indexWord(place: Place): string {
  return place.map((form) => `${barred(form)}${END}`).join(ALTERNATIVE);
}

/** A strict form as a word of the index or of a Pagefind query. */
export function barred(form: string): string {
  return form.replaceAll("đ", `d${BAR}`).replaceAll("Đ", `D${BAR}`);
}

function shift(text: string): string {
  let shifted = "";
  for (const character of text) {
    const code = character.codePointAt(0)!;
    shifted += code < 0x10000 ? String.fromCodePoint(SHIFT + code) : character;
  }
  return shifted;
}

const SHIFTED = /[\u{f0000}-\u{fffff}]/gu;

function unshift(text: string): string {
  return text.replace(SHIFTED, (character) => String.fromCodePoint(character.codePointAt(0)! - SHIFT));
}

/** A place of a record: its forms, accents counting and not, and what it shows (empty for a further place of a word). */
export interface ShownWord {
  readonly strict: readonly string[];
  readonly open: readonly string[];
  readonly shown: string;
}

/** A record as the browser reads it back from Pagefind's fragment. Every part is a list of places. */
export interface ShownRecord {
  readonly head: RecordHead;
  readonly title: readonly ShownWord[];
  readonly names: readonly (readonly ShownWord[])[];
  readonly body: readonly ShownWord[];
}

/** Reads what {@link encodeRecord} wrote. Throws where the content is none of ours. */
export function decodeRecord(content: string): ShownRecord {
  const [head = "", title = "", names = "", body = ""] = content.split(` ${PART} `);
  return {
    head: JSON.parse(unshift(head)) as RecordHead,
    title: decodeWords(title),
    names: names.split(` ${PART}${PART} `).map(decodeWords),
    body: decodeWords(body),
  };
}

function decodeWords(text: string): readonly ShownWord[] {
  return text
    .split(" ")
    .filter((word) => word !== "" && word !== NOTHING)
    .map(decodeWord);
}

function decodeWord(word: string): ShownWord {
  const tail = word.indexOf(SPACE);
  const signs = tail < 0 ? "" : unshift(word.slice(tail).replaceAll(SPACE, " "));
  const own = tail < 0 ? word : word.slice(0, tail);
  const mark = own.search(/[\ue010\ue011]/);
  const key = mark < 0 ? own : own.slice(0, mark);
  const strict = key
    .replace(/^["(“‘']+|(?<=\u01c0)[^\u01c0:]+$/g, "")
    .replaceAll(`d${BAR}`, "đ")
    .replaceAll(`D${BAR}`, "Đ")
    .toLowerCase()
    .split(ALTERNATIVE)
    .map((form) => form.replaceAll(END, ""));
  return { strict, open: strict.map(openForm), shown: shownOf(own, mark) + signs };
}

function shownOf(own: string, mark: number): string {
  if (mark >= 0) return own[mark] === SILENT ? "" : unshift(own.slice(mark + 1));
  return unshift(own.replaceAll(END, "").replaceAll(`d${BAR}`, "đ").replaceAll(`D${BAR}`, "Đ"));
}
