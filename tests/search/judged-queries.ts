import type { SearchRecord } from "../../src/search/index/record.ts";
import { removeAccents } from "../../src/search/words/accents.ts";
import { normalizeText } from "../../src/search/words/normalize.ts";
import { typeTelex } from "./type-telex.ts";

/** A query, and the addresses of the articles that answer it. */
export interface JudgedQuery {
  readonly kind: string;
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

type Rule = (record: SearchRecord, all: readonly SearchRecord[]) => Omit<JudgedQuery, "kind"> | null;

/**
 * Queries of ten kinds, `perKind` of each. They are drawn by rule from the articles themselves, from all over the list.
 *
 * @param offset the article from which drawing begins; another offset draws other queries
 */
export function judgedQueries(records: readonly SearchRecord[], perKind: number, offset = 0): readonly JudgedQuery[] {
  return Object.entries(RULES_BY_KIND).flatMap(([kind, rule], number) => {
    const found: JudgedQuery[] = [];
    const seen = new Set<string>();
    for (let step = 0; step < records.length && found.length < perKind; step++) {
      const record = records[(offset + number * 7 + step * 11) % records.length]!;
      const query = rule(record, records);
      if (query === null || seen.has(query.text)) continue;
      seen.add(query.text);
      found.push({ kind, ...query });
    }
    return found;
  });
}

/** How a query of each kind is drawn from an article; `null` where the article gives none. */
const RULES_BY_KIND: Readonly<Record<string, Rule>> = {
  title: (record, all) => ({ text: record.title, relevant: titledAlike(record, all) }),
  "title without accents": (record, all) => ({
    text: removeAccents(wordsOf(record.title)).toLowerCase(),
    relevant: titledAlike(record, all),
  }),
  person: (record, all) =>
    askForPerson(
      record,
      all,
      (name) => name,
      (text) => text,
    ),
  "person without accents": (record, all) =>
    askForPerson(
      record,
      all,
      (name) => removeAccents(name).toLowerCase(),
      (text) => removeAccents(text),
    ),
  abbreviation: askForAbbreviation,
  "document number": askForDocument,
  "figure or date": askForFigure,
  typo: (record, all) => {
    const words = wordsOf(record.title).toLowerCase().split(" ");
    const at = words.findIndex((word, index) => index > 1 && /^\p{L}{4,}$/u.test(word));
    if (at < 0 || words.length < 6) return null;
    const word = words[at]!;
    words[at] = word.slice(0, 1) + word[2]! + word[1]! + word.slice(3);
    return words[at] === word ? null : { text: words.join(" "), relevant: titledAlike(record, all) };
  },
  telex: (record, all) => ({
    text: wordsOf(record.title).toLowerCase().split(" ").slice(0, 9).map(typeTelex).join(" "),
    relevant: titledAlikeAtStart(record, all),
  }),
  question: (record, all) => {
    const sentence = searchedText(record).match(/(?<=^|[.!?\n] ?)[^.!?\n"]{60,160}(?=\.)/u)?.[0];
    const words = wordsOf(sentence ?? "").split(" ");
    if (sentence === undefined || words.length < 12) return null;
    const relevant = all.filter((other) => searchedText(other).includes(sentence));
    return { text: `${words.slice(0, 14).join(" ").toLowerCase()} như thế nào?`, relevant: urlsOf(relevant) };
  },
};

function askForPerson(
  record: SearchRecord,
  all: readonly SearchRecord[],
  ask: (name: string) => string,
  view: (text: string) => string,
): Omit<JudgedQuery, "kind"> | null {
  const name = searchedText(record).match(
    /(?:ông|bà|đồng chí|Chủ tịch|Bí thư|tướng) ((?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+)/u,
  )?.[1];
  if (name === undefined) return null;
  const sought = new RegExp(`(?<!\\p{L})${view(name)}(?!\\p{L})`, "iu");
  const relevant = all.filter((other) => sought.test(view(searchedText(other))));
  return relevant.length > 8 ? null : { text: ask(name), relevant: urlsOf(relevant) };
}

const ABBREVIATIONS: readonly (readonly [string, string])[] = [
  ["UBND", "ủy ban nhân dân"],
  ["HĐND", "hội đồng nhân dân"],
  ["TP", "thành phố"],
  ["THPT", "trung học phổ thông"],
  ["CSGT", "cảnh sát giao thông"],
  ["TAND", "tòa án nhân dân"],
  ["BHXH", "bảo hiểm xã hội"],
  ["ĐBQH", "đại biểu quốc hội"],
];

function askForAbbreviation(record: SearchRecord, all: readonly SearchRecord[]): Omit<JudgedQuery, "kind"> | null {
  for (const [short, long] of ABBREVIATIONS) {
    const after = new RegExp(`(?<!\\p{L})${short} ((?:\\p{L}+ ){1,2}\\p{Lu}\\p{Ll}+)`, "u").exec(
      searchedText(record),
    )?.[1];
    if (after === undefined) continue;
    const sought = writeOut(`${short} ${after}`);
    const relevant = all.filter((other) => writeOut(searchedText(other)).includes(sought));
    if (relevant.length <= 6) return { text: `${long} ${after}`, relevant: urlsOf(relevant) };
  }
  return null;
}

/** A text in lower case, the abbreviations above written out, each tone mark in one place. */
function writeOut(text: string): string {
  const long = ABBREVIATIONS.reduce(
    (given, [short, meaning]) => given.replace(new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, "gu"), meaning),
    text,
  );
  return long.toLowerCase().replaceAll("uỷ", "ủy").replaceAll("oà", "òa").replaceAll("oá", "óa");
}

function askForDocument(record: SearchRecord, all: readonly SearchRecord[]): Omit<JudgedQuery, "kind"> | null {
  const text = searchedText(record).match(
    /(?<![\p{L}\p{N}/-])\d{1,4}(?:\/\d{4})?[-/]\p{Lu}{2,}(?:[-/]\p{Lu}{2,})*(?![\p{L}\p{N}])/u,
  )?.[0];
  if (text === undefined) return null;
  return { text: text.toLowerCase(), relevant: urlsOf(all.filter((other) => searchedText(other).includes(text))) };
}

function askForFigure(record: SearchRecord, all: readonly SearchRecord[]): Omit<JudgedQuery, "kind"> | null {
  const figures =
    searchedText(record).match(
      /(?<![\p{N}.,/-])(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,3}\.\d{3}|\d+,\d+)(?![\p{N}/]|[.,-]\p{N}|\p{L})/gu,
    ) ?? [];
  for (const figure of figures) {
    const bounded = (form: string): RegExp =>
      new RegExp(`(?<![\\p{N}.,/-])0*${form.replaceAll(".", "\\.?")}(?![\\p{N}/]|[.,-]\\p{N})`, "u");
    const same = figure.includes("/") ? figure.replace(/\b0/g, "").replaceAll("/", "/0*") : figure;
    const relevant = all.filter((other) => bounded(same).test(searchedText(other)));
    const text = figure.includes("/") ? figure.replace(/\b(\d)\//g, "0$1/") : figure.replace(".", "");
    if (relevant.length <= 5 && relevant.includes(record)) return { text, relevant: urlsOf(relevant) };
  }
  return null;
}

function searchedText(record: SearchRecord): string {
  return normalizeText([record.title, record.summary, record.text].join("\n"));
}

function wordsOf(text: string): string {
  return normalizeText(text)
    .replace(/[^\p{L}\p{N}%./,-]+|[.,/-]+(?=\s|$)|(?<=\s)[.,/-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function titledAlike(record: SearchRecord, all: readonly SearchRecord[]): ReadonlySet<string> {
  return urlsOf(all.filter((other) => removeAccents(other.title) === removeAccents(record.title)));
}

function titledAlikeAtStart(record: SearchRecord, all: readonly SearchRecord[]): ReadonlySet<string> {
  const start = (title: string): string => removeAccents(wordsOf(title)).toLowerCase().split(" ").slice(0, 9).join(" ");
  return urlsOf(all.filter((other) => start(other.title) === start(record.title)));
}

function urlsOf(records: readonly SearchRecord[]): ReadonlySet<string> {
  return new Set(records.map(({ url }) => url));
}
