import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { partForms } from "../addresses/address-pattern.ts";
import { type ArticlePlace, draftsFolder } from "../addresses/article-place.ts";
import { kindOfFile } from "../content/sources/file-kinds.ts";

const YEAR = new RegExp(`^${partForms.year.form}$`);

/** The years that the content folder has articles of, ascending. */
export function yearsIn(contentDir: string): readonly number[] {
  const folder = join(contentDir, "articles");
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => YEAR.test(name))
    .map(Number)
    .sort((one, other) => one - other);
}

/**
 * The files of a volume, sorted: those of its year's folder, and those of the content folder that belong to no year, such
 * as `site.yaml` and the standing pages. Paths in the content folder. Drafts, links and names that begin with a dot are left
 * out.
 */
export function filesOfVolume(contentDir: string, year: number): readonly string[] {
  const others = readdirSync(contentDir).filter((name) => name !== "articles" && name !== draftsFolder);
  const paths = [`articles/${year}`, ...others].flatMap((path) => regularFiles(contentDir, path));
  return paths.sort(byPath);
}

/** The regular files at a path or below it, the path itself included; `/` between names. */
export function regularFiles(root: string, path: string): readonly string[] {
  if (path.split("/").at(-1)!.startsWith(".")) return [];
  const found = lstatSync(join(root, path), { throwIfNoEntry: false });
  if (found?.isFile() === true) return [path];
  if (found?.isDirectory() !== true) return [];
  return readdirSync(join(root, path)).flatMap((name) => regularFiles(root, `${path}/${name}`));
}

function byPath(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** An article's place and the bytes of its file. */
export interface ArticleSource {
  readonly place: ArticlePlace;
  readonly bytes: Uint8Array;
}

/** The articles among the files of a volume, in the order of their files. Each is read when it is asked for. */
export function* articlesAmong(files: readonly string[], contentDir: string): Iterable<ArticleSource> {
  for (const file of files) {
    const kind = kindOfFile(file);
    if (kind.kind !== "article") continue;
    const { year, month, slug } = kind;
    yield { place: { file, year, month, slug }, bytes: readFileSync(join(contentDir, file)) };
  }
}
