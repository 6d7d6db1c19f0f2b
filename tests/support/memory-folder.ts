import { mkdtempSync, readFileSync, rmSync, statfsSync } from "node:fs";
import { join } from "node:path";

/** Where Linux has a file system in memory. */
const MEMORY_DIR = "/dev/shm";

/** What must be free there, and in memory besides, in bytes. The tests together use a small part of it at a time. */
const LEAST_FREE_BYTES = 4 * 1024 ** 3;

/**
 * Makes a folder in memory, where tests write their sites faster than to a disk; it is removed when this process ends. The
 * result is `null` where there is none, it is small, or programs cannot be started in it.
 */
export function memoryFolder(): string | null {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_DIR);
    const isRoomy = bavail * bsize >= LEAST_FREE_BYTES && process.availableMemory() >= 2 * LEAST_FREE_BYTES;
    if (!isRoomy || !runsPrograms(readFileSync("/proc/self/mounts", "utf8"))) return null;
    const folder = mkdtempSync(join(MEMORY_DIR, "khotin-tests-"));
    process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
    return folder;
  } catch {
    return null;
  }
}

/** Whether the table of mounts has the folder as a file system of its own in memory, without `noexec`. */
function runsPrograms(mounts: string): boolean {
  const fields = mounts.split("\n").map((line) => line.split(" "));
  const [, , kind, options = ""] = fields.findLast(([, place]) => place === MEMORY_DIR) ?? [];
  return kind === "tmpfs" && !options.split(",").includes("noexec");
}
