import { existsSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { folderWriter } from "../cache/folder-writer.ts";
import { articleFields, picturesOf } from "./article-fields.ts";
import { articleText } from "./article-text.ts";
import type { WrittenArticle } from "./links.ts";
import { momentOf, publishTimes } from "./moments.ts";
import { sampleNames } from "./names.ts";
import { drawPicture, sharePictures } from "./pictures.ts";
import { type Random, randomFor } from "./random.ts";
import { siteFiles } from "./site-files.ts";
import { chooseTheme } from "./theme.ts";
import { type TakenSlugs, titleOf } from "./titles.ts";
import { yamlText } from "./yaml-text.ts";

/** Which sample to write. */
export interface SampleOptions {
  /** How many articles the sample has. */
  readonly articles: number;
  /**
   * What the random numbers are made from. The same seed and options make the same bytes. `7` and `"7"` are the same
   * seed.
   */
  readonly seed: string | number;
  /** The content folder to write. It must be empty, or not exist yet. */
  readonly outDir: string;
  /** The year of the first article; 2005 by default. */
  readonly firstYear?: number;
  /** The year of the last article; 2024 by default. */
  readonly lastYear?: number;
  /** How many pictures the sample has. By default one article in 50 has some, and there are 40 at most. */
  readonly pictures?: number;
}

/** How much was written. */
export interface SampleCounts {
  readonly articles: number;
  readonly pages: number;
  readonly pictures: number;
  readonly sizeBytes: number;
}

/** Thrown where the folder for the sample holds files already. They are left alone. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";
  readonly folder: string;

  constructor(folder: string) {
    super(`The folder for the sample is not empty: ${folder}`);
    this.folder = folder;
  }
}

/** The options with their defaults. */
type SettledOptions = Required<Omit<SampleOptions, "pictures" | "seed">> & {
  readonly seed: string;
  readonly pictures: number | undefined;
};

/**
 * Writes a content folder of invented articles. All are published, none of them after the end of `lastYear`.
 *
 * @param onProgress called after each article with the number of those written and of all
 * @throws FolderInUseError where there is anything in `outDir`
 * @throws RangeError where a number is out of its range, or not a whole number
 */
export async function writeSample(
  options: SampleOptions,
  onProgress?: (done: number, total: number) => void,
): Promise<SampleCounts> {
  const settled = settleOptions(options);
  const { articles, outDir, seed } = settled;
  if (existsSync(outDir) && readdirSync(outDir).length > 0) throw new FolderInUseError(outDir);
  const writer = writerInto(outDir);
  const files = siteFiles(seed);
  for (const [path, text] of files) writer.write(path, text);
  const drawings = writeArticles(settled, writer, onProgress);
  for (const [number, path] of drawings.entries()) writer.write(path, await drawPicture(seed, number));
  return { articles, pages: files.size - 1, pictures: drawings.length, sizeBytes: writer.sizeBytes() };
}

function settleOptions({ firstYear = 2005, lastYear = 2024, ...options }: SampleOptions): SettledOptions {
  const settled = { ...options, firstYear, lastYear, seed: String(options.seed), pictures: options.pictures };
  const numbers = [
    ["articles", settled.articles, 0, 10_000_000],
    ["firstYear", firstYear, 1970, 9998],
    ["lastYear", lastYear, firstYear, 9998],
    ["pictures", settled.pictures ?? 0, 0, 1_000_000],
  ] as const;
  for (const [name, value, least, most] of numbers) {
    if (!Number.isInteger(value) || value < least || value > most) {
      throw new RangeError(`${name} must be a whole number from ${least} to ${most}: ${value}`);
    }
  }
  return settled;
}

/** Writes the articles, the earliest first. Returns the paths of the pictures that must still be drawn for them. */
function writeArticles(
  { articles, seed, firstYear, lastYear, pictures: wanted }: SettledOptions,
  writer: Writer,
  onProgress: ((done: number, total: number) => void) | undefined,
): readonly string[] {
  const names = sampleNames(seed);
  const times = publishTimes(articles, firstYear, lastYear, randomFor(seed, "times"));
  const pictureCounts = sharePictures(articles, wanted);
  const taken: TakenSlugs = new Map();
  const written: WrittenArticle[] = [];
  const drawings: string[] = [];
  for (const [at, publishedMs] of times.entries()) {
    const random = randomFor(seed, "article", at);
    const theme = chooseTheme(momentOf(publishedMs), names, random);
    const title = titleOf(theme, taken);
    const pictures = picturesOf(theme, pictureCounts.get(at) ?? 0);
    const { year, month } = theme.moment;
    const folder = `articles/${year}/${String(month).padStart(2, "0")}`;
    const file = pictures.length > 0 ? `${folder}/${title.slug}/index.md` : `${folder}/${title.slug}.md`;
    const fields = articleFields(theme, { number: at + 1, title, publishedMs, lastYear, names, pictures });
    const body = articleText(theme, { file, earlier: pickEarlier(written, random), pictures });
    writer.write(file, `---\n${yamlText(fields)}---\n\n${body}\n`);
    for (const { name } of pictures) drawings.push(`${dirname(file)}/${name}`);
    written.push({
      file,
      url: `/${folder.slice("articles/".length)}/${title.slug}/`,
      title: title.shortTitle ?? title.title,
    });
    onProgress?.(at + 1, articles);
  }
  return drawings;
}

/** Picks no, one or two earlier articles to link to: mostly of the last weeks, sometimes of any time. */
function pickEarlier(written: readonly WrittenArticle[], random: Random): readonly WrittenArticle[] {
  if (written.length === 0) return [];
  const count = [0, 0, 0, 0, 0, 0, 1, 1, 1, 2][random.below(10)]!;
  const numbers = Array.from({ length: count }, () => {
    const reach = random.chance(0.75) ? Math.min(written.length, 200) : written.length;
    return written.length - 1 - random.below(reach);
  });
  return [...new Set(numbers)].map((number) => written[number]!);
}

interface Writer {
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** How many bytes were written. */
  readonly sizeBytes: () => number;
}

/** A writer of files into a folder that counts what it writes. */
function writerInto(outDir: string): Writer {
  const writeFile = folderWriter(outDir);
  let sizeBytes = 0;
  return {
    write(path, content) {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      writeFile(path, bytes);
      sizeBytes += bytes.length;
    },
    sizeBytes: () => sizeBytes,
  };
}
