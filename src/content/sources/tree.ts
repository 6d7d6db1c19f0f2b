import { existsSync, lstatSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Problem, problem } from "../../problems/problem.ts";
import { identityMemory, type SourceIds } from "./file-ids.ts";
import { findFiles } from "./find-files.ts";
import { type GitIndex, readGitIndex } from "./git-index.ts";
import type { NamedFile } from "./named-file.ts";
import { type PageFile, publishedFiles, sortFiles } from "./sort-files.ts";
import {
  type FolderContents,
  type FolderMemory,
  folderMemory,
  type KnownFolder,
  lookedThrough,
  type VolumeFolder,
} from "./volume-folder.ts";

/** The content folder, sorted into what it is for. */
export interface SourceTree {
  /** What Problems call the folder: `content`. */
  readonly label: string;
  readonly config: NamedFile | null;
  /** Folders of years that have articles. */
  readonly volumes: ReadonlyMap<number, VolumeFolder>;
  readonly pages: readonly PageFile[];
  readonly files: SourceFiles;
  /** What Problems call the folder of files published as they are: `public`. */
  readonly publicLabel: string;
  /** What is published as it is, by its path inside `public/`. */
  readonly publicFiles: ReadonlyMap<string, NamedFile>;
}

/** Everything else articles may name, by path inside the content folder; `public/` included. */
export interface SourceFiles {
  readonly get: (path: string) => NamedFile | undefined;
  /** Those in no volume's folder. */
  readonly beside: ReadonlyMap<string, NamedFile>;
  /** All of them: every volume's folder is looked through for it. */
  readonly all: () => ReadonlyMap<string, NamedFile>;
}

/** Where the files published as they are stand: beside a folder named `content`, else within it. */
export function publicDirOf(contentDir: string): string {
  const content = resolve(contentDir);
  return basename(content) === "content" && !existsSync(join(content, "public"))
    ? join(dirname(content), "public")
    : join(content, "public");
}

/**
 * Finds everything in the content folder and tells each file's identity. Misplaced and misnamed files are Problems.
 * Folders of years that git has as an earlier build found them are not looked through.
 *
 * @param program digest of the program
 */
export async function readSourceTree(
  contentDir: string,
  cacheDir: string,
  program: string,
  problems: Problem[],
): Promise<SourceTree> {
  const root = resolve(contentDir);
  const label = basename(root);
  const publicDir = publicDirOf(root);
  const publicLabel = publicDir === join(root, "public") ? `${label}/public` : "public";
  const index = await readGitIndex(root);
  const memory = folderMemory(cacheDir, root, program);
  const known = knownFolders(root, index, memory);
  const folders = [...known.keys()].map(folderOf);
  const skipped = new Set([publicDir, ...folders.map((folder) => join(root, folder))]);
  const found = findFiles(root, "", { label, hidden: false, skipped }, problems);
  const tracked = index?.idsBeside(new Set(folders)) ?? new Map<string, string>();
  const sorted = sortFiles(found, { label, tracked, memoryFile: identityMemory(cacheDir, root) }, problems);

  const others = Map.groupBy(sorted.others, ([path]) => (sorted.articles.has(yearOf(path)) ? yearOf(path) : null));
  const looked = [...sorted.articles].map(([year, articles]) => lookedThrough(year, articles, others.get(year) ?? []));
  const unseen = [...known].map(([year, folder]) => {
    return { ...folder, year, contents: contentsLater({ root, label, year, index: index! }) };
  });
  const sound = looked.filter((folder) => isSound(folder, tracked, label, problems));
  if (index !== null) keepInMind(memory, index, [...unseen, ...sound]);

  const publicFiles = await readPublicFiles(publicDir, publicLabel, cacheDir, problems);
  const beside = new Map(others.get(null));
  for (const [path, file] of publicFiles) beside.set(`public/${path}`, file);
  const volumes = new Map([...unseen, ...looked].map((folder) => [folder.year, folder]));
  return {
    label,
    publicLabel,
    config: sorted.config,
    volumes,
    pages: sorted.pages,
    files: sourceFiles(volumes, beside),
    publicFiles,
  };
}

