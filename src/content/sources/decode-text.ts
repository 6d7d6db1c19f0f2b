import { type Problem, placeOfFile, problem } from "../../problems/problem.ts";
import { placeFinder } from "../../problems/reporter.ts";
import { cleanText } from "../../text/clean-text.ts";
import { findDecomposed } from "../../text/decomposed-text.ts";
import { lfsPointerSize } from "./lfs-pointer.ts";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The clean text of a file, and the offsets at which hidden characters were left out of it, ascending. */
export interface DecodedText {
  readonly text: string;
  readonly hiddenAt: readonly number[];
}

/**
 * The clean text of a file that an editor wrote. Where the bytes are not UTF-8, hold a NUL or are a pointer of Git
 * LFS, the result is `null` and there is a Problem. Hidden characters are left out
 * and letters written in parts are joined, which are Problems too.
 *
 * @param file the path that Problems name
 */
export function decodeText(bytes: Uint8Array, file: string, problems: Problem[]): DecodedText | null {
  const detail = lfsPointerSize(bytes);
  if (detail !== null) {
    problems.push(problem("git-lfs-pointer", placeOfFile(file), { path: file, detail }));
    return null;
  }
  let raw: string;
  try {
    raw = utf8.decode(bytes);
  } catch {
    problems.push(problem("not-utf8", { file, ...placeFinder(textBeforeFault(bytes))(Number.POSITIVE_INFINITY) }, {}));
    return null;
  }
  const nul = raw.indexOf("\0");
  if (nul !== -1) {
    problems.push(problem("nul-byte", { file, ...placeFinder(raw.replace(/\r\n?/g, "\n"))(nul) }, {}));
    return null;
  }
  const { text, hidden } = cleanText(raw);
  reportDecomposed(raw, text, file, problems);
  if (hidden !== null) {
    const { count, example, offsets } = hidden;
    problems.push(problem("hidden-characters", { file, ...placeFinder(text)(offsets[0]!) }, { count, example }));
  }
  return { text, hiddenAt: hidden?.offsets ?? [] };
}

/** Tells once of all letters that were written in parts, at the first of them. */
function reportDecomposed(raw: string, text: string, file: string, problems: Problem[]): void {
  const found = findDecomposed(raw);
  if (found === null) return;
  const { count, offset, word } = found;
  const place = placeFinder(text)(cleanText(raw.slice(0, offset)).text.length);
  problems.push(problem("decomposed-unicode", { file, ...place }, { count, word }));
}

/** The text before the first byte that is not UTF-8. */
function textBeforeFault(bytes: Uint8Array): string {
  let sound = 0;
  for (let faulty = bytes.length; faulty - sound > 1; ) {
    const middle = (sound + faulty) >> 1;
    if (decodePart(bytes.subarray(0, middle)) === null) faulty = middle;
    else sound = middle;
  }
  return decodePart(bytes.subarray(0, sound)) ?? "";
}

/** The text of bytes that may end within a character; `null` where the bytes are not UTF-8. */
function decodePart(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}
