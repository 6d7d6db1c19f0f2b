import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { isWithin } from "../cache/is-within.ts";
import { publicDirOf } from "../content/sources/public-folder.ts";
import type { PathMove } from "../mending/plan-move.ts";
import { UsageError } from "./command.ts";

/** A path on the command line, as written and absolute. */
export interface WantedPath {
  readonly written: string;
  readonly absolutePath: string;
}

/**
 * A file or folder whose Problems are asked for. It may have been removed: a Problem may tell that its address is lost.
 *
 * @throws UsageError where it lies outside of the content
 */
export function wantedPath(written: string, contentDir: string): WantedPath {
  const absolutePath = resolve(written);
  const isInside = [contentDir, publicDirOf(contentDir)].some((folder) => isWithin(absolutePath, resolve(folder)));
  if (!isInside) throw new UsageError(`"${written}" không nằm trong thư mục nội dung "${contentDir}".`);
  return { written, absolutePath };
}

/** A wanted path as it is after some moves of absolute paths. */
export function whereMoved(wanted: WantedPath, moves: readonly PathMove[]): WantedPath {
  const move = moves.find(({ from }) => isWithin(wanted.absolutePath, from));
  if (move === undefined) return wanted;
  return { ...wanted, absolutePath: `${move.to}${wanted.absolutePath.slice(move.from.length)}` };
}

/** What is told of the wanted files and folders: everything, where none is named. */
export function toldOf<Told extends { readonly file: string }>(
  wanted: readonly WantedPath[],
  told: readonly Told[],
  contentDir: string,
): readonly Told[] {
  if (wanted.length === 0) return told;
  const parent = dirname(resolve(contentDir));
  return told.filter(({ file }) => wanted.some(({ absolutePath }) => isWithin(resolve(parent, file), absolutePath)));
}

/**
 * Refuses paths that neither exist nor have a Problem.
 *
 * @param told what is told of the wanted files
 * @throws UsageError where there is such a path
 */
export function refuseUnknown(
  wanted: readonly WantedPath[],
  told: readonly { readonly file: string }[],
  contentDir: string,
): void {
  for (const each of wanted) {
    if (!existsSync(each.absolutePath) && toldOf([each], told, contentDir).length === 0)
      throw new UsageError(`Không thấy "${each.written}".`);
  }
}
