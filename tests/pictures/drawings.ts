import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TestContext } from "node:test";
import sharp, { type Sharp } from "sharp";
import { blobId } from "../../src/content/sources/blob-id.ts";
import { processPictures } from "../../src/pictures/process-pictures.ts";
import type { PictureFault, PictureResult, ProcessedPicture } from "../../src/pictures/processed-picture.ts";
import { renditionFile } from "../../src/pictures/rendition-files.ts";

/** A colour gradient: red grows to the right, green downwards. */
export function gradient(widthPx: number, heightPx: number): Sharp {
  const data = Buffer.alloc(widthPx * heightPx * 3);
  for (let pixel = 0; pixel < widthPx * heightPx; pixel++) {
    data[pixel * 3] = ((pixel % widthPx) * 255) / widthPx;
    data[pixel * 3 + 1] = (Math.floor(pixel / widthPx) * 255) / heightPx;
    data[pixel * 3 + 2] = 128;
  }
  return sharp(data, { raw: { width: widthPx, height: heightPx, channels: 3 } });
}

/** A folder for one test, gone after it. */
export function folderFor(test: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "khotin-pictures-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Processed {
  readonly cacheDir: string;
  readonly result: PictureResult;
}

/** Writes bytes under a name and processes them in a fresh cache (or a given one). */
export async function processBytes(
  test: TestContext,
  name: string,
  bytes: Uint8Array | string,
  cacheDir: string = folderFor(test),
): Promise<Processed> {
  const path = join(folderFor(test), name);
  writeFileSync(path, bytes);
  const results = await processPictures([{ path, id: blobId(Buffer.from(bytes)) }], { cacheDir });
  return { cacheDir, result: results.get(path)! };
}

export function pictureOf(result: PictureResult): ProcessedPicture {
  if ("fault" in result) throw new Error(`a fault instead of a picture: ${JSON.stringify(result.fault)}`);
  return result.picture;
}

export function faultOf(result: PictureResult): PictureFault {
  if ("picture" in result) throw new Error("a picture instead of a fault");
  return result.fault;
}

/** The bytes of every rendition, in order. */
export function bytesOf(cacheDir: string, picture: ProcessedPicture): readonly Buffer[] {
  return picture.renditions.map((rendition) => readFileSync(renditionFile(cacheDir, picture, rendition)));
}

/** The path of a photograph beside the project; `null` where it is absent, which the test then says. */
export function samplePath(test: TestContext, name: string): string | null {
  const path = resolve(import.meta.dirname, "../../../shared/data/images", name);
  if (existsSync(path)) return path;
  test.diagnostic(`nothing tested: ../shared/data/images/${name} is absent`);
  return null;
}

export async function processSample(test: TestContext, path: string): Promise<Processed> {
  return processBytes(test, path.replace(/^.*[\\/]/, ""), readFileSync(path));
}

/** Colours of the corners, clockwise from the upper left. */
export async function cornersOf(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [right, low] = [info.width - 6, info.height - 6];
  const colourAt = (x: number, y: number): string => {
    const at = (y * info.width + x) * 3;
    const [red, green, blue] = [data[at]! > 128, data[at + 1]! > 128, data[at + 2]! > 128];
    return red && green && blue ? "white" : red ? "red" : green ? "green" : blue ? "blue" : "black";
  };
  return [colourAt(5, 5), colourAt(right, 5), colourAt(right, low), colourAt(5, low)].join(" ");
}
