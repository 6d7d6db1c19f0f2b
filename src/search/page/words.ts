import { monthName, number } from "../../wording/dates-vi.ts";
import { fillPlaces, type PlacesOf, type ValuesOf } from "../../wording/places.ts";
import { searchText } from "../../wording/search-vi.ts";

/**
 * The texts that the search script shows, the names of months and the signs of numbers. In a published script they are
 * the site's own: a build puts them in (src/rendering/script-words.ts).
 */
export const words = { ...searchText, number, monthName };

/** A text with values in its places. The site's own text may have other places than the Vietnamese one. */
export function say<Text extends string>(
  text: Text,
  values: ValuesOf<PlacesOf<Text>> & Readonly<Record<string, string | number>>,
): string {
  return fillPlaces(text, values, words.number.thousands);
}

/** What can be put into the places of a month, written `2024-12`, or of a day, written `2024-12-31`. */
export function datePlaces(date: string) {
  const [year = "", mm = "", dd = ""] = date.split("-");
  const monthName = words.monthName[Number(mm) as keyof typeof words.monthName];
  return { year, mm, m: String(Number(mm)), monthName, dd, d: String(Number(dd)) };
}
