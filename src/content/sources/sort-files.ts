import { articleUrl } from "../../addresses/article-place.ts";
import { seatOf } from "../../addresses/seat.ts";
import { type Problem, placeOfFile, problem } from "../../problems/problem.ts";
import { type FileIds, findFileIds } from "./file-ids.ts";
import { kindOfFile } from "./file-kinds.ts";
import type { FoundFile } from "./find-files.ts";
import { lfsPointerSizeOfFile } from "./lfs-file.ts";
import { misplacedFile } from "./misplaced-file.ts";
import type { ArticleFile, NamedFile } from "./named-file.ts";
import { slugProblem } from "./slug-problem.ts";

/** The file of a standing page. */
export interface PageFile extends NamedFile {
  /** Its path inside the content folder. */
  readonly file: string;
  readonly slug: string;
}

/** The files of the content folder, sorted into what they are for. */
export interface SortedFiles {
  readonly ids: FileIds;
  /** `site.yaml`. */
  readonly config: NamedFile | null;
  /** `words.yaml`. */
  readonly words: NamedFile | null;
  /** Year → its articles, sorted by path. */
  readonly articles: ReadonlyMap<number, readonly ArticleFile[]>;
  readonly pages: readonly PageFile[];
  /** Path inside the content folder → file, of all other files. */
  readonly others: ReadonlyMap<string, NamedFile>;
}

/** What is known of the folder that some files were found in. */
interface FoundIn {
  /** The name of the folder, which the paths of Problems begin with. */
  readonly folderName: string;
  /** The blob ids of the files that git finds unchanged. */
  readonly tracked: FileIds;
  /** The file in which the ids of the others are remembered between builds; `null` where they are not. */
  readonly memoryFile: string | null;
}

/**
 * Sorts files of the content folder into what they are for, which their paths tell. A file that is misplaced or
 * misnamed is a Problem. So is a file that cannot be read, unless it will be opened later, when that Problem is found
 * anyway.
 */
export function sortFiles(found: readonly FoundFile[], foundIn: FoundIn, problems: Problem[]): SortedFiles {
  const { folderName } = foundIn;
  const { ids, isReadable } = findIds(found, foundIn, problems);
  const articles = new Map<number, ArticleFile[]>();
  const pages: PageFile[] = [];
  const others = new Map<string, NamedFile>();
  let config: NamedFile | null = null;
  let words: NamedFile | null = null;
  for (const file of found) {
    const { path, absolutePath } = file;
    const named = { id: ids.get(path)!, absolutePath };
    const kind = kindOfFile(path);
    if (kind.kind === "article") {
      const { year, month, slug } = kind;
      checkSlug(slug, path, folderName, problems);
      const volume = articles.get(year) ?? [];
      volume.push({ ...named, file: path, year, month, slug });
      articles.set(year, volume);
    } else if (kind.kind === "page") {
      checkSlug(kind.slug, path, folderName, problems);
      pages.push({ ...named, file: path, slug: kind.slug });
    } else if (kind.kind === "config") config = named;
    else if (kind.kind === "words") words = named;
    else if (kind.kind === "misplaced") problems.push(misplacedFile(kind, path, folderName));
    else if (isReadable(file)) others.set(path, named);
  }
  for (const volume of articles.values()) reportDuplicates(volume, folderName, problems);
  return { ids, config, words, articles, pages, others };
}

/**
 * Path inside the public folder → file, of all files in it. A file that cannot be read is a Problem and left out. A
 * pointer of Git LFS in the place of a file is a Problem.
 */
export function publicFilesOf(
  found: readonly FoundFile[],
  foundIn: FoundIn,
  problems: Problem[],
): ReadonlyMap<string, NamedFile> {
  const { ids, isReadable } = findIds(found, foundIn, problems);
  const readable = found.filter(isReadable);
  for (const { path, absolutePath } of readable) {
    const detail = lfsPointerSizeOfFile(absolutePath);
    const place = placeOfFile(`${foundIn.folderName}/${path}`);
    if (detail !== null) problems.push(problem("git-lfs-pointer", place, { path: place.file, detail }));
  }
  return new Map(readable.map(({ path, absolutePath }) => [path, { id: ids.get(path)!, absolutePath }]));
}

/** Finds the blob ids of files. Whether a file can be read is a Problem only once `isReadable` is asked about it. */
function findIds(found: readonly FoundFile[], { folderName, tracked, memoryFile }: FoundIn, problems: Problem[]) {
  const unreadable = new Map<FoundFile, string>();
  const ids = findFileIds(found, tracked, memoryFile, (file, reason) => unreadable.set(file, reason));
  const isReadable = (file: FoundFile): boolean => {
    const reason = unreadable.get(file);
    if (reason === undefined) return true;
    problems.push(problem("unreadable-file", placeOfFile(`${folderName}/${file.path}`), { reason }));
    return false;
  };
  return { ids, isReadable };
}

function checkSlug(slug: string, path: string, folderName: string, problems: Problem[]): void {
  const found = slugProblem(slug, path, folderName);
  if (found !== null) problems.push(found);
}

/** Reports articles whose addresses differ in upper and lower case alone, or not at all. */
function reportDuplicates(articles: readonly ArticleFile[], folderName: string, problems: Problem[]): void {
  const first = new Map<string, string>();
  for (const article of articles) {
    const { file } = article;
    const seat = seatOf(articleUrl(article));
    const other = first.get(seat);
    if (other === undefined) first.set(seat, file);
    else
      problems.push(
        problem("duplicate-article", placeOfFile(`${folderName}/${file}`), { other: `${folderName}/${other}` }),
      );
  }
}
