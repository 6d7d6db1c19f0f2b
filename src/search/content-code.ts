import { openForm, plainText } from "./fold.ts";
import { JOINT, POINT } from "./numbers.ts";
import type { SearchRecord } from "./search-record.ts";
import { type Place, tokensOf } from "./tokens.ts";

/**
 * How an article is written for Pagefind. Its content is index words only, one a place, so that places next to each
 * other are a phrase. Pagefind hands the content back as it was, which is what the article says wherever a word and
 * the word it is found by are the same; where they are not, what to show travels in the record's address, which
 * Pagefind keeps with the article and does not index.
 */

/**
 * Ends every index word, so that a word is found whole: `an` is not the beginning of `anh`. Part of the index word. A
 * letter of no case and of no Vietnamese text (dental click): Pagefind takes letters twice as fast as kept signs.
 */
export const END = "\u01c0";
/** Bar through d, as a combining mark: Pagefind then takes đ for a d with an accent. Part of the index word. */
const BAR = "\u0335";
/** The characters besides letters and figures that Pagefind must keep in index words. */
export const KEPT_CHARACTERS = `${BAR}${JOINT}${POINT}`;

const ALTERNATIVE = ":";
/** A word without letters: a place of its own between the parts of an article, so that no phrase spans them. */
const PART = ".";
/** Signs that may stand at an index word: Pagefind drops these, while any other would be indexed with the word. */
const BEFORE = /^["'([{]*$/;
const AFTER = /^[)\]}"'.,;!?%]*$/;

/** What the list of results shows of a record besides its words. */
export interface RecordHead {
  readonly url: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly category: string;
  /** The first of the names is the short title. */
  readonly hasShortTitle: boolean;
  readonly picture?: readonly [src: string, widthPx: number, heightPx: number];
}

/** What travels in the address. Short keys: every record has one. */
interface Luggage {
  readonly u: string;
  readonly d: string;
  readonly c: string;
  readonly s?: 1;
  readonly p?: readonly [string, number, number];
  /** Places of each part: title, names, body. */
  readonly n: readonly number[];
  /** In turn: places since the last exception, and what the place shows. */
  readonly x: readonly (number | string)[];
}

/** A place of a record: its forms, accents counting and not, and what it shows (empty for a further place of a word). */
export interface ShownWord {
  readonly strict: readonly string[];
  readonly open: readonly string[];
  readonly shown: string;
}

/** A record as the browser reads it back. Every part is a list of places. */
export interface ShownRecord {
  readonly head: RecordHead;
  readonly title: readonly ShownWord[];
  readonly names: readonly (readonly ShownWord[])[];
  readonly body: readonly ShownWord[];
}

/** An index word, and what to show where the word itself does not say it. */
interface CodedWord {
  readonly word: string;
  readonly shown?: string;
}

/** A record as Pagefind gets it: title, names (short title, people, documents, topics, authors), body. */
export function encodeRecord(record: SearchRecord): { readonly address: string; readonly content: string } {
  const { shortTitle, picture, summary, text } = record;
  const names = [...(shortTitle === undefined ? [] : [shortTitle]), ...record.people, ...record.documents];
  const body = text.includes(summary.slice(0, 40)) ? text : `${summary}\n${text}`;
  const parts = [record.title, ...names, ...record.topics, ...record.authors, body].map(codeWords);
  const luggage: Luggage = {
    u: record.url,
    d: record.publishedIso.slice(0, 10),
    c: record.category.name,
    ...(shortTitle === undefined ? {} : { s: 1 as const }),
    ...(picture === undefined ? {} : { p: [picture.src, picture.widthPx, picture.heightPx] as const }),
    n: parts.map((words) => words.length),
    x: exceptionsOf(parts.flat()),
  };
  const content = parts.map((words) => words.map(({ word }) => word).join(" ")).join(` ${PART} `);
  return { address: JSON.stringify(luggage), content };
}

