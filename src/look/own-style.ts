import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { seal, unseal } from "../cache/sealed-text.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import { decodeText } from "../content/sources/decode-text.ts";
import type { NamedFile } from "../content/sources/named-file.ts";
import { readSource } from "../content/sources/read-file.ts";
import { type Problem, placeOfFile, problem } from "../problems/problem.ts";
import { type CompiledStyle, compileStyle, type PlacedStyleFault, type StyleContext } from "./compile-style.ts";
import type { MakingOptions } from "./made-pictures.ts";

/** The name of the style in the content folder. */
export const STYLE_FILE = "look.css";

/** How many bytes the style may have at most: every page loads it. */
const MOST_STYLE_BYTES = 20_000;

/**
 * The rules of an archive's own style, as text to stand after the program's. Whatever is wrong with the style is a Problem
 * at its line; the result is empty where nothing of it can be used.
 *
 * @param label the path that Problems name
 */
export async function readOwnStyle(
  file: NamedFile,
  label: string,
  context: StyleContext,
  options: MakingOptions,
  problems: Problem[],
): Promise<string> {
  const { css, faults } = await findOrCompile(file, label, context, options, problems);
  for (const fault of faults) problems.push(faultProblem(fault, label));
  return css;
}

const NOTHING: CompiledStyle = { css: "", faults: [], publicPaths: [] };

/** A style that the cache keeps; `null` where it keeps none, or the file is damaged. */
function readKept(file: string): CompiledStyle | null {
  try {
    return existsSync(file) ? unseal<CompiledStyle>(readFileSync(file, "utf8")) : null;
  } catch {
    return null;
  }
}

/** The style as compiled, from the cache where it is there. What names files that are not there is not kept. */
async function findOrCompile(
  file: NamedFile,
  label: string,
  context: StyleContext,
  { cacheDir, programKey }: MakingOptions,
  problems: Problem[],
): Promise<CompiledStyle> {
  const key = digestOf([programKey, STYLE_FILE, file.id, context.baseUrl]);
  const kept = join(cacheDir, "look", key);
  const known = readKept(kept);
  if (known?.publicPaths.every(context.isPublicFile) === true) return known;
  const own: Problem[] = [];
  const bytes = readSource(file.absolutePath, label, own);
  if (bytes !== null && bytes.length > MOST_STYLE_BYTES) own.push(tooLarge(bytes.length, label));
  const text = bytes === null || own.length > 0 ? null : (decodeText(bytes, label, own)?.text ?? null);
  problems.push(...own);
  if (text === null) return NOTHING;
  const style = await compileStyle(text, context);
  // Problems of the text itself are told by reading it.
  if (own.length === 0 && !style.faults.some(({ code }) => code === "css-file-missing"))
    writeWholeFile(kept, seal(style));
  return style;
}

function tooLarge(sizeBytes: number, label: string): Problem {
  const kilobytes = Math.ceil(sizeBytes / 1000);
  return problem("css-too-large", placeOfFile(label), { kilobytes, limit: MOST_STYLE_BYTES / 1000 });
}

function faultProblem({ line, column, ...fault }: PlacedStyleFault, file: string): Problem {
  const place = { file, line, column };
  if (fault.code !== "css-fault") return problem(fault.code, place, { href: fault.href });
  const { kind, found, suggestion } = fault;
  return problem("css-fault", place, { kind, found, suggestion });
}
