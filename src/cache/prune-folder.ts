import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

/** A draft nobody finished in this time was left by a build that died. */
const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;

/**
 * Bounds a folder of the cache whose entries are named by what they were made from: entries in use stay, with the
 * youngest `spare` others (for switching between branches and sites); drafts that were left behind go.
 */
export function pruneCacheFolder(folder: string, used: ReadonlySet<string>, spare: number): void {
  if (!existsSync(folder)) return;
  const unused: { readonly name: string; readonly madeMs: number }[] = [];
  const nowMs = Date.now();
  for (const name of readdirSync(folder)) {
    if (used.has(name)) continue;
    const madeMs = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? nowMs;
    const isDraft = name.includes(".");
    if (!isDraft) unused.push({ name, madeMs });
    else if (nowMs - madeMs > DRAFT_LIFE_MS) rmSync(join(folder, name), { recursive: true, force: true });
  }
  unused.sort((one, other) => other.madeMs - one.madeMs || (one.name < other.name ? -1 : 1));
  for (const { name } of unused.slice(spare)) rmSync(join(folder, name), { recursive: true, force: true });
}
