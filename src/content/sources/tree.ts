import { basename, join, resolve } from "node:path";
import { draftsFolder } from "../../addresses/article-place.ts";
import type { Problem } from "../../problems/problem.ts";
import { type FileIds, idMemoryFile } from "./file-ids.ts";
import { findFiles } from "./find-files.ts";
import { type GitIndex, readGitIndex } from "./git-index.ts";
import {
  isFaultless,
  knownFolders,
  unscannedFolder,
  worthRemembering,
  yearFolder,
  yearOfPath,
  yearsIn,
} from "./known-folders.ts";
import type { NamedFile } from "./named-file.ts";
import { type OtherYears, otherYearFolder } from "./other-year-folder.ts";
import { publicDirOf, readPublicFiles } from "./public-folder.ts";
import { type PageFile, sortFiles } from "./sort-files.ts";
import {
  folderMemory,
  type KnownFolder,
  type RememberedFolders,
  scannedFolder,
  type VolumeFolder,
} from "./volume-folder.ts";

/** All files of the content folder and of the public folder, sorted into what they are for. */
export interface SourceTree {
  /** The name of the content folder, `content`, which the paths of Problems begin with. */
  readonly folderName: string;
  /** `site.yaml`. */
  readonly config: NamedFile | null;
  /** `words.yaml`. */
  readonly words: NamedFile | null;
  /** Year → its folder, for each year with articles. */
  readonly volumes: ReadonlyMap<number, VolumeFolder>;
  readonly pages: readonly PageFile[];
  readonly files: SourceFiles;
  /** What is remembered of the folders of years: other builds need not look through them. */
  readonly remembered: RememberedFolders;
  /** The name of the public folder, `public` or `content/public`, which the paths of Problems in it begin with. */
  readonly publicFolderName: string;
  /** Path inside the public folder → file. These files are published as they are. */
  readonly publicFiles: ReadonlyMap<string, NamedFile>;
}

/**
 * The files that articles may name, by their paths inside the content folder; those of `public/` begin with `public/`.
 */
export interface SourceFiles {
  readonly get: (path: string) => NamedFile | undefined;
  /** The files that are in no volume's folder. */
  readonly outsideVolumes: ReadonlyMap<string, NamedFile>;
  /** All files. For these every volume's folder is looked through. */
  readonly all: () => ReadonlyMap<string, NamedFile>;
}

/**
 * Finds all files and their blob ids. Files that are misplaced or misnamed are Problems. The folder of a year is not
 * looked through where git has it as an earlier build found it, and hardly where another build reads it.
 *
 * @param programDigest the digest of the program
 * @param otherYears the years whose articles another build reads; `null` where this build reads all
 * @param told what builds with other caches remember of the folders of years
 */
export async function readSourceTree(
  contentDir: string,
  cacheDir: string,
  programDigest: string,
  otherYears: OtherYears | null,
  told: readonly RememberedFolders[],
  problems: Problem[],
): Promise<SourceTree> {
  const root = resolve(contentDir);
  const folderName = basename(root);
  const publicDir = publicDirOf(root);
  const publicFolderName = publicDir === join(root, "public") ? `${folderName}/public` : "public";
  const index = await readGitIndex(root);
  const checkout = index === null ? null : { root, folderName, index };
  const memory = folderMemory(cacheDir, root, programDigest, told);
  const known = checkout === null ? new Map<number, KnownFolder>() : knownFolders(checkout, memory);
  const otherFolders = otherYears === null ? [] : otherYearFoldersIn(root, cacheDir, otherYears, known, index);
  const skippedPaths = [...known.keys(), ...otherFolders.map(({ year }) => year)].map(yearFolder);
  const skipped = new Set([publicDir, join(root, draftsFolder), ...skippedPaths.map((path) => join(root, path))]);
  const found = findFiles(root, "", { folderName, hidden: false, skipped }, problems);
  const tracked: FileIds = index?.idsBeside(new Set(skippedPaths)) ?? new Map();
  // A memory is of all files that a build looks at: a build which looks at fewer has one of its own, and forgets no other.
  const memoryFile = idMemoryFile(cacheDir, otherYears === null ? root : `${root} ${otherYears.ownName}`);
  const sorted = sortFiles(found, { folderName, tracked, memoryFile }, problems);

  const others = Map.groupBy(sorted.others, ([path]) =>
    sorted.articles.has(yearOfPath(path)) ? yearOfPath(path) : null,
  );
  const scanned = [...sorted.articles].map(([year, articles]) => scannedFolder(year, articles, others.get(year) ?? []));
  const unscanned = [...known].map(([year, folder]) => unscannedFolder(year, folder, checkout!));
  const faultless = scanned.filter((folder) => isFaultless(folder, tracked, folderName, problems));
  const remembered = index === null ? {} : worthRemembering(index, [...unscanned, ...faultless]);
  if (index !== null) memory.keep(remembered);

  const publicFiles = await readPublicFiles(publicDir, publicFolderName, cacheDir, problems);
  const outsideVolumes = new Map(others.get(null));
  for (const [path, file] of publicFiles) outsideVolumes.set(`public/${path}`, file);
  const volumes = new Map([...unscanned, ...scanned, ...otherFolders].map((folder) => [folder.year, folder]));
  const files = sourceFiles(volumes, outsideVolumes);
  const { config, words, pages } = sorted;
  return {
    folderName,
    publicFolderName,
    config,
    words,
    volumes,
    pages,
    files,
    remembered: { programDigest, folders: remembered },
    publicFiles,
  };
}

/** The folders of other years that are not known already. A year without articles is no volume. */
function otherYearFoldersIn(
  root: string,
  cacheDir: string,
  { includes, digests }: OtherYears,
  known: ReadonlyMap<number, KnownFolder>,
  index: GitIndex | null,
): readonly VolumeFolder[] {
  const idsUnder = (folder: string): FileIds => index?.idsUnder(folder) ?? new Map();
  return yearsIn(join(root, "articles"))
    .filter((year) => includes(year) && !known.has(year))
    .map((year) => otherYearFolder(year, { root, cacheDir, digests, idsUnder }))
    .filter(({ articleCount }) => articleCount > 0);
}

function sourceFiles(
  volumes: ReadonlyMap<number, VolumeFolder>,
  outsideVolumes: ReadonlyMap<string, NamedFile>,
): SourceFiles {
  return {
    get: (path) => (volumes.get(yearOfPath(path))?.contents().files ?? outsideVolumes).get(path),
    outsideVolumes,
    all: () => new Map([...[...volumes.values()].flatMap(({ contents }) => [...contents().files]), ...outsideVolumes]),
  };
}
