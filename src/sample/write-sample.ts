import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { articleFields, picturesOf } from "./article-fields.ts";
import { articleText } from "./article-text.ts";
import type { WrittenArticle } from "./links.ts";
import { momentOf, publishTimes } from "./moments.ts";
import { sampleNames } from "./names.ts";
import { drawPicture, sharePictures } from "./pictures.ts";
import { type Random, randomFor } from "./random.ts";
import { siteFiles } from "./site-files.ts";
import { chooseVoice } from "./theme.ts";
import { type TakenSlugs, titleOf } from "./titles.ts";
import { yamlText } from "./yaml-text.ts";

/** What sample to write. */
export interface SampleOptions {
  readonly articles: number;
  /** The same seed and the same options give the same bytes. `7` and `"7"` are one seed. */
  readonly seed: string | number;
  /** The content folder to make. It must not exist yet, or be empty. */
  readonly outDir: string;
  /** Default 2005. */
  readonly firstYear?: number;
  /** Default 2024. */
  readonly lastYear?: number;
  /** Pictures in all. By default some beside one article in 50, 40 at the most. */
  readonly pictures?: number;
}

/** What was written. */
export interface SampleCounts {
  readonly articles: number;
  readonly pages: number;
  readonly pictures: number;
  readonly sizeBytes: number;
}

/** The folder named for the sample already holds files; they are left alone. */
export class FolderInUseError extends Error {
  override readonly name = "FolderInUseError";
  readonly folder: string;

  constructor(folder: string) {
    super(`The folder for the sample is not empty: ${folder}`);
    this.folder = folder;
  }
}

type Settled = Required<Omit<SampleOptions, "pictures" | "seed">> & {
  readonly seed: string;
  readonly pictures: number | undefined;
};

/**
 * Writes a content folder of invented articles: every one published, none after the end of `lastYear`.
 *
 * @param onProgress told after every article how many are done
 * @throws FolderInUseError where `outDir` holds anything
 * @throws RangeError where a number is not whole or out of its range
 */
export async function writeSample(
  options: SampleOptions,
  onProgress?: (done: number, total: number) => void,
): Promise<SampleCounts> {
  const settled = settle(options);
  const { articles, outDir, seed } = settled;
  if (existsSync(outDir) && readdirSync(outDir).length > 0) throw new FolderInUseError(outDir);
  const writer = writerInto(outDir);
  const files = siteFiles(seed);
  for (const [path, text] of files) writer.write(path, text);
  const drawings = writeArticles(settled, writer, onProgress);
  for (const [number, path] of drawings.entries()) writer.write(path, await drawPicture(seed, number));
  return { articles, pages: files.size - 1, pictures: drawings.length, sizeBytes: writer.sizeBytes() };
}

function settle({ firstYear = 2005, lastYear = 2024, ...options }: SampleOptions): Settled {
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

/** Writes the articles, earliest first; returns the paths of the pictures they want drawn. */
function writeArticles(
  { articles, seed, firstYear, lastYear, pictures: wanted }: Settled,
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
    const voice = chooseVoice(momentOf(publishedMs), names, random);
    const title = titleOf(voice, taken);
    const pictures = picturesOf(voice, pictureCounts.get(at) ?? 0);
    const { year, month } = voice.moment;
    const folder = `articles/${year}/${String(month).padStart(2, "0")}`;
    const file = pictures.length > 0 ? `${folder}/${title.slug}/index.md` : `${folder}/${title.slug}.md`;
    const fields = articleFields(voice, { number: at + 1, title, publishedMs, lastYear, names, pictures });
    const body = articleText(voice, { file, earlier: someEarlier(written, random), pictures });
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

/** None, one or two articles to link to: mostly of the last weeks, now and then of any time. */
function someEarlier(written: readonly WrittenArticle[], random: Random): readonly WrittenArticle[] {
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
  readonly sizeBytes: () => number;
}

/** Writes files of a folder by their paths inside it, making each folder once. */
function writerInto(outDir: string): Writer {
  const made = new Set<string>();
  let sizeBytes = 0;
  return {
    write(path, content) {
      const folder = dirname(path);
      if (!made.has(folder)) mkdirSync(join(outDir, folder), { recursive: true });
      made.add(folder);
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      writeFileSync(join(outDir, path), bytes);
      sizeBytes += bytes.length;
    },
    sizeBytes: () => sizeBytes,
  };
}
