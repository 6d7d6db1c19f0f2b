import { fromLegacy, type LegacyEncoding } from "../../text/legacy-encodings.ts";
import { type LegacyReading, legacyReading } from "../legacy-text.ts";
import { legacyFontNamed } from "./fonts.ts";
import type { FontOf } from "./style-fonts.ts";
import { readTextRuns, type TextRun } from "./text-runs.ts";

/** A part of a document whose text is in Unicode. */
export interface UnicodeRuns {
  readonly xml: string;
  /** Encodings that text was in, the most frequent first. */
  readonly encodings: readonly LegacyEncoding[];
  /** Lines that look like an old encoding and could not be read as one. At most ten. */
  readonly doubtful: readonly string[];
}

/** Runs that follow one another in a paragraph, in fonts of one encoding, `null` for fonts that tell of none. */
interface RunGroup {
  readonly encoding: LegacyEncoding | null;
  readonly runs: TextRun[];
}

/**
 * Turns text of old encodings into Unicode: by the font that it is set in, and by its syllables where the font tells of none.
 * The name of an old font alone is not believed, because it often stays when the text has been converted.
 */
export function toUnicodeRuns(xml: string, fontOf: FontOf): UnicodeRuns {
  const groups = groupRuns(readTextRuns(xml, fontOf));
  const reading = legacyReading(groups.map(textOfGroup).join("\n"));
  const isBelieved = believedFonts(groups);
  const counts = new Map<LegacyEncoding, number>();
  const pieces: string[] = [];
  let done = 0;
  for (const group of groups) {
    const encoding = encodingOfGroup(group, isBelieved, reading);
    if (encoding === null) continue;
    counts.set(encoding, (counts.get(encoding) ?? 0) + 1);
    const texts = convertRuns(group.runs, encoding);
    for (const [index, run] of group.runs.entries()) {
      pieces.push(xml.slice(done, run.from), `<w:t xml:space="preserve">${escapeXml(texts[index]!)}</w:t>`);
      done = run.to;
    }
  }
  pieces.push(xml.slice(done));
  const encodings = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([encoding]) => encoding);
  return { xml: pieces.join(""), encodings, doubtful: encodings.length === 0 ? [] : reading.doubtful };
}

function groupRuns(runs: readonly TextRun[]): readonly RunGroup[] {
  const groups: RunGroup[] = [];
  for (const run of runs) {
    const encoding = run.font === null ? null : (legacyFontNamed(run.font)?.encoding ?? null);
    const last = groups.at(-1);
    const belongs = last?.encoding === encoding && last.runs.at(-1)?.paragraph === run.paragraph;
    if (belongs) last.runs.push(run);
    else groups.push({ encoding, runs: [run] });
  }
  return groups;
}

function textOfGroup({ runs }: RunGroup): string {
  return runs.map(({ text }) => text).join("");
}

/** Letters that no byte of an old encoding reads as. */
const UNICODE_ONLY = /[\u0100-\u0131\u0168-\u0169\u01a0-\u01b0\u1ea0-\u1ef9]|[\u0300-\u0323]/;
const OUTSIDE_ASCII = /[^\u0000-\u007f]/;

/** Judges for each encoding, over all the text in its fonts, whether the text is still in it. */
function believedFonts(groups: readonly RunGroup[]): (encoding: LegacyEncoding) => boolean {
  const believed = new Map<LegacyEncoding, boolean>();
  for (const { encoding } of groups) {
    if (encoding === null || believed.has(encoding)) continue;
    const lines = groups.filter((each) => each.encoding === encoding).map(textOfGroup);
    const isSeen = legacyReading(lines.join("\n")).encodings.includes(encoding);
    // A document of a few words tells nothing by its syllables.
    const isShort = lines.filter((line) => OUTSIDE_ASCII.test(line)).length < 3;
    believed.set(encoding, isSeen || (isShort && !lines.some((line) => UNICODE_ONLY.test(line))));
  }
  return (encoding) => believed.get(encoding) ?? false;
}

function encodingOfGroup(
  group: RunGroup,
  isBelieved: (encoding: LegacyEncoding) => boolean,
  reading: LegacyReading,
): LegacyEncoding | null {
  const text = textOfGroup(group);
  const isCapital = group.runs.some(({ font }) => font !== null && legacyFontNamed(font)?.isCapital === true);
  if (UNICODE_ONLY.test(text)) return null;
  // A font of capitals changes ASCII letters too.
  if (group.encoding !== null && isBelieved(group.encoding) && (isCapital || OUTSIDE_ASCII.test(text))) {
    return group.encoding;
  }
  const read = reading.read(text);
  if (read === text) return null;
  return reading.encodings.find((encoding) => fromLegacy(text, encoding) === read) ?? null;
}

/** VNI writes a letter and its mark as two characters, which may have come into two runs. */
const VNI_VOWEL_AT_END = /[aeiouyôö]$/i;
const VNI_MARKS_AT_START = /^[ùøûõïâáàåãäêéèúüë]{1,2}/i;
/** Stands between runs while they are converted together; no text holds it. */
const BORDER = "\ue000";

/** Converts runs together, so that the letters of a word are judged together, and gives each its own part. */
function convertRuns(runs: readonly TextRun[], encoding: LegacyEncoding): readonly string[] {
  const texts = runs.map(({ text }) => text.replaceAll(BORDER, ""));
  if (encoding === "windows-1258" || encoding === "utf-8") return texts.map((text) => fromLegacy(text, encoding));
  if (encoding === "vni") {
    for (let index = 1; index < texts.length; index++) {
      const marks = VNI_VOWEL_AT_END.test(texts[index - 1]!) ? VNI_MARKS_AT_START.exec(texts[index]!)?.[0] : undefined;
      if (marks === undefined) continue;
      texts[index - 1] += marks;
      texts[index] = texts[index]!.slice(marks.length);
    }
  }
  const converted = fromLegacy(texts.join(BORDER), encoding).split(BORDER);
  return runs.map(({ font }, index) => {
    const isCapital = font !== null && legacyFontNamed(font)?.isCapital === true;
    return isCapital ? converted[index]!.toUpperCase() : converted[index]!;
  });
}

function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
