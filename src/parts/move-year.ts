import { existsSync } from "node:fs";
import { join } from "node:path";
import { yearUrl } from "../addresses/urls.ts";
import { filesUnder } from "../cache/files-under.ts";
import { borrowFolder } from "../publishing/borrowed-folder.ts";
import { type StagePlace, treeOfStage } from "../publishing/stage.ts";
import { partFile } from "./folder.ts";

/**
 * Moves the folder that has nearly all files of a year out of a part into the stage of a site; it comes back where the site is not
 * published. This is not done where the folder has other files too, where the output folder or the stage has it already, nor
 * where it lies on another file system.
 *
 * @param files the files of the year that are to be prepared; each is whole
 * @returns what the paths of the moved files begin with; `null` where nothing was moved
 */
export function moveYear(part: string, year: number, files: readonly string[], place: StagePlace): string | null {
  const start = yearUrl(year).slice(1);
  const [from, to] = [partFile(part, start), join(treeOfStage(place.stageDir), start)];
  const own = files.filter((file) => file.startsWith(start));
  if (existsSync(join(place.outDir, start)) || existsSync(to)) return null;
  if (own.length === 0 || filesUnder(from).length !== own.length) return null;
  const isMoved = borrowFolder(place.stageDir, { from, to: start, files: own.map((file) => file.slice(start.length)) });
  return isMoved ? start : null;
}
