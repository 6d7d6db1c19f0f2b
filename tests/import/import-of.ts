import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesUnder } from "../../src/cache/files-under.ts";
import { namedSource } from "../../src/import/list-sources.ts";
import { type ImportOptions, importSources } from "../../src/import/run-import.ts";
import { NOW } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** An item as `--json` prints it. */
export interface ToldItem {
  readonly source: string;
  readonly kind: string;
  readonly file: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly fields: Readonly<Record<string, string>>;
  readonly words: { readonly source: number; readonly kept: number };
  readonly left: readonly string[];
  readonly doubts: readonly { readonly code: string; readonly what: string }[];
}

export interface Told {
  readonly items: readonly ToldItem[];
  readonly problems: readonly { readonly code: string; readonly file: string; readonly severity: string }[];
}

/** A folder with sources and a content folder beside them. */
export interface Importing {
  readonly root: string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Imports what is named, paths from the root, and returns what `--json` would print. */
  readonly run: (names: readonly string[], options?: Partial<ImportOptions>) => Promise<Told>;
  readonly read: (path: string) => string;
  readonly has: (path: string) => boolean;
  /** All files of the content folder, the reports aside, sorted. */
  readonly files: () => readonly string[];
}

/** Writes sources: paths from the root, and what is in them. The content folder is `content`. */
export function importOf(files: Readonly<Record<string, string | Uint8Array>>): Importing {
  const root = temporaryFolder();
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    root,
    write,
    run: async (names, options = {}) => {
      const result = await importSources({
        sources: names.map((name) => ({ ...namedSource(join(root, name))!, label: name })),
        outDir: join(root, "content"),
        isPlan: false,
        kind: null,
        category: null,
        sinceMs: null,
        map: { columns: {}, select: {} },
        dayOrder: null,
        originalsDir: null,
        nowMs: Date.parse(NOW),
        onRead: () => {},
        onWritten: () => {},
        ...options,
      });
      const told = JSON.parse([...result.json()].join("")) as Told;
      result.end();
      return told;
    },
    read: (path) => readFileSync(join(root, path), "utf8"),
    has: (path) => existsSync(join(root, path)),
    files: () => (existsSync(join(root, "content")) ? filesUnder(join(root, "content")) : []),
  };
}

/** The codes of an item's doubts, sorted, each once. */
export function codesOf({ doubts }: ToldItem): readonly string[] {
  return [...new Set(doubts.map(({ code }) => code))].sort();
}
