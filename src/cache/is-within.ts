import { isAbsolute, relative, sep } from "node:path";

/** Whether a path is a folder itself or lies under it. Both paths are absolute; symbolic links are not followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
