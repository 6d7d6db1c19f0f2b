/** The name of a fragment, `2024-06/7k`: its month, and its number in the month in base 36. */
const NAME = /^(\d{4}-\d\d)\/(\w+)$/;

/** The month of an article, `2024-06`, by the name of its fragment. */
export function monthOf(fragment: string): string {
  return NAME.exec(fragment)?.[1] ?? "";
}

/** A text that orders articles by their publication, by the name of the article's fragment. */
export function sortKeyOf(fragment: string): string {
  return `${monthOf(fragment)} ${(NAME.exec(fragment)?.[2] ?? "").padStart(4, "0")}`;
}
