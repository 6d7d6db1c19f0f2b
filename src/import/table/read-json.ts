/** An object of a JSON file, or what stands in its place. */
export type JsonPiece =
  | { readonly kind: "object"; readonly value: Readonly<Record<string, unknown>>; readonly line: number }
  /** What is no JSON, or a value that is no object. */
  | { readonly kind: "broken"; readonly line: number }
  /** The file ends within an object. */
  | { readonly kind: "cut"; readonly line: number }
  | { readonly kind: "tooLong"; readonly line: number };

/** The longest object that is kept, in bytes. */
const MOST_BYTES = 64 * 2 ** 20;

const [OPEN, CLOSE, QUOTE, BACKSLASH, NEW_LINE] = [0x7b, 0x7d, 0x22, 0x5c, 0x0a];

/**
 * Reads the objects of a file: one a line (JSON Lines), one behind another, or in one list. An object that does not parse
 * costs itself alone.
 */
export async function* readJsonObjects(
  chunks: AsyncIterable<Uint8Array>,
  decode: (bytes: Buffer) => string,
): AsyncGenerator<JsonPiece> {
  let pieces: Buffer[] = [];
  let [length, depth, line, startLine, isQuoted, isEscaped] = [0, 0, 1, 1, false, false];
  for await (const chunk of chunks) {
    let from = depth > 0 ? 0 : -1;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!;
      if (byte === NEW_LINE) {
        line++;
        // JSON writes no line end into a text: this one ends an object that was cut off.
        if (isQuoted) {
          yield { kind: "broken", line: startLine };
          [pieces, length, depth, isQuoted, isEscaped, from] = [[], 0, 0, false, false, -1];
        }
      } else if (isEscaped) isEscaped = false;
      else if (isQuoted) {
        if (byte === BACKSLASH) isEscaped = true;
        else if (byte === QUOTE) isQuoted = false;
      } else if (byte === QUOTE && depth > 0) isQuoted = true;
      else if (byte === OPEN && depth++ === 0) [from, startLine] = [at, line];
      else if (byte === CLOSE && depth > 0 && --depth === 0) {
        pieces.push(Buffer.from(chunk.subarray(from, at + 1)));
        yield length > MOST_BYTES ? { kind: "tooLong", line: startLine } : parseObject(pieces, startLine, decode);
        [pieces, length, from] = [[], 0, -1];
      }
    }
    if (from < 0) continue;
    length += chunk.length - from;
    if (length <= MOST_BYTES) pieces.push(Buffer.from(chunk.subarray(from)));
    else pieces = [];
  }
  if (depth > 0) yield { kind: "cut", line: startLine };
}

function parseObject(pieces: readonly Buffer[], line: number, decode: (bytes: Buffer) => string): JsonPiece {
  try {
    const value: unknown = JSON.parse(decode(Buffer.concat(pieces)));
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? { kind: "object", value: value as Record<string, unknown>, line } : { kind: "broken", line };
  } catch {
    return { kind: "broken", line };
  }
}

/** Levels of nesting that columns are made of. */
const MOST_LEVELS = 4;

/** The values of an object by the ways to them, `author.name`; a list of texts is a text with a line for each. */
export function flattenObject(value: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const flat: [string, string][] = [];
  const add = (name: string, each: unknown, level: number) => {
    if (each === null || each === undefined) return;
    if (Array.isArray(each)) {
      const texts = each.map((one) =>
        typeof one === "object" && one !== null ? nameIn(one as Record<string, unknown>) : String(one),
      );
      flat.push([name, texts.filter((text) => text !== "").join("\n")]);
    } else if (typeof each === "object") {
      const own = nameIn(each as Record<string, unknown>);
      if (own !== "") flat.push([name, own]);
      if (level < MOST_LEVELS) for (const [key, inner] of Object.entries(each)) add(`${name}.${key}`, inner, level + 1);
    } else flat.push([name, String(each)]);
  };
  for (const [name, each] of Object.entries(value)) add(name, each, 1);
  return Object.fromEntries(flat);
}

/** What stands for an object where a text is wanted: its name, title, or what WordPress calls the rendered form. */
function nameIn(value: Readonly<Record<string, unknown>>): string {
  const own = ["name", "title", "rendered", "label", "url", "href"]
    .map((key) => value[key])
    .find((each) => typeof each === "string");
  return typeof own === "string" ? own : "";
}
