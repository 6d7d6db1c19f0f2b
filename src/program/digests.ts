import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { filesUnder } from "../cache/files-under.ts";
import { editingScript, editingThreads, nodeStream, pagefindPrelude, siteScripts } from "./browser-scripts.ts";
import { lockedDependencies, programModules } from "./loader.js";
import { programRoot, templatesDir } from "./root.ts";

/**
 * Digests of the program's own parts. A part is the modules that make a thing and all they import, so a thing made by
 * another version of the program is known by its digest, and is made again only where its makers changed. Comments and
 * types do not count; the locked dependencies and the runtime do.
 */
export interface ProgramDigests<Kind extends string = string> {
  /** Of what finds source files and reads articles. */
  readonly reading: string;
  /** Of what makes pages and files of the site, templates excepted. */
  readonly pages: string;
  /** Of each template with everything it imports. */
  readonly templates: Readonly<Record<Kind, string>>;
  /** For each template, the digests of the archive's own parts that it reaches. */
  readonly replaced: Readonly<Record<Kind, readonly string[]>>;
  /** Of what makes the search index. */
  readonly search: string;
  /** Of the style, the scripts, the fonts and what bundles them. */
  readonly assets: string;
  /** Of the style and the scripts of the editing page, and what bundles them. */
  readonly editor: string;
  /** Of what decides, from what is remembered of the published site, which checks and pages may be left out. */
  readonly planning: string;
}

/** The modules each part begins with: what they import follows. */
const MAKERS = {
  reading: ["src/archive/reading-job.ts", "src/pipeline/read-archive.ts", "src/content/sources/tree.ts"],
  pages: [
    "src/rendering/volume-job.ts",
    "src/rendering/pages-job.ts",
    "src/pages/catalogue-outputs.ts",
    "src/pages/fixity-page.ts",
    "src/archive/read-standing-pages.ts",
    "src/archive/read-own-pages.ts",
    ".eleventy.ts",
  ],
  search: ["src/pipeline/index-search.ts", "src/rendering/search-months-job.ts", pagefindPrelude],
  assets: [
    "src/rendering/bundle-assets.ts",
    "src/rendering/dress-assets.ts",
    "src/look/made-pictures.ts",
    "src/look/own-style.ts",
    ...siteScripts,
    pagefindPrelude,
  ],
  editor: ["src/rendering/bundle-editor.ts", "src/pages/editing-page.ts", editingScript, ...editingThreads, nodeStream],
  planning: [
    "src/pipeline/render-volumes.ts",
    "src/pipeline/render-manifest.ts",
    "src/addresses/read-ledger.ts",
    "src/checking/part.ts",
    "src/checking/site.ts",
    "src/publishing/publish-site.ts",
    "src/publishing/settled-volume.ts",
    "src/publishing/state.ts",
    "src/publishing/changes.ts",
  ],
  pictures: ["src/pictures/make-picture.ts"],
} as const satisfies Record<string, readonly string[]>;

export type ProgramPart = keyof typeof MAKERS;

export const programParts = Object.keys(MAKERS) as readonly ProgramPart[];

/** Every module a part consists of, sorted; absolute paths. */
export function modulesOf(part: ProgramPart): readonly string[] {
  return importClosure(MAKERS[part].map((path) => join(programRoot, path)));
}

/** A module of an archive, which is loaded in the place of one of the program's. */
export interface ReplacingModule {
  /** The path of the program's module. */
  readonly path: string;
  readonly digest: string;
  /** The paths of the program's modules that it imports. */
  readonly imports: readonly string[];
}

/**
 * The digests of the program that runs.
 *
 * @param kinds the kinds of page, each with a template of its name
 * @param replacing the archive's modules that templates use in the place of the program's
 */
export function programDigests<Kind extends string>(
  kinds: readonly Kind[],
  replacing: readonly ReplacingModule[] = [],
): ProgramDigests<Kind> {
  const digestOfFiles = digesterOfFiles();
  const templateOf = (kind: Kind) => join(templatesDir, `${kind}.11ty.tsx`);
  const replacedIn = (kind: Kind): readonly string[] => {
    if (replacing.length === 0) return [];
    const files = importClosure([templateOf(kind)], replacing);
    return replacing.filter(({ path }) => files.includes(path)).map(({ digest }) => digest);
  };
  const made = (name: ProgramPart) => digestOfFiles(modulesOf(name));
  const styles = filesUnder(join(templatesDir, "css")).map((path) => join(templatesDir, "css", path));
  const editorStyles = filesUnder(editorDir)
    .filter((path) => path.endsWith(".css"))
    .map((path) => join(editorDir, path));
  const ofEach = <Value>(make: (kind: Kind) => Value) =>
    Object.fromEntries(kinds.map((kind) => [kind, make(kind)] as const)) as Record<Kind, Value>;
  return {
    reading: made("reading"),
    pages: made("pages"),
    templates: ofEach((kind) => digestOfFiles(importClosure([templateOf(kind)]))),
    replaced: ofEach(replacedIn),
    search: made("search"),
    assets: digestOfFiles([...modulesOf("assets"), ...styles]),
    editor: digestOfFiles([...modulesOf("editor"), ...editorStyles]),
    planning: made("planning"),
  };
}

const editorDir = join(programRoot, "src", "editor");

/** The digest of what judges pictures and makes them. */
export function picturesDigest(): string {
  return digesterOfFiles()(modulesOf("pictures"));
}

/** What makes the digest of files, of the locked dependencies and of the runtime. */
function digesterOfFiles(): (files: readonly string[]) => string {
  const dependencies = lockedDependencies();
  return (files) => digestOf([digestsOf(files), dependencies, process.version]);
}

/** What stands in this folder finds the program and makes nothing of a site; the published package has others. */
const OWN_DIR = join(programRoot, "src", "program", sep);

/**
 * Files with everything they import, directly or not, without those of the folder of this module; sorted.
 *
 * @param replacing what is loaded in the place of some of them: its imports count too
 */
export function importClosure(files: readonly string[], replacing: readonly ReplacingModule[] = []): readonly string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file) || file.startsWith(OWN_DIR)) return;
    found.add(file);
    programModules.get(file)?.imports.forEach(follow);
    for (const { path, imports } of replacing) if (path === file) imports.forEach(follow);
  };
  files.forEach(follow);
  return [...found].sort();
}

function digestsOf(files: readonly string[]): readonly (readonly [path: string, digest: string])[] {
  return files.map((file) => {
    const digest = programModules.get(file)?.digest ?? digestOf(readFileSync(file));
    return [relative(programRoot, file), digest] as const;
  });
}

/** A digest of all that makes a site but the archive's own code: another version of the program has another. */
export function makersDigest({ replaced: _, planning: __, ...made }: ProgramDigests): string {
  return digestOf(made);
}