function exceptionsOf(words: readonly CodedWord[]): readonly (number | string)[] {
  const exceptions: (number | string)[] = [];
  let since = 0;
  for (const { shown } of words) {
    if (shown === undefined) since++;
    else {
      exceptions.push(since, shown);
      since = 0;
    }
  }
  return exceptions;
}

function codeWords(raw: string): readonly CodedWord[] {
  const text = plainText(raw);
  const tokens = tokensOf(text);
  const words: CodedWord[] = [];
  let token = 0;
  let lead = "";
  for (const { 0: shown, index } of text.matchAll(/\S+/g)) {
    const from = token;
    while (token < tokens.length && tokens[token]!.start < index + shown.length) token++;
    const places = tokens.slice(from, token).flatMap((each) => each.places);
    if (places.length > 0) {
      const only = token - from === 1 ? text.slice(tokens[from]!.start, tokens[from]!.end) : "";
      words.push(...codeWord(lead + shown, places, only));
      lead = "";
    } else if (words.length > 0) addSign(words, shown);
    else lead = `${lead}${shown} `;
  }
  return words;
}

/** A sign without letters goes with the word before, so that it takes no place of its own. */
function addSign(words: CodedWord[], sign: string): void {
  const { word, shown = shownOf(word) } = words.pop()!;
  words.push({ word, shown: shown === "" ? sign : `${shown} ${sign}` });
}

function codeWord(shown: string, [first = [], ...rest]: readonly Place[], core: string): readonly CodedWord[] {
  if (rest.length === 0 && first.length === 1 && core !== "" && core.toLowerCase() === first[0] && isEvenCase(core)) {
    const at = shown.indexOf(core);
    const [before, after] = [shown.slice(0, at), shown.slice(at + core.length)];
    if (BEFORE.test(before) && AFTER.test(after)) return [{ word: `${before}${barred(core)}${END}${after}` }];
  }
  return [{ word: indexWord(first), shown }, ...rest.map((place) => ({ word: indexWord(place), shown: "" }))];
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

function unbarred(word: string): string {
  return word.replaceAll(`d${BAR}`, "đ").replaceAll(`D${BAR}`, "Đ");
}

/** What an index word says when nothing else is to be shown. */
function shownOf(word: string): string {
  return unbarred(word.replaceAll(END, ""));
}

/** Reads what {@link encodeRecord} wrote. Throws where the address is none of ours. */
export function decodeRecord(content: string, address: string): ShownRecord {
  const luggage = JSON.parse(address) as Luggage;
  const words = content.split(" ");
  const exceptions = luggage.x.values();
  let until = nextException(exceptions);
  let at = 0;
  const parts = luggage.n.map((length) => {
    const part: ShownWord[] = [];
    for (const word of words.slice(at, at + length)) {
      part.push(decodeWord(word, until?.since === 0 ? until.shown : undefined));
      if (until?.since === 0) until = nextException(exceptions);
      else if (until !== null) until = { ...until, since: until.since - 1 };
    }
    at += length + 1;
    return part;
  });
  const head = { url: luggage.u, day: luggage.d, category: luggage.c, hasShortTitle: luggage.s === 1 };
  return {
    head: luggage.p === undefined ? head : { ...head, picture: luggage.p },
    title: parts[0] ?? [],
    names: parts.slice(1, -1),
    body: parts.at(-1) ?? [],
  };
}

function nextException(
  exceptions: Iterator<number | string>,
): { readonly since: number; readonly shown: string } | null {
  const since = exceptions.next();
  return since.done === true ? null : { since: Number(since.value), shown: String(exceptions.next().value) };
}

function decodeWord(word: string, shown: string | undefined): ShownWord {
  const strict = unbarred(word.slice(word.search(/[^"'([{]/), word.lastIndexOf(END)))
    .toLowerCase()
    .split(`${END}${ALTERNATIVE}`);
  return { strict, open: strict.map(openForm), shown: shown ?? shownOf(word) };
}
