import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { addressTable } from "../addresses/address-table.ts";
import { workFolder } from "../addresses/folder-names.ts";
import { fileOf } from "../addresses/urls.ts";

/** What tells that a folder was published by this program, and which build of it. */
export interface Marker {
  readonly format: 1;
  /** Names the state remembered in the cache that this output belongs to. */
  readonly token: string;
  /** What stands at the folder's top level. */
  readonly names: readonly string[];
}

export const MARKER_FILE = fileOf(addressTable.marker.make({}));
/** Where a build prepares what it publishes; on the same file system by being inside. */
export const WORK_FOLDER = workFolder;
/** Within it: folders of files prepared, each a build's, and what is being done with them. */
export const STAGE_PREFIX = "stage-";
export const JOURNAL = "journal.json";

/** Why a folder must not be built into. */
export type OutputFault = "in-content" | "around-content" | "around-program" | "not-a-folder" | "foreign-files";

/** Whether `--out` may be built into: not within the content or around it, and holding nothing of anyone else's. */
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

/** Where a folder is once links are followed, be it there already or not. */
export function realPlace(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const parent = dirname(whole);
    return parent === whole ? whole : join(realPlace(parent), basename(whole));
  }
}

export function isWithin(inner: string, outer: string): boolean {
  const way = relative(outer, inner);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

export function readMarker(out: string): Marker | null {
  try {
    const marker = JSON.parse(readFileSync(join(out, MARKER_FILE), "utf8")) as Partial<Marker>;
    const whole = marker.format === 1 && typeof marker.token === "string" && Array.isArray(marker.names);
    return whole ? (marker as Marker) : null;
  } catch {
    return null;
  }
}

/** Top-level names a killed build may have put there already. */
function journalNames(out: string): readonly string[] {
  try {
    const { names } = JSON.parse(readFileSync(join(out, WORK_FOLDER, JOURNAL), "utf8")) as {
      readonly names?: readonly string[];
    };
    return names ?? [];
  } catch {
    return [];
  }
}

/** Who builds into a folder now. */
export interface OutputLock {
  readonly release: () => void;
}

/**
 * Takes the folder for this build; where another build has it, waits until that is done.
 *
 * @param onWait told once, with the other build's process id
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
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  return { release: () => release(out, existed) };
}

/** Makes a folder and those above it. Node's own way of it never ends where none can be made, as in `/proc`. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

function release(out: string, existed: boolean): void {
  // A journal that is still there needs its stage: the next build brings that publication to its end.
  if (!existsSync(join(out, WORK_FOLDER, JOURNAL))) removeStages(out);
  rmSync(join(out, WORK_FOLDER, "lock"), { force: true });
  for (const folder of [join(out, WORK_FOLDER), ...(existed ? [] : [out])]) {
    try {
      rmdirSync(folder);
    } catch {
      // Not empty: it holds what was published.
    }
  }
}

/** Removes what builds have prepared and not published. */
export function removeStages(out: string): void {
  const folder = join(out, WORK_FOLDER);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(STAGE_PREFIX)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function ownerOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
