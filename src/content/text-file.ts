import { type Problem, problem } from "../problem.ts";
import { cleanText } from "./clean-text.ts";
import { placesIn } from "./problem-reporter.ts";

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
  const lenient = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const bad = lenient.indexOf("\ufffd");
  return lenient.slice(0, bad === -1 ? lenient.length : bad);
}
