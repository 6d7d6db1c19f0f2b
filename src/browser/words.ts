import type { PlacesOf } from "../wording/places.ts";

/**
 * The texts that the site script shows. In a published script they are the site's own: a build puts them in
 * (src/rendering/script-words.ts).
 */
export { scriptText as script } from "../wording/site-script-vi.ts";

/** A text with values in its places, which have no forms for one and many: that keeps this script short. */
export function say<Text extends string>(
  text: Text,
  values: Readonly<Record<PlacesOf<Text>, string | number> & Record<string, string | number>>,
): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] as string);
}
