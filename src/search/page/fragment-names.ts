/** A fragment's name, `../../bai/2024-06-1a2b3c4d/7k`: the month and the place in it. */
const NAME = /\/(\d{4}-\d\d)-\w+\/(\w+)$/;

/** The month of an article by the name of its fragment: `2024-06`. */
export function monthOf(fragment: string): string {
  return NAME.exec(fragment)?.[1] ?? "";
}

/** Sorts as the articles were published. */
export function dayOf(fragment: string): string {
  return `${monthOf(fragment)} ${(NAME.exec(fragment)?.[2] ?? "").padStart(4, "0")}`;
}
