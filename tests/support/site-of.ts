import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "../../src/build.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import type { BuildOptions, BuildResult } from "../../src/pipeline/build-options.ts";
import type { Progress } from "../../src/progress/progress.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** The moment tests are run at, unless they say otherwise. */
export const NOW = "2026-11-24T08:00:00+07:00";

/** What tests may say of a build; everything else is the site's own. */
export interface TestBuildOptions extends Partial<Omit<BuildOptions, "contentDir" | "nowMs">> {
  /** ISO 8601. */
  readonly now?: string;
  /** What the build tells as it goes on; what is left out, nobody hears. */
  readonly progress?: Partial<Progress>;
}

/** A site as built. */
export interface BuiltSite {
  readonly result: BuildResult;
  readonly out: string;
  /** The text of a published file: `feed.xml`, `2021/01/index.html`. */
  readonly file: (path: string) => string;
  /** The HTML of the page of an address: `/2021/01/`. */
  readonly html: (url: string) => string;
  /** Paths of all published files, sorted; the program's own marks left out. */
  readonly files: () => readonly string[];
}

/** A small site in a folder of its own, which goes when the test file ends. */
export interface Site {
  readonly root: string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  readonly build: (options?: TestBuildOptions) => Promise<BuiltSite>;
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

const silent: Progress = { step: () => {}, advance: () => {}, waiting: () => {}, keptLedger: () => {} };

/** Writes a site: paths from the folder `content/` stands in, and what is in them. */
export function siteOf(files: Files): Site {
  const root = temporaryFolder();
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  mkdirSync(join(root, "content"), { recursive: true });
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    root,
    write,
    remove: (path) => rmSync(join(root, path), { recursive: true }),
    build: (options = {}) => buildFolder(join(root, "content"), root, options),
  };
}

/**
 * The base URL of a content folder, or one of this machine. Given to a build as if it stood on the command line, it is
 * taken as meant, though the reserved names that tests use are no public addresses.
 */
function baseUrlIn(contentDir: string): string {
  const file = join(contentDir, "site.yaml");
  const written = existsSync(file) ? /^baseUrl: *"?(https?:[^\s"]+)/m.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return written !== undefined && URL.canParse(written) ? written : "http://localhost/";
}

/** Builds a content folder in this process; output and cache go to `workDir` unless told otherwise. */
export async function buildFolder(
  contentDir: string,
  workDir: string,
  { now = NOW, progress, ...options }: TestBuildOptions = {},
): Promise<BuiltSite> {
  const out = options.outDir ?? join(workDir, "_site");
  const result = await build(
    {
      contentDir,
      outDir: out,
      cacheDir: join(workDir, ".cache"),
      baseUrl: baseUrlIn(contentDir),
      clean: false,
      search: false,
      previousLedger: null,
      preview: false,
      ...options,
      nowMs: Date.parse(now),
    },
    { ...silent, ...progress },
  );
  return builtSite(out, result);
}

function builtSite(out: string, result: BuildResult): BuiltSite {
  const file = (path: string) => readFileSync(join(out, path), "utf8");
  return {
    result,
    out,
    file,
    html: (url) => file(`${url.slice(1)}index.html`),
    files: () => filesUnder(out).filter((path) => !path.startsWith(".khotin")),
  };
}
