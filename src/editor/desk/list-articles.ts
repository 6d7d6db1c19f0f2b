import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isArticlePath } from "../stores/article-paths.ts";
import { byNewest, type ListingMoment, listedArticle } from "../stores/listed-article.ts";
import type { ListedArticle } from "../stores/store.ts";
import { placeToRead } from "./content-path.ts";

/** The lists of a content folder. */
export interface ArticleLists {
  readonly years: () => readonly number[];
  readonly ofYear: (year: number, moment: ListingMoment) => readonly ListedArticle[];
  readonly drafts: (moment: ListingMoment) => readonly ListedArticle[];
}

/** Lists the articles of a content folder. A file that is as it was is not read again. */
export function articleLists(contentDir: string): ArticleLists {
  const texts = new Map<string, { readonly mark: string; readonly head: string }>();
  const headOf = (path: string): string | null => {
    const place = placeToRead(contentDir, path);
    const stats = place === null ? undefined : statSync(place, { throwIfNoEntry: false });
    if (place === null || !stats?.isFile()) return null;
    const mark = `${stats.size} ${stats.mtimeMs}`;
    const known = texts.get(path);
    if (known?.mark === mark) return known.head;
    const head = frontMatterIn(readFileSync(place, "utf8"));
    texts.set(path, { mark, head });
    return head;
  };
  const listUnder = (folder: string, moment: ListingMoment): readonly ListedArticle[] =>
    filesUnder(contentDir, folder)
      .filter(isArticlePath)
      .flatMap((path) => {
        const head = headOf(path);
        return head === null ? [] : [listedArticle(path, head, moment)];
      })
      .toSorted(byNewest);
  return {
    years: () =>
      namesIn(join(contentDir, "articles"))
        .filter((name) => /^[1-9]\d{3}$/.test(name))
        .map(Number)
        .toSorted((one, other) => other - one),
    ofYear: (year, moment) => listUnder(`content/articles/${year}`, moment),
    drafts: (moment) => listUnder("content/drafts", moment),
  };
}

/** A text up to the end of its front matter, so that not every body is kept in memory. */
function frontMatterIn(text: string): string {
  return /^\s*---[ \t]*\r?\n[\s\S]*?^---[ \t]*\r?$/m.exec(text)?.[0] ?? text.slice(0, 2000);
}

/** The paths of all files under a folder, `content/articles/2026`; none where it is not there. */
function filesUnder(contentDir: string, folder: string): readonly string[] {
  const place = placeToRead(contentDir, folder);
  if (place === null || !existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => `${folder}${join(item.parentPath, item.name).slice(place.length).replaceAll("\\", "/")}`);
}

function namesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
