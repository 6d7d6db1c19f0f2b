import { type Problem, problem } from "../../problems/problem.ts";
import { placesIn } from "../../problems/reporter.ts";
import { cleanText } from "../../text/clean-text.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The clean text of a file an editor wrote; `null` and a Problem where it is not UTF-8 or holds a NUL. */
export function decodeText(bytes: Uint8Array, file: string, problems: Problem[]): string | null {
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    problems.push(problem("not-utf8", { file, ...placesIn(validPart(bytes))(Number.POSITIVE_INFINITY) }, {}));
    return null;
  }
  const nul = raw.indexOf("\0");
  if (nul !== -1) {
    problems.push(problem("nul-byte", { file, ...placesIn(raw.replace(/\r\n?/g, "\n"))(nul) }, {}));
    return null;
  }
  const { text, hidden } = cleanText(raw);
  if (hidden !== null) {
    const { count, example, offset } = hidden;
    problems.push(problem("hidden-characters", { file, ...placesIn(text)(offset) }, { count, example }));
  }
  return text;
}

/** The text before the first byte that is not UTF-8. */
function validPart(bytes: Uint8Array): string {
  let whole = 0;
  for (let broken = bytes.length; broken - whole > 1; ) {
    const middle = (whole + broken) >> 1;
    if (textOf(bytes.subarray(0, middle)) === null) broken = middle;
    else whole = middle;
  }
  return textOf(bytes.subarray(0, whole)) ?? "";
}

/** The text of bytes that may end amid a character; `null` where they are not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
