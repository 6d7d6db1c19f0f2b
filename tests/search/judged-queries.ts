import type { SearchRecord } from "../../src/search/index/record.ts";
import { plainText } from "../../src/search/words/normalize.ts";
import { bare } from "../../src/search/words/syllable.ts";

/** A query and the articles that answer it. */
export interface JudgedQuery {
  readonly kind: string;
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

type Rule = (record: SearchRecord, all: readonly SearchRecord[]) => Omit<JudgedQuery, "kind"> | null;

/** Queries of ten kinds drawn by rule from the articles themselves, `perKind` of each, spread over all articles. */
export function judgedQueries(records: readonly SearchRecord[], perKind: number, offset = 0): readonly JudgedQuery[] {
  return Object.entries(RULES).flatMap(([kind, rule], number) => {
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

const RULES: Readonly<Record<string, Rule>> = {
  title: (record, all) => ({ text: record.title, relevant: sameTitle(record, all) }),
  "title without accents": (record, all) => ({
    text: bare(wordsOf(record.title)).toLowerCase(),
    relevant: sameTitle(record, all),
  }),
  person: (record, all) =>
    personQuery(
      record,
      all,
      (name) => name,
      (text) => text,
    ),
  "person without accents": (record, all) =>
    personQuery(
      record,
      all,
      (name) => bare(name).toLowerCase(),
      (text) => bare(text),
    ),
  abbreviation: abbreviationQuery,
  "document number": documentQuery,
  "figure or date": figureQuery,
  typo: (record, all) => {
    const words = wordsOf(record.title).toLowerCase().split(" ");
    const at = words.findIndex((word, index) => index > 1 && /^\p{L}{4,}$/u.test(word));
    if (at < 0 || words.length < 6) return null;
    const word = words[at]!;
    words[at] = word.slice(0, 1) + word[2]! + word[1]! + word.slice(3);
    return words[at] === word ? null : { text: words.join(" "), relevant: sameTitle(record, all) };
  },
  telex: (record, all) => ({
    text: wordsOf(record.title).toLowerCase().split(" ").slice(0, 9).map(asTelex).join(" "),
    relevant: startingAlike(record, all),
  }),
  question: (record, all) => {
    const sentence = plain(record).match(/(?<=^|[.!?\n] ?)[^.!?\n"]{60,160}(?=\.)/u)?.[0];
    const words = wordsOf(sentence ?? "").split(" ");
    if (sentence === undefined || words.length < 12) return null;
    const relevant = all.filter((other) => plain(other).includes(sentence));
    return { text: `${words.slice(0, 14).join(" ").toLowerCase()} như thế nào?`, relevant: urls(relevant) };
  },
};

function personQuery(
  record: SearchRecord,
  all: readonly SearchRecord[],
  ask: (name: string) => string,
  view: (text: string) => string,
): Omit<JudgedQuery, "kind"> | null {
  const name = plain(record).match(
    /(?:ông|bà|đồng chí|Chủ tịch|Bí thư|tướng) ((?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+)/u,
  )?.[1];
  if (name === undefined) return null;
  const sought = new RegExp(`(?<!\\p{L})${view(name)}(?!\\p{L})`, "iu");
  const relevant = all.filter((other) => sought.test(view(plain(other))));
  return relevant.length > 8 ? null : { text: ask(name), relevant: urls(relevant) };
}

const SHORT: readonly (readonly [string, string])[] = [
  ["UBND", "ủy ban nhân dân"],
  ["HĐND", "hội đồng nhân dân"],
  ["TP", "thành phố"],
  ["THPT", "trung học phổ thông"],
  ["CSGT", "cảnh sát giao thông"],
  ["TAND", "tòa án nhân dân"],
  ["BHXH", "bảo hiểm xã hội"],
  ["ĐBQH", "đại biểu quốc hội"],
];

function abbreviationQuery(record: SearchRecord, all: readonly SearchRecord[]): Omit<JudgedQuery, "kind"> | null {
  for (const [short, long] of SHORT) {
    const after = new RegExp(`(?<!\\p{L})${short} ((?:\\p{L}+ ){1,2}\\p{Lu}\\p{Ll}+)`, "u").exec(plain(record))?.[1];
    if (after === undefined) continue;
    const sought = spelledOut(`${short} ${after}`);
    const relevant = all.filter((other) => spelledOut(plain(other)).includes(sought));
    if (relevant.length <= 6) return { text: `${long} ${after}`, relevant: urls(relevant) };
  }
  return null;
}

/** The text in lower case, the abbreviations above written out, tones in one place. */
function spelledOut(text: string): string {
  const long = SHORT.reduce(
    (given, [short, meaning]) => given.replace(new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, "gu"), meaning),
    text,
  );
  return long.toLowerCase().replaceAll("uỷ", "ủy").replaceAll("oà", "òa").replaceAll("oá", "óa");
}

function documentQuery(record: SearchRecord, all: readonly SearchRecord[]): Omit<JudgedQuery, "kind"> | null {
  const text = plain(record).match(
    /(?<![\p{L}\p{N}/-])\d{1,4}(?:\/\d{4})?[-/]\p{Lu}{2,}(?:[-/]\p{Lu}{2,})*(?![\p{L}\p{N}])/u,
  )?.[0];
  if (text === undefined) return null;
  return { text: text.toLowerCase(), relevant: urls(all.filter((other) => plain(other).includes(text))) };
}

function figureQuery(record: SearchRecord, all: readonly SearchRecord[]): Omit<JudgedQuery, "kind"> | null {
  const figures =
    plain(record).match(
      /(?<![\p{N}.,/-])(?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,3}\.\d{3}|\d+,\d+)(?![\p{N}/]|[.,-]\p{N}|\p{L})/gu,
    ) ?? [];
  for (const figure of figures) {
    const bounded = (form: string): RegExp =>
      new RegExp(`(?<![\\p{N}.,/-])0*${form.replaceAll(".", "\\.?")}(?![\\p{N}/]|[.,-]\\p{N})`, "u");
    const same = figure.includes("/") ? figure.replace(/\b0/g, "").replaceAll("/", "/0*") : figure;
    const relevant = all.filter((other) => bounded(same).test(plain(other)));
    const text = figure.includes("/") ? figure.replace(/\b(\d)\//g, "0$1/") : figure.replace(".", "");
    if (relevant.length <= 5 && relevant.includes(record)) return { text, relevant: urls(relevant) };
  }
  return null;
}

const TELEX: Readonly<Record<string, string>> = {
  "\u0300": "f",
  "\u0301": "s",
  "\u0303": "x",
  "\u0309": "r",
  "\u0323": "j",
};

/** A word as the Telex keys that type it, the tone last. */
export function asTelex(word: string): string {
  let tone = "";
  const letters = word.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = TELEX[mark] ?? "";
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

function plain(record: SearchRecord): string {
  return plainText([record.title, record.summary, record.text].join("\n"));
}

function wordsOf(text: string): string {
  return plainText(text)
    .replace(/[^\p{L}\p{N}%./,-]+|[.,/-]+(?=\s|$)|(?<=\s)[.,/-]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

function sameTitle(record: SearchRecord, all: readonly SearchRecord[]): ReadonlySet<string> {
  return urls(all.filter((other) => bare(other.title) === bare(record.title)));
}

function startingAlike(record: SearchRecord, all: readonly SearchRecord[]): ReadonlySet<string> {
  const start = (title: string): string => bare(wordsOf(title)).toLowerCase().split(" ").slice(0, 9).join(" ");
  return urls(all.filter((other) => start(other.title) === start(record.title)));
}

function urls(records: readonly SearchRecord[]): ReadonlySet<string> {
  return new Set(records.map(({ url }) => url));
}

/** Mean reciprocal rank and recall at ten of answers, the first ten addresses each. */
export function measured(answers: readonly { readonly query: JudgedQuery; readonly urls: readonly string[] }[]): {
  readonly mrr: number;
  readonly recall: number;
} {
  let [mrr, recall] = [0, 0];
  for (const { query, urls: shown } of answers) {
    const first = shown.findIndex((url) => query.relevant.has(url));
    if (first >= 0) mrr += 1 / (first + 1);
    const among = shown.slice(0, 10).filter((url) => query.relevant.has(url)).length;
    recall += among / Math.min(10, query.relevant.size);
  }
  return { mrr: mrr / answers.length, recall: recall / answers.length };
}