/** The year whose folder a file is in; `NaN` where it is in none. */
function yearOf(path: string): number {
  return Number(/^articles\/([1-9]\d{3})\//.exec(path)?.[1]);
}

function folderOf(year: number): string {
  return `articles/${year}`;
}

/** Folders of years that are, for git, as an earlier build found them. */
function knownFolders(root: string, index: GitIndex | null, memory: FolderMemory): ReadonlyMap<number, KnownFolder> {
  const known = new Map<number, KnownFolder>();
  for (const name of index === null ? [] : yearsIn(join(root, "articles"))) {
    const state = index!.stateOf(`articles/${name}`);
    const folder = state === null ? null : memory.recall(state);
    if (folder !== null) known.set(Number(name), folder);
  }
  return known;
}

function yearsIn(articlesDir: string): readonly string[] {
  try {
    const items = readdirSync(articlesDir, { withFileTypes: true });
    return items.filter((item) => item.isDirectory() && /^[1-9]\d{3}$/.test(item.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}

/** Looks through a known folder when its contents are first asked for. It had no Problems. */
function contentsLater({ root, label, year, index }: { root: string; label: string; year: number; index: GitIndex }) {
  let contents: FolderContents | null = null;
  return (): FolderContents => {
    if (contents === null) {
      const found = findFiles(root, `${folderOf(year)}/`, { label, hidden: false, skipped: new Set() }, []);
      const sorted = sortFiles(found, { label, tracked: index.idsUnder(folderOf(year)), memoryFile: null }, []);
      contents = { articles: sorted.articles.get(year) ?? [], files: sorted.others };
    }
    return contents;
  };
}

/** Whether there is no Problem in a folder and nothing that git does not track as it is. */
function isSound({ year, contents }: VolumeFolder, tracked: SourceIds, label: string, problems: readonly Problem[]) {
  const { articles, files } = contents();
  return (
    articles.every(({ file }) => tracked.has(file)) &&
    [...files.keys()].every((path) => tracked.has(path)) &&
    !problems.some(({ file }) => file.startsWith(`${label}/${folderOf(year)}/`))
  );
}

function keepInMind(memory: FolderMemory, index: GitIndex, folders: readonly VolumeFolder[]): void {
  const states = folders.flatMap(({ year, digest, articleCount }) => {
    const state = index.stateOf(folderOf(year));
    return state === null ? [] : [[state, { digest, articleCount }] as const];
  });
  memory.keep(new Map(states));
}

async function readPublicFiles(
  publicDir: string,
  label: string,
  cacheDir: string,
  problems: Problem[],
): Promise<ReadonlyMap<string, NamedFile>> {
  if (!isFolder(publicDir, label, problems)) return new Map();
  const found = findFiles(publicDir, "", { label, hidden: true, skipped: new Set() }, problems);
  const tracked = found.length === 0 ? undefined : (await readGitIndex(publicDir))?.idsBeside(new Set());
  const memoryFile = identityMemory(cacheDir, publicDir);
  return publishedFiles(found, { label, tracked: tracked ?? new Map(), memoryFile }, problems);
}

/** Whether there is such a folder; a file in its place is a Problem, as is a link, which would publish what it leads to. */
function isFolder(path: string, label: string, problems: Problem[]): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true) {
    problems.push(problem("link-outside", { file: label, line: 1, column: 1 }, {}));
    return false;
  }
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || stat.isDirectory()) return stat !== undefined;
  problems.push(problem("unreadable-file", { file: label, line: 1, column: 1 }, { reason: "ENOTDIR" }));
  return false;
}

function sourceFiles(volumes: ReadonlyMap<number, VolumeFolder>, beside: ReadonlyMap<string, NamedFile>): SourceFiles {
  return {
    get: (path) => (volumes.get(yearOf(path))?.contents().files ?? beside).get(path),
    beside,
    all: () => new Map([...[...volumes.values()].flatMap(({ contents }) => [...contents().files]), ...beside]),
  };
}
