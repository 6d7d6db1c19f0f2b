import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { blobId } from "../../src/content/sources/blob-id.ts";
import { processPictures } from "../../src/pictures/process-pictures.ts";
import type { ProcessedPicture } from "../../src/pictures/processed-picture.ts";
import { renditionFile } from "../../src/pictures/rendition-files.ts";
import { gradient } from "../pictures/drawings.ts";
import { pick } from "../support/dice.ts";
import { spoilBytes } from "./mutate.ts";
import type { Target } from "./target.ts";

const small = () => gradient(40, 30);
const heic = readFileSync(join(import.meta.dirname, "..", "pictures", "turned.heic"));

/** Sound pictures of every kind, by the name of their file. */
const SOUND: readonly (readonly [name: string, bytes: Buffer])[] = [
  ["a.jpg", await small().withMetadata({ orientation: 6 }).jpeg().toBuffer()],
  ["b.jpg", await small().jpeg({ progressive: true }).toBuffer()],
  ["a.png", await small().png().toBuffer()],
  ["b.png", await small().png({ palette: true }).toBuffer()],
  ["a.webp", await small().webp().toBuffer()],
  ["a.avif", await small().avif({ effort: 0 }).toBuffer()],
  ["a.gif", await small().gif().toBuffer()],
  ["a.tif", await small().tiff({ compression: "lzw" }).toBuffer()],
  ["b.tif", await small().tiff({ compression: "none" }).toBuffer()],
];

/** Pictures whose heads lie, that were cut off, and that are of another kind than their name says. */
export const pictures: Target = {
  name: "picture",
  slowestMs: 30_000,
  make: (dice) => {
    const [name, bytes] = dice(40) === 0 ? (["a.heic", heic] as const) : pick(SOUND, dice);
    const other = dice(12) === 0 ? pick(SOUND, dice)[0] : name;
    return { [other]: spoilBytes(bytes, dice) };
  },
  examine: async (input) => {
    const folder = mkdtempSync(join(tmpdir(), "khotin-fuzz-"));
    try {
      const faults: string[] = [];
      for (const [name, bytes] of Object.entries(input)) {
        const path = join(folder, name);
        writeFileSync(path, bytes);
        const results = await processPictures([{ path, id: blobId(bytes) }], { cacheDir: join(folder, "cache") });
        const result = results.get(path)!;
        if ("picture" in result) faults.push(...(await renditionFaults(join(folder, "cache"), result.picture)));
        else if (result.fault.detail === "") faults.push(`${result.fault.code} without a detail`);
      }
      return faults;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** What is wrong with the files made of a picture, which must be what the archive says of them. */
async function renditionFaults(cacheDir: string, picture: ProcessedPicture): Promise<readonly string[]> {
  const faults: string[] = [];
  if (picture.renditions.length === 0) faults.push("no rendition");
  for (const rendition of picture.renditions) {
    const bytes = readFileSync(renditionFile(cacheDir, picture, rendition));
    const { width, pageHeight, height } = await sharp(bytes, { animated: true }).metadata();
    if (width !== rendition.widthPx || (pageHeight ?? height) !== rendition.heightPx)
      faults.push(
        `${rendition.format} is ${width} × ${pageHeight ?? height}, not ${rendition.widthPx} × ${rendition.heightPx}`,
      );
  }
  for (const words of [picture.credit, picture.caption])
    if (words !== undefined && (words.length > 200 || /[\u0000-\u001f\u007f]/.test(words)))
      faults.push(`words ${JSON.stringify(words)}`);
  return faults;
}
