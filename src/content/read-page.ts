import { type PlaceFinder, type ProblemReporter, placeFinder, reporterFor } from "../problems/reporter.ts";
import { findDoubts } from "../text/doubtful-text.ts";
import type { PageContext } from "./article-context.ts";
import { parseFields, splitFrontMatter } from "./front-matter.ts";
import type { RenderedBody } from "./markdown/body.ts";
import { renderBody } from "./markdown/render-body.ts";
import { reportMergeMarks } from "./merge-marks.ts";
import { type Fields, type ReadFields, readFields } from "./schema.ts";
import { decodeText } from "./sources/decode-text.ts";

/** A file of front matter and Markdown, read by a schema as far as it can be read. */
export interface ReadPage<F extends Fields> {
  readonly fields: ReadFields<F>;
  readonly body: RenderedBody;
  /** The Markdown of the body. */
  readonly markdown: string;
  /** Where the body begins in the file, in UTF-16 units. */
  readonly bodyOffset: number;
  /** Reports a Problem of the file. */
  readonly report: ProblemReporter;
  /** Finds the line and column of an offset in the file. */
  readonly placeOf: PlaceFinder;
}

/**
 * Reads the file of an article or a standing page. Every Problem found is reported. The result is `null` where the text
 * cannot be read, or where it cannot be told which part of it is the body.
 *
 * @param file its path inside the content folder
 */
export function readPage<F extends Fields>(
  bytes: Uint8Array,
  file: string,
  schema: F,
  { config, folderName, words, problems }: PageContext,
): ReadPage<F> | null {
  const reportedFile = `${folderName}/${file}`;
  const decoded = decodeText(bytes, reportedFile, problems);
  if (decoded === null) return null;
  const { text, hiddenAt } = decoded;
  const report = reporterFor(reportedFile, text, problems);
  const mergeMark = reportMergeMarks(text, report);
  const requiredFields = Object.keys(schema).filter((name) => schema[name]!.required);
  for (const { kind, offset, found, mended } of findDoubts(text)) report(kind, offset, { found, mended });
  const split = splitFrontMatter(text, requiredFields, report);
  if (split === null) return null;
  const { yaml, yamlOffset, bodyOffset } = split;
  // Two versions of the fields at once make faults of YAML that are nobody's.
  const isMergeInFields = mergeMark !== null && mergeMark < bodyOffset;
  const parsed = yaml === null || isMergeInFields ? null : parseFields(yaml, yamlOffset, report);
  const context = { report, offset: yamlOffset, zone: config.timeZone, hiddenAt };
  const fields = parsed === null ? unknownFields<F>(yamlOffset) : readFields(parsed, schema, context);
  const { basePath, baseUrl } = config;
  const body = renderBody(split.body, { file, basePath, baseUrl, bodyOffset, words, report });
  return { fields, body, markdown: split.body, bodyOffset, report, placeOf: placeFinder(text) };
}

/** The fields of a page of whose fields nothing is known. Each of them may be given. */
function unknownFields<F extends Fields>(offset: number): ReadFields<F> {
  return { values: {}, complete: null, offsetOf: () => offset, isGiven: () => true };
}

/** Links or pictures with their lines and columns in place of their offsets. */
export function withPlaces<Item extends { readonly offset: number }>(items: readonly Item[], placeOf: PlaceFinder) {
  return items.map(({ offset, ...item }) => ({ ...item, ...placeOf(offset) }));
}
