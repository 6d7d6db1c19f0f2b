import { existsSync, readdirSync, readFileSync, realpathSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { addressTable } from "../addresses/address-table.ts";
import { workFolder } from "../addresses/folder-names.ts";
import { fileOf } from "../addresses/urls.ts";
import { isAlive } from "../cache/is-alive.ts";
import { isWithin } from "../cache/is-within.ts";
import { makeFolder } from "../cache/make-folder.ts";
import { returnFolders } from "./borrowed-folder.ts";

/** The content of the marker, a file of the output folder: it says that this program published the folder. */
export interface Marker {
  readonly format: 1;
  /** The token of the state that the cache has of this output folder. */
  readonly token: string;
  /** The names at the folder's top level. */
  readonly names: readonly string[];
}

export const MARKER_FILE = fileOf(addressTable.marker.make({}));

/** The folder for stages and the journal. It stands inside the output folder to be on the same file system. */
export const WORK_FOLDER = workFolder;

/** How the names of stages begin, which stand in the work folder, one for each build. */
export const STAGE_PREFIX = "stage-";

/** The journal's name in the work folder. */
export const JOURNAL_FILE = "journal.json";

/** Why a folder must not be built into. */
export type OutputFault = "in-content" | "around-content" | "around-program" | "not-a-folder" | "foreign-files";

/**
 * Why a folder must not be built into; `null` where it may be. An output folder lies neither in the content folder nor
 * around it, nor around a protected folder, and holds no files that other programs put there.
 *
 * @returns the fault, and the name of the folder or file that is in the way
 */
export function outputFault(
  outDir: string,
  contentDir: string,
  protectedDirs: readonly string[],
): { readonly fault: OutputFault; readonly name: string } | null {
  const out = realPlace(outDir);
  const content = realPlace(contentDir);
  if (isWithin(out, content)) return { fault: "in-content", name: content };
  if (isWithin(content, out)) return { fault: "around-content", name: content };
  for (const folder of protectedDirs) {
    if (isWithin(realPlace(folder), out)) return { fault: "around-program", name: folder };
  }
  let names: readonly string[];
  try {
    names = readdirSync(out);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : { fault: "not-a-folder", name: out };
  }
  const marker = readMarker(out);
  const own = new Set([MARKER_FILE, WORK_FOLDER, ...(marker?.names ?? journalNames(out))]);
  const foreign = names.find((name) => !own.has(name));
  return foreign === undefined ? null : { fault: "foreign-files", name: foreign };
}

/** The real path of a folder, with symbolic links followed. The folder need not exist. */
export function realPlace(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPlace(parent), basename(whole));
  }
}

/** The marker of an output folder; `null` where there is none, or it is damaged. */
export function readMarker(out: string): Marker | null {
  try {
    const marker = JSON.parse(readFileSync(join(out, MARKER_FILE), "utf8")) as Partial<Marker>;
    const whole = marker.format === 1 && typeof marker.token === "string" && Array.isArray(marker.names);
    return whole ? (marker as Marker) : null;
  } catch {
    return null;
  }
}

/** The names in the journal of a build that was killed, which may have put them at the top level already. */
function journalNames(out: string): readonly string[] {
  try {
    const { names } = JSON.parse(readFileSync(join(out, WORK_FOLDER, JOURNAL_FILE), "utf8")) as {
      readonly names?: readonly string[];
    };
    return names ?? [];
  } catch {
    return [];
  }
}

/** The lock of an output folder, which keeps other builds out. */
export interface OutputLock {
  readonly release: () => void;
}

/** How long a build waits before it looks again whether the other one has ended. */
const LOCK_RETRY_MS = 200;

/**
 * Locks an output folder for this build. Where another build has locked it, waits until that one has ended.
 *
 * @param onWait called once where this build has to wait, with the other build's process id
 */
export async function lockOutput(out: string, onWait: (pid: number) => void): Promise<OutputLock> {
  const existed = existsSync(out);
  const file = join(out, WORK_FOLDER, "lock");
  for (let waited = false; ; ) {
    makeFolder(join(out, WORK_FOLDER));
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "ENOENT") continue;
      if (code !== "EEXIST") throw error;
    }
    const owner = ownerOf(file);
    if (owner === null || owner === process.pid || !isAlive(owner)) rmSync(file, { force: true });
    else {
      if (!waited) onWait(owner);
      waited = true;
      await new Promise((done) => setTimeout(done, LOCK_RETRY_MS));
    }
  }
  return { release: () => release(out, existed) };
}

/** @param existed whether the output folder was there before it was locked; otherwise it is removed where it is empty */
function release(out: string, existed: boolean): void {
  // A journal that is still there needs its stage: the next build finishes that publication.
  if (!existsSync(join(out, WORK_FOLDER, JOURNAL_FILE))) removeStages(out);
  rmSync(join(out, WORK_FOLDER, "lock"), { force: true });
  for (const folder of [join(out, WORK_FOLDER), ...(existed ? [] : [out])]) {
    try {
      rmdirSync(folder);
    } catch {
      // Not empty: it holds what was published.
    }
  }
}

/** Removes the stages of builds, with files that were prepared and not published. What was borrowed for them goes back. */
export function removeStages(out: string): void {
  const folder = join(out, WORK_FOLDER);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(STAGE_PREFIX)) continue;
    returnFolders(join(folder, name));
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** The process id in a lock file; `null` where there is none. */
function ownerOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
