/**
 * Places in a text, where values are put in: `{name}`. A place with two forms, `{count:article|articles}`, shows the first
 * where the value is 1 and the second otherwise. A number that is put in has its thousands parted; a text is put in as it
 * is.
 */
const PLACE = /\{([a-zA-Z]+)(?::([^{}|]*)\|([^{}|]*))?\}/g;

/** The names of the places in a text, each once. */
export type PlacesOf<Text extends string> = Text extends `${string}{${infer Place}}${infer Rest}`
  ? NameOf<Place> | PlacesOf<Rest>
  : never;

type NameOf<Place extends string> = Place extends `${infer Name}:${string}` ? Name : Place;

/** A value for each place: a number for `count`, a text for every other. */
export type ValuesOf<Place extends string> = { readonly [Name in Place]: Name extends "count" ? number : string };

/** The names of the places in a text, each once, in the order they stand in. */
export function placesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(PLACE)].map(([, name]) => name!))];
}

/**
 * A text with values in its places.
 *
 * @param thousands the sign that parts the thousands of a number
 */
export function fillPlaces(text: string, values: Readonly<Record<string, string | number>>, thousands: string): string {
  return text.replace(PLACE, (_, name: string, one?: string, other?: string) => {
    const value = values[name] ?? "";
    if (one !== undefined) return value === 1 ? one : other!;
    return typeof value === "number" ? numberWith(thousands, value) : value;
  });
}

/** A number of zero or more with a sign between its thousands: `12.345`. */
export function numberWith(thousands: string, value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, thousands);
}
