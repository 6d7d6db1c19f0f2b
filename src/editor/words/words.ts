import type { vi } from "./vi.ts";

/** The words of the editing page in some language: those of the Vietnamese catalogue, each with the same places. */
export type EditorWords = SameKeys<typeof vi>;

/** A table of texts with the keys of another. */
export type SameKeys<Texts> = {
  readonly [Key in keyof Texts]: Texts[Key] extends string ? string : SameKeys<Texts[Key]>;
};

/** A text with values in its places: `{name}`. */
export function say(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
