import sharp from "sharp";
import { type Random, randomFor } from "./random.ts";

/** A picture that is drawn for an article. */
export interface SamplePicture {
  /** The name of its file, which stands beside the article. */
  readonly name: string;
  readonly alt: string;
  readonly caption: string;
}

const SIZES_PX = [
  [1200, 800],
  [1600, 900],
  [800, 1067],
  [640, 480],
] as const;

const PALETTES = [
  ["#f3ead7", "#c9b48a", "#7d8f69", "#3f5a4a"],
  ["#e9eef2", "#a9bccb", "#5f7f96", "#2f4858"],
  ["#f7e3d4", "#e0a585", "#a8604c", "#5b3438"],
  ["#eef0e2", "#c8cf9f", "#8a9a5b", "#4b5d3a"],
] as const;

/**
 * Draws a picture of hills or bars, as a JPEG. All corners are on whole pixels and no edge is smoothed, so that the
 * drawing is the same on machines that round differently.
 */
export async function drawPicture(seed: string, number: number): Promise<Uint8Array> {
  const random = randomFor(seed, "picture", number);
  const [width, height] = random.pick(SIZES_PX);
  const colours = random.pick(PALETTES);
  const shapes = random.chance(0.5) ? hills(random, width, height) : bars(random, width, height);
  const drawn = shapes.map((points, at) => `<polygon points="${points}" fill="${colours[1 + (at % 3)]}"/>`).join("");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" shape-rendering="crispEdges">` +
    `<rect width="${width}" height="${height}" fill="${colours[0]}"/>${drawn}</svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

/** The corners of three ridges, one before the other. */
function hills(random: Random, width: number, height: number): readonly string[] {
  return [1, 2, 3].map((row) => {
    const points = [`0,${height}`];
    for (let x = 0; x <= width; x += 40) {
      const level = Math.floor((height * (row + 1)) / 6) + random.below(Math.floor(height / 7));
      points.push(`${x},${level}`);
    }
    return [...points, `${width},${height}`].join(" ");
  });
}

/** The corners of upright bars, side by side. */
function bars(random: Random, width: number, height: number): readonly string[] {
  const count = random.between(6, 14);
  const step = Math.floor(width / (count + 1));
  return Array.from({ length: count }, (_, at) => {
    const left = Math.floor(step / 2) + at * step;
    const right = left + Math.floor((step * 3) / 4);
    const top = random.between(Math.floor(height / 8), Math.floor((height * 7) / 8));
    return `${left},${height} ${left},${top} ${right},${top} ${right},${height}`;
  });
}

/**
 * How many pictures the first, second and third article with pictures has. The fourth has as many as the first, and so
 * on.
 */
const PICTURES_PER_ARTICLE = [1, 3, 2] as const;
/** By default, one article in so many has pictures. */
const ARTICLES_PER_PICTURED = 50;
/** By default, a sample has no more pictures than this. */
const MOST_PICTURES = 40;

/**
 * Spreads pictures evenly over the articles: number of the article, from 0 → how many pictures it has.
 *
 * @param wanted how many pictures all articles together have; `undefined` for the default
 */
export function sharePictures(articles: number, wanted: number | undefined): ReadonlyMap<number, number> {
  const pictures = wanted ?? MOST_PICTURES;
  const mostArticles = wanted === undefined ? Math.ceil(articles / ARTICLES_PER_PICTURED) : articles;
  const counts: number[] = [];
  for (let left = pictures; left > 0 && counts.length < mostArticles; ) {
    const count = Math.min(left, PICTURES_PER_ARTICLE[counts.length % PICTURES_PER_ARTICLE.length]!);
    counts.push(count);
    left -= count;
  }
  return new Map(counts.map((count, at) => [Math.floor((at * articles) / counts.length), count]));
}
