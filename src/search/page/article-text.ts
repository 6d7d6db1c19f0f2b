import { bodyOf, namesOf, type SearchRecord } from "../index/record.ts";
import { removeAccents } from "../words/accents.ts";
import { normalizeText } from "../words/normalize.ts";
import { tokenize } from "../words/tokens.ts";

/** One position of a text, with what is shown of it. */
export interface TextPosition {
  /** The exact forms the position is found by, the main form first. */
  readonly exact: readonly string[];
  /** The folded form of each exact form. */
  readonly folded: readonly string[];
  /** The text from one space to the next; empty where a position before has the same text (`UBND` takes four). */
  readonly shown: string;
}

/** The texts of an article, cut into positions, as they are scored and shown. */
export interface ArticleText {
  readonly record: SearchRecord;
  readonly title: readonly TextPosition[];
  readonly names: readonly (readonly TextPosition[])[];
  readonly body: readonly TextPosition[];
}

export function readArticleText(record: SearchRecord): ArticleText {
  return {
    record,
    title: cutPositions(record.title),
    names: namesOf(record).map(cutPositions),
    body: cutPositions(bodyOf(record)),
  };
}

/** The positions of a text. What is shown of them is the whole text, normalized. */
export function cutPositions(raw: string): readonly TextPosition[] {
  const text = normalizeText(raw);
  const tokens = tokenize(text);
  const positions: TextPosition[] = [];
  let token = 0;
  let leadingSigns = "";
  for (const { 0: shown, index } of text.matchAll(/\S+/g)) {
    const first = token;
    while (token < tokens.length && tokens[token]!.start < index + shown.length) token++;
    const added = tokens.slice(first, token).flatMap((each) => each.positions);
    added.forEach((exact, place) => {
      positions.push({ exact, folded: exact.map(removeAccents), shown: place === 0 ? leadingSigns + shown : "" });
    });
    if (added.length > 0) leadingSigns = "";
    else if (positions.length === 0) leadingSigns = `${leadingSigns}${shown} `;
    else appendSign(positions, shown);
  }
  return positions;
}

/** Shows a sign, which has neither letters nor figures, with the position before, so that the sign takes none. */
function appendSign(positions: TextPosition[], sign: string): void {
  let last = positions.length - 1;
  while (last > 0 && positions[last]!.shown === "") last--;
  positions[last] = { ...positions[last]!, shown: `${positions[last]!.shown} ${sign}` };
}
