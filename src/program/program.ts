import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../cache/digest.ts";
import { filesUnder } from "../cache/files-under.ts";
import { moduleDigests } from "./loader.js";

/** The folder the program is installed in: beside `src/` stand its templates. */
export const programRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const templatesDir = join(programRoot, "templates");

/**
 * Digests of the program's own parts, by which what was built with another version is known: a page depends on the
 * code that makes views and on its template with all it imports, a reading of articles on the code that reads.
 */
export interface ProgramDigests<Kind extends string = string> {
  /** All of `src/` that takes part in a build, the locked dependencies and the runtime. */
  readonly source: string;
  /** Each template with everything it imports from `templates/`. */
  readonly templates: Readonly<Record<Kind, string>>;
  /** What makes the search index. */
  readonly search: string;
  /** Style, scripts and fonts. */
  readonly assets: string;
}

/** Folders of `src/` no page depends on. */
const APART = new Set(["browser", "commands", "import", "preview", "problems", "sample", "search"]);

export function programDigests<Kind extends string>(kinds: readonly Kind[]): ProgramDigests<Kind> {
  const lock = digestOf(readIfThere(join(programRoot, "package-lock.json")) ?? readIfThere(packageFile) ?? "");
  const source = pathsUnder(join(programRoot, "src"), (name) => !APART.has(name));
  const addresses = pathsUnder(join(programRoot, "src", "addresses"));
  const search = [...pathsUnder(join(programRoot, "src", "search")), ...addresses];
  const assets = [
    ...pathsUnder(join(templatesDir, "css")),
    ...pathsUnder(join(programRoot, "src", "browser")),
    ...pathsUnder(join(templatesDir, "text")),
    ...search,
  ];
  const importsOf = importReader();
  const entries = kinds.map(
    (kind) => [kind, importClosure(join(templatesDir, `${kind}.11ty.tsx`), importsOf)] as const,
  );
  return {
    source: digestFiles(source, [lock, process.version]),
    templates: Object.fromEntries(entries.map(([kind, files]) => [kind, digestFiles(files, [])])) as Record<
      Kind,
      string
    >,
    search: digestFiles([...search, join(programRoot, "src", "pipeline", "index-search.ts")], [lock, process.version]),
    assets: digestFiles(assets, [lock]),
  };
}

const packageFile = join(programRoot, "package.json");

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function pathsUnder(folder: string, isWanted?: (name: string) => boolean): readonly string[] {
  return filesUnder(folder, isWanted).map((path) => join(folder, path));
}

function digestFiles(files: readonly string[], more: readonly string[]): string {
  const digests = files.map((file) => [
    relative(programRoot, file),
    moduleDigests.get(file) ?? digestOf(readFileSync(file)),
  ]);
  return digestOf([digests, ...more]);
}

/** Reads which modules of `templates/` one of them imports; each once. */
function importReader(): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const read = (file: string): readonly string[] =>
    [...readFileSync(file, "utf8").matchAll(/from "(\.{1,2}\/[^"]+)"/g)]
      .map(([, path]) => join(dirname(file), path!))
      .filter((imported) => imported.startsWith(templatesDir) && existsSync(imported));
  return (file) => {
    const imports = known.get(file) ?? read(file);
    known.set(file, imports);
    return imports;
  };
}

/** A template and every module of `templates/` it imports, sorted. */
function importClosure(template: string, importsOf: (file: string) => readonly string[]): readonly string[] {
  const found = new Set<string>();
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    importsOf(file).forEach(follow);
  };
  follow(template);
  return [...found].sort();
}
