import { hasAccents, removeAccents } from "../words/accents.ts";
import { findSpacedNumbers } from "../words/spaced-numbers.ts";
import { canonicalSyllable, hasSyllableLetters, isSyllable } from "../words/syllable.ts";
import { decodeTypedKeys } from "../words/typed-keys.ts";
import type { LoadedLexicon } from "./loaded-lexicon.ts";
import { createTerm, parseQuery, type Query, type QueryTerm } from "./query.ts";

/** Readings of a query: other queries that the reader may have meant. */

/**
 * The query as it was meant where the keyboard's Vietnamese input was off (`thanhf phoos`, `pho61`); `null` where no
 * word changes.
 */
export function decodeKeyboard(query: Query): Query | null {
  return parseAgain(
    query,
    query.text.replace(/[\p{L}\p{N}]+/gu, (word) => decodeTypedKeys(word.toLowerCase()) ?? word),
  );
}

/**
 * The query with its document numbers, telephone numbers, thousands and days in their joined writing (`35 ct tw`,
 * `30.4`), by which articles are found however these are written; `null` where it has other terms than these nowhere.
 */
export function joinNumbers(query: Query): Query | null {
  let [joined, end] = ["", 0];
  for (const number of findSpacedNumbers(query.text).toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (number.start < end) continue;
    joined += query.text.slice(end, number.start) + number.joined;
    end = number.end;
  }
  const reading = parseAgain(query, joined + query.text.slice(end));
  const formsOf = ({ terms }: Query): string => terms.map(({ exact }) => exact).join(" ");
  return reading === null || formsOf(reading) === formsOf(query) ? null : reading;
}

/** The query with those abbreviations written out that articles explain; `null` where it has none. */
export function writeOutAbbreviations(query: Query, lexicon: LoadedLexicon): Query | null {
  return parseAgain(
    query,
    query.text.replace(/\p{L}{2,10}/gu, (word) => lexicon.meaningOf(word.toLowerCase()) ?? word),
  );
}

/**
 * The query with its numbers in other forms. In the first reading, thousands are not separated (`23 000`, `18,600`) and
 * a month is written `3/2024`. In the second one, document numbers are also in pieces, since a part of one may have
 * been typed (`35-CT`). Readings that change nothing are left out.
 */
export function rewriteNumbers(query: Query): readonly Query[] {
  const rewritten = query.text
    .replace(/(?<![\d.,/-])\d{1,3}(?:[ ,]\d{3})+(?![\d.,/-])/g, (figure) => figure.replace(/[ ,]/g, ""))
    .replace(/th[áa]ng (\d{1,2}) n[ăa]m (\d{4})(?!\d)/giu, "$1/$2");
  const inPieces = rewritten.replace(/(?<=\d)[-/](?=\p{L})|(?<=\p{L})[-/](?=[\p{L}\d])/gu, " ");
  return [...new Set([rewritten, inPieces])].flatMap((text) => parseAgain(query, text) ?? []);
}

function parseAgain(query: Query, text: string): Query | null {
  return text === query.text ? null : parseQuery(text);
}

/** The query with other terms. Their accents do not count, because some terms were not typed but guessed. */
export function replaceTerms(query: Query, terms: readonly QueryTerm[]): Query {
  const text = terms.map(({ exact }) => exact).join(" ");
  return { text, terms: terms.map((term) => ({ ...term, accented: false })), phrases: [], excluded: query.excluded };
}

/**
 * The readings in which syllables are joined that a space split (`th uế`, `chi ếm`). Where a part is no syllable by
 * itself, one reading joins all such parts. Otherwise each of up to three readings joins two neighbours that stand
 * together nowhere.
 *
 * @param isPair whether a term may stand beside the next one in some article, by the term's index
 */
export function joinSplitSyllables(
  query: Query,
  lexicon: LoadedLexicon,
  isPair: (index: number) => boolean,
): readonly Query[] {
  const { terms } = query;
  const joins = terms.flatMap((term, index) => {
    const next = terms[index + 1];
    const joined = joinSyllable(term, next, lexicon);
    const isPart = [term, next].some((part) => part !== undefined && !hasSyllableLetters(part.folded));
    return joined !== null && (isPart || !isPair(index)) ? [{ index, joined, isPart }] : [];
  });
  const applyJoins = (chosen: readonly { readonly index: number; readonly joined: string }[]): Query =>
    replaceTerms(
      query,
      terms.flatMap((term, index) => {
        const here = chosen.find((join) => join.index === index);
        if (here !== undefined) return [createTerm(here.joined)];
        return chosen.some((join) => join.index === index - 1) ? [] : [term];
      }),
    );
  const certain = joins.filter(({ isPart }) => isPart).filter(({ index }, at, all) => all[at - 1]?.index !== index - 1);
  return certain.length > 0 ? [applyJoins(certain)] : joins.slice(0, 3).map((join) => applyJoins([join]));
}

/** The syllable that two terms make together; `null` where the archive has none. */
function joinSyllable(first: QueryTerm, second: QueryTerm | undefined, lexicon: LoadedLexicon): string | null {
  const text = first.exact + (second?.exact ?? "");
  if (second === undefined || !/^\p{L}{2,7}$/u.test(text)) return null;
  const joined = canonicalSyllable(text);
  const forms = lexicon.formsOf(removeAccents(joined));
  const isKnown = hasAccents(joined) ? isSyllable(joined) && forms.includes(joined) : forms.length > 0;
  return isKnown ? joined : null;
}
