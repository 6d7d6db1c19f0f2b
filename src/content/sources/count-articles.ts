import { filesUnder } from "../../cache/files-under.ts";
import { kindOfFile } from "./file-kinds.ts";

/** Year → the number of its articles as their paths tell, of each year with articles. No article is opened. */
export function countArticles(contentDir: string): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const path of filesUnder(contentDir, (name) => name === "articles")) {
    const kind = kindOfFile(path);
    if (kind.kind === "article") counts.set(kind.year, (counts.get(kind.year) ?? 0) + 1);
  }
  return counts;
}
