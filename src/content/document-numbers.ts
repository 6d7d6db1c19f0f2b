/**
 * The kinds of Vietnamese state and Party documents, as the numbers of documents abbreviate them. The sources are
 * appendix III of Nghị định 30/2020/NĐ-CP, the laws themselves and, for the Party, Hướng dẫn 36-HD/VPTW.
 */
export const documentKindLetters: readonly string[] = [
  ..."NQ QĐ QĐi QyĐ CT QC QyC TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CV CĐ BGN BTT BTN GUQ GM GGT GNP PG PC PY".split(
    " ",
  ),
  ..."TT TTLT NĐ PL L LCT NQLT KL BCT ĐLVN QCVN TCVN".split(" "),
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The abbreviation of the office that issued a document. */
const ISSUER = "\\p{Lu}[\\p{Lu}\\p{N}&]+g?(?:[-.]\\p{Lu}[\\p{Lu}\\p{N}&]+){0,3}";

/** `35-CT/TW`, `02/NQ-TU`, `1234/QĐ-UBND`, `30/2020/NĐ-CP`, `12/2021/QH15`. */
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}/.,-])\\d{1,5}(?:(?:/\\d{4})?/(?:${documentKindLetters.join("|")})-${ISSUER}|-(?:${documentKindLetters.join("|")})/${ISSUER}|/\\d{4}/(?:QH|UBTVQH)\\d{1,2})(?![\\p{L}\\p{N}]|[-/]\\p{L})`,
  "gu",
);

/** The document numbers in a text, each once, in the order in which they appear. Doubtful ones are left out. */
export function documentNumbersIn(text: string): readonly string[] {
  if (!text.includes("/")) return [];
  return [...new Set(text.replace(/[‐‑–]/g, "-").match(NUMBER) ?? [])];
}

/** A document number in its one form: with plain hyphens, and without spaces around hyphens and slashes. */
export function canonicalDocument(written: string): string {
  return written.replace(/[‐‑–]/g, "-").replace(/\s*([/-])\s*/g, "$1");
}
