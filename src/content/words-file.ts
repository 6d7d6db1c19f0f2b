import type { Problem } from "../problems/problem.ts";
import { reporterFor } from "../problems/reporter.ts";
import { cleanText } from "../text/clean-text.ts";
import { placesOfKey, textsByKey, withTexts } from "../wording/keys.ts";
import type { WordTable } from "../wording/words.ts";
import { parseFields } from "./front-matter.ts";
import { type Fields, optional, readFields } from "./schema.ts";
import { text } from "./value-types.ts";

/** The longest text that `words.yaml` may have, in characters. */
const TEXT_LIMIT = 1000;

/**
 * Reads `words.yaml`: texts that the site shows in the place of those of its language, by their keys. A text with a
 * Problem is not used.
 *
 * @param raw the text of the file
 * @param file the path that Problems name
 * @param usual the words of the site's language
 */
export function readWords(raw: string, file: string, usual: WordTable, problems: Problem[]): WordTable {
  const source = cleanText(raw).text;
  if (source.replace(/^[\s\ufeff]*(?:#.*)?$/gm, "").trim() === "") return usual;
  const report = reporterFor(file, source, problems);
  const parsed = parseFields(source, 0, report);
  if (parsed === null) return usual;
  const schema: Fields = Object.fromEntries(
    [...textsByKey(usual)].map(([key, shown]) => [key, optional(text(TEXT_LIMIT), { vi: shown, en: shown })]),
  );
  const { values, offsetOf } = readFields(parsed, schema, { report, offset: 0, zone: "UTC", hiddenAt: [] });
  const texts = Object.entries(values as Readonly<Record<string, string>>).filter(([key, written]) => {
    const places = placesOfKey(key);
    const unknown = unknownPlace(written, places);
    if (unknown !== null) report("unknown-place", offsetOf(key), { key, place: unknown, places });
    return unknown === null;
  });
  return withTexts(usual, Object.fromEntries(texts));
}

/** The first thing in braces that is no place of a text, or a lone brace; `null` where there is none. */
function unknownPlace(written: string, places: readonly string[]): string | null {
  const isPlace = (inside: string) =>
    places.includes(inside) || (places.includes("count") && /^count:[^{}|]*\|[^{}|]*$/.test(inside));
  const found = written.matchAll(/\{([^{}]*)\}|[{}]/g);
  return [...found].find(([, inside]) => inside === undefined || !isPlace(inside))?.[0] ?? null;
}
