import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Lists all files under a folder, sorted: their paths inside the folder, with `/` between the parts.
 *
 * @param isWanted whether to list a file, or the files of a folder, that stands directly in the folder
 */
export function filesUnder(folder: string, isWanted: (name: string) => boolean = () => true): readonly string[] {
  const paths: string[] = [];
  const walk = (prefix: string, isListed: (name: string) => boolean): void => {
    for (const item of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      if (!isListed(item.name)) continue;
      const path = `${prefix}${item.name}`;
      if (item.isDirectory()) walk(`${path}/`, () => true);
      else paths.push(path);
    }
  };
  walk("", isWanted);
  return paths.sort();
}
