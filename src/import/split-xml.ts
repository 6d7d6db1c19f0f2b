/** A piece of an XML file, in the order of the file. */
export type XmlPiece =
  /** An element with its tags. */
  | { readonly kind: "element"; readonly text: string }
  /** What stands between such elements. */
  | { readonly kind: "between"; readonly text: string }
  /** The file ends in the midst of an element. `text` is what there is of it. */
  | { readonly kind: "cut"; readonly text: string }
  /** An element of more characters than are kept; it is passed over. `text` is its beginning. */
  | { readonly kind: "tooLong"; readonly text: string };

/** The longest element that is kept, in UTF-16 units. */
const MOST_LENGTH = 32 * 2 ** 20;
/** How much of an element that is passed over is told of. */
const TOLD_LENGTH = 2_000;

const ENCODING = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/;

/** Decodes the bytes of an XML file by the encoding that it declares, UTF-8 where it declares none or one unheard of. */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of chunks) {
    decoder ??= decoderNamed(ENCODING.exec(Buffer.from(chunk.subarray(0, 200)).toString("latin1"))?.[1]);
    yield decoder.decode(chunk, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

/** What calls itself UTF-16 was decoded by its byte order mark, long before its declaration could be read. */
function decoderNamed(name = "utf-8"): TextDecoder {
  try {
    return new TextDecoder(/^utf-?16/i.test(name) ? "utf-8" : name);
  } catch {
    return new TextDecoder();
  }
}

/** Where the cutting stands. `at` and `from` are places in `text`. */
interface Cutting {
  text: string;
  /** Where the element or the text between elements begins. */
  from: number;
  at: number;
  isInside: boolean;
  isDropped: boolean;
}

/**
 * Cuts XML at the elements of one name, whatever their prefix; they do not hold one another. One element is held at a time.
 * Tags in comments and CDATA sections are none. The file may be ill-formed elsewhere.
 */
export async function* splitXml(chunks: AsyncIterable<string>, name: string): AsyncGenerator<XmlPiece> {
  const mark = new RegExp(`<!\\[CDATA\\[|<!--|<(/?)(?:[\\w.-]+:)?${name}(?=[\\s/>])[^>]*(/?)>`, "g");
  const cutting: Cutting = { text: "", from: 0, at: 0, isInside: false, isDropped: false };
  let waiting: string[] = [];
  let waitingLength = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    waitingLength += chunk.length;
    // A long element is not joined anew for each chunk.
    if (waitingLength < cutting.text.length / 2) continue;
    cutting.text += waiting.join("");
    waiting = [];
    waitingLength = 0;
    yield* pieces(cutting, mark);
    if (!cutting.isDropped && cutting.text.length > MOST_LENGTH) {
      cutting.isDropped = true;
      yield { kind: cutting.isInside ? "tooLong" : "between", text: cutting.text.slice(0, TOLD_LENGTH) };
    }
  }
  cutting.text += waiting.join("");
  yield* pieces(cutting, mark);
  const rest = cutting.text.slice(cutting.from);
  if (rest !== "" && !cutting.isDropped) yield { kind: cutting.isInside ? "cut" : "between", text: rest };
}

function* pieces(cutting: Cutting, mark: RegExp): Generator<XmlPiece> {
  for (let found = nextMark(cutting, mark); found !== null; found = nextMark(cutting, mark)) {
    const [isClose, isWhole] = [found[1] === "/", found[0].endsWith("/>")];
    const end = found.index + found[0].length;
    if (cutting.isInside && isClose) yield* take(cutting, "element", end);
    else if (!cutting.isInside && !isClose) {
      yield* take(cutting, "between", found.index);
      cutting.isInside = true;
      if (isWhole) yield* take(cutting, "element", end);
    }
    cutting.at = end;
  }
  // What was cut off already is let go.
  const kept = cutting.isDropped ? cutting.at : cutting.from;
  cutting.text = cutting.text.slice(kept);
  cutting.at -= kept;
  cutting.from = 0;
}

function* take(cutting: Cutting, kind: "element" | "between", to: number): Generator<XmlPiece> {
  const text = cutting.text.slice(cutting.from, to);
  if (text !== "" && !cutting.isDropped) yield { kind, text };
  Object.assign(cutting, { from: to, isInside: false, isDropped: false });
}

/** The next tag of the name; `null` where more text is needed to tell, with `at` where the search goes on. */
function nextMark(cutting: Cutting, mark: RegExp): RegExpExecArray | null {
  const { text } = cutting;
  for (;;) {
    mark.lastIndex = cutting.at;
    const found = mark.exec(text);
    if (found === null) {
      // A tag may be cut in two at the end of what there is; it begins with the last `<`.
      const last = text.lastIndexOf("<");
      cutting.at = Math.max(cutting.at, last < text.length - MOST_TAG ? text.length - 1 : last, 0);
      return null;
    }
    const end = { "<![CDATA[": "]]>", "<!--": "-->" }[found[0]];
    if (end === undefined) return found;
    const close = text.indexOf(end, found.index + found[0].length);
    if (close < 0) {
      cutting.at = found.index;
      return null;
    }
    cutting.at = close + end.length;
  }
}

/** A tag is shorter than this. */
const MOST_TAG = 4_096;
