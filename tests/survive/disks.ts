import { execFileSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { type Arena, differing, halfDone } from "./arena.ts";
import { builtArena, type Outcome } from "./kills.ts";

/** Runs `mount` or `umount`; whether it may be run here. */
function mayMount(program: "mount" | "umount", ...words: readonly string[]): boolean {
  try {
    execFileSync(program, words, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** A disk of its own in the place of a folder of an archive, holding what the folder held; `null` where none can be made. */
function mountAt(
  folder: string,
  size: string,
): { readonly remount: (options: string) => void; readonly end: () => void } | null {
  const kept = temporaryFolder();
  cpSync(folder, kept, { recursive: true });
  if (!mayMount("mount", "-t", "tmpfs", "-o", `size=${size}`, "tmpfs", folder)) return null;
  cpSync(kept, folder, { recursive: true });
  return {
    remount: (options) => execFileSync("mount", ["-o", `remount,${options}`, folder]),
    end: () => execFileSync("umount", ["-l", folder]),
  };
}

const NOT_RUN = "not run: no disk can be mounted here (it needs root on Linux)";

/** Builds an edit while the disk of the output or of the cache has no room, and again when it has. */
export async function survivesFullDisk(seed: number): Promise<Outcome> {
  const faults: string[] = [];
  let failed = 0;
  for (const folder of ["_site", ".cache"]) {
    const { arena, dice } = await builtArena(seed);
    const disk = mountAt(join(arena.root, folder), "64m");
    if (disk === null) return { what: `a full disk: ${NOT_RUN}`, faults };
    try {
      const filler = join(arena.root, folder, folder === "_site" ? ".khotin-day" : "day");
      for (const leftBytes of [0, 4_096 * (1 + dice(8)), 65_536 * (1 + dice(4))]) {
        const before = arena.published();
        arena.edit();
        fill(filler, leftBytes);
        const { code } = await arena.build();
        if (code === 3) failed++;
        const left = arena.published();
        rmSync(filler, { force: true });
        if (code === 3) faults.push(...differing(left, before).map((file) => `${folder} full: ${file} was changed`));
        faults.push(...(await endsWell(arena, left, before)).map((fault) => `${folder} was full: ${fault}`));
      }
    } finally {
      disk.end();
      arena.remove();
    }
  }
  return { what: `a full disk of the output and of the cache: ${failed} builds failed`, faults };
}

/** Fills a disk but for some bytes. */
function fill(file: string, leftBytes: number): void {
  const piece = Buffer.alloc(65_536);
  writeFileSync(file, "");
  let size = 0;
  try {
    for (;;) {
      writeFileSync(file, piece, { flag: "a" });
      size += piece.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
  execFileSync("truncate", ["-s", String(Math.max(0, size - leftBytes)), file]);
}

/** Builds an edit while the output can only be read, and again when it can be written. */
export async function survivesReadOnlyOutput(seed: number): Promise<Outcome> {
  const faults: string[] = [];
  const { arena } = await builtArena(seed);
  const disk = mountAt(arena.out, "64m");
  if (disk === null) return { what: `an output that can only be read: ${NOT_RUN}`, faults };
  try {
    const before = arena.published();
    arena.edit();
    disk.remount("ro");
    const { code, said } = await arena.build();
    if (code !== 3) faults.push(`an output that can only be read: ended with ${code}: ${said.slice(0, 300)}`);
    const left = arena.published();
    disk.remount("rw");
    faults.push(...differing(left, before).map((file) => `read only: ${file} was changed`));
    faults.push(...(await endsWell(arena, left, before)).map((fault) => `was read only: ${fault}`));
  } finally {
    disk.end();
    arena.remove();
  }
  return { what: "an output that can only be read", faults };
}

/** What is wrong after the next build, with all in order again. */
async function endsWell(
  arena: Arena,
  left: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const { code, said } = await arena.build();
  if (code === 1) return [];
  return [
    ...(code === 0 ? [] : [`the next build ended with ${code}: ${said.slice(0, 500)}`]),
    ...halfDone(left, before, arena.published()),
    ...(await arena.differences()).map((file) => `${file} is not that of a clean build`),
  ];
}
