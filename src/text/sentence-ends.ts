/** Abbreviations that a name or a number follows, in lower case. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "tp tx ths ts pgs gs bs bsck bscki bsckii ks kts ls nsnd nsưt ngnd ngưt nxb tr tm kt tl tuq q p h x " +
    "đ/c đ/ch đc cty vd mr mrs ms dr prof st"
  ).split(" "),
);

/** A mark that may end a sentence, with the quotes and brackets closed after it, before what may begin the next one. */
const POSSIBLE_END = /(\.{2,}|[.!?…]+)["”’»)\]]*(?= ["“‘«([–-]* ?\p{Lu})/gu;

/** A number or letter that counts items: it stands at the beginning, or after a mark. */
const ITEM_NUMBER = /(?:^|[.:;!?…]["”’)]* )(?:\d{1,3}|[ivxIVX]+|\p{L})$/u;

/**
 * The offsets at which sentences end inside a line of text, ascending; the end of the line itself is not among them. A
 * period after an abbreviation, an initial or the number of an item ends none, nor does a mark inside quotes or brackets.
 */
export function sentenceEnds(line: string): readonly number[] {
  const enclosed = enclosedSpans(line);
  const ends: number[] = [];
  for (const { 0: found, 1: marks = "", index } of line.matchAll(POSSIBLE_END)) {
    const end = index + found.length;
    if (enclosed.some(([from, to]) => from < end && end <= to)) continue;
    if (endsSentence(line.slice(0, index), marks)) ends.push(end);
  }
  return ends;
}

/** Whether marks end a sentence, as far as the text before them tells. */
function endsSentence(before: string, marks: string): boolean {
  // A list that is left open, `lúa, ngô, ...`, goes on.
  if (marks.startsWith("..") || marks.startsWith("…")) return !/[,;:(]? $|[,;:(]$/.test(before);
  if (marks !== ".") return true;
  if (/(?:^|[\s(])v\.v$/i.test(before)) return true;
  if (ITEM_NUMBER.test(before)) return false;
  const word = /[\p{L}\p{M}\d/]+$/u.exec(before)?.[0] ?? "";
  if (/^\p{L}\p{M}*$/u.test(word)) return false;
  return word !== "No" && !ABBREVIATIONS.has(word.toLowerCase());
}

const CLOSERS: Readonly<Record<string, string>> = { "“": "”", "«": "»", "(": ")", "[": "]" };

/** From where to where text stands in quotes or brackets that are closed again: the offsets of the two signs. */
function enclosedSpans(line: string): readonly (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  let at = 0;
  while (at < line.length) {
    const sign = line[at]!;
    const closer = sign === '"' ? '"' : CLOSERS[sign];
    const close = closer === undefined ? -1 : line.indexOf(closer, at + 1);
    if (close !== -1) spans.push([at, close]);
    at = close === -1 ? at + 1 : close + 1;
  }
  return spans;
}
