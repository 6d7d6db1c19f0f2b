import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DRAFT_LIFE_MS } from "./whole-files.ts";

/**
 * Keeps a folder of the cache small, whose files and folders are each named by a key. Those in use stay, and so do the
 * youngest of the others, for whoever switches between branches or sites. Drafts that a killed build left behind go.
 *
 * @param usedKeys the names in use
 * @param spareCount how many others may stay
 */
export function pruneCacheFolder(folder: string, usedKeys: ReadonlySet<string>, spareCount: number): void {
  if (!existsSync(folder)) return;
  const unused: { readonly name: string; readonly madeMs: number }[] = [];
  const nowMs = Date.now();
  for (const name of readdirSync(folder)) {
    if (usedKeys.has(name)) continue;
    const madeMs = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? nowMs;
    const isDraft = name.includes(".");
    if (!isDraft) unused.push({ name, madeMs });
    else if (nowMs - madeMs > DRAFT_LIFE_MS) rmSync(join(folder, name), { recursive: true, force: true });
  }
  unused.sort((one, other) => other.madeMs - one.madeMs || (one.name < other.name ? -1 : 1));
  for (const { name } of unused.slice(spareCount)) rmSync(join(folder, name), { recursive: true, force: true });
}
