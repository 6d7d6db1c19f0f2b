import { existsSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { yearUrl } from "../addresses/urls.ts";
import { filesUnder } from "../cache/files-under.ts";
import { makeFolder } from "../cache/make-folder.ts";
import { type StagePlace, treeOfStage } from "../publishing/stage.ts";
import { partFile } from "./folder.ts";

/**
 * Moves the folder that has nearly all files of a year out of a part into the stage of a site. This is not done where the folder
 * has other files too, where the output folder or the stage has it already, nor where it lies on another file system.
 *
 * @param files the files of the year that are to be prepared; each is whole
 * @returns what the paths of the moved files begin with; `null` where nothing was moved
 */
export function moveYear(part: string, year: number, files: readonly string[], place: StagePlace): string | null {
  const start = yearUrl(year).slice(1);
  const [from, to] = [partFile(part, start), join(treeOfStage(place.stageDir), start)];
  const own = files.filter((file) => file.startsWith(start));
  if (own.length === 0 || filesUnder(from).length !== own.length) return null;
  if (existsSync(join(place.outDir, start)) || existsSync(to)) return null;
  makeFolder(dirname(to));
  return renamed(from, to) ? start : null;
}

function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EXDEV") return false;
    throw error;
  }
}
