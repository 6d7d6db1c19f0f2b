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
  return text.replace(PLACE, (_, name: string, one?: string, other?: string) =>
    valueAt({ name, one, other }, values, thousands),
  );
}

/** Does what {@link fillPlaces} does, for a text that is filled often: its places are looked for once. */
export function placeFiller(
  text: string,
  thousands: string,
): (values: Readonly<Record<string, string | number>>) => string {
  const places: (Place & { readonly before: string })[] = [];
  let from = 0;
  for (const { 0: found, 1: name, 2: one, 3: other, index } of text.matchAll(PLACE)) {
    places.push({ before: text.slice(from, index), name: name!, one, other });
    from = index + found.length;
  }
  const rest = text.slice(from);
  return (values) =>
    places.reduce((filled, place) => filled + place.before + valueAt(place, values, thousands), "") + rest;
}

/** A place in a text, and its two forms where it has them. */
interface Place {
  readonly name: string;
  readonly one: string | undefined;
  readonly other: string | undefined;
}

function valueAt(
  { name, one, other }: Place,
  values: Readonly<Record<string, string | number>>,
  thousands: string,
): string {
  const value = values[name] ?? "";
  if (one !== undefined) return value === 1 ? one : other!;
  return typeof value === "number" ? numberWith(thousands, value) : value;
}

/** A number of zero or more with a sign between its thousands: `12.345`. */
export function numberWith(thousands: string, value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, thousands);
}
