import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { digestOf } from "../../src/cache/digest.ts";
import { filesUnder } from "../../src/cache/files-under.ts";
import { loaderFlags } from "../../src/program/loader-flags.ts";
import { editedSite } from "../build/random-edits.ts";
import type { Dice } from "../support/dice.ts";
import { publishedLedger } from "../support/published-ledger.ts";
import { buildFolder } from "../support/site-of.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** The digest of every published file, by its path. */
export type Snapshot = Readonly<Record<string, string>>;

/** How a build in a process of its own ended. */
export interface Ended {
  /** `null` where it was killed. */
  readonly code: number | null;
  readonly tookMs: number;
  readonly said: string;
}

/** A small archive that is edited at random, and built in processes that may be killed. */
export interface Arena {
  readonly root: string;
  readonly out: string;
  readonly edit: () => void;
  /** The moment of the next build, ISO 8601. */
  readonly nowIso: () => string;
  /** Builds in a process of its own, which is killed after some milliseconds where a number is given. */
  readonly build: (killAfterMs?: number, nowIso?: string) => Promise<Ended>;
  readonly published: () => Snapshot;
  /** What is wrong with the output: how it differs from a clean build of the same content with the same ledger. */
  readonly differences: (nowIso?: string) => Promise<readonly string[]>;
  readonly remove: () => void;
}

const builder = join(import.meta.dirname, "..", "build", "building-process.ts");

/** @param root the folder of the archive; a new one unless told otherwise */
export function anArena(dice: Dice, root: string = temporaryFolder()): Arena {
  const site = editedSite(root, dice, 8 + dice(8), null);
  const out = join(root, "_site");
  const published = () => snapshotOf(out);
  return {
    root,
    out,
    edit: () => {
      for (let count = 1 + dice(3); count > 0; count--) site.edit();
    },
    nowIso: site.nowIso,
    build: (killAfterMs, nowIso = site.nowIso()) => buildIn(root, nowIso, killAfterMs),
    published,
    differences: async (nowIso = site.nowIso()) => {
      const fresh = temporaryFolder();
      try {
        const previousLedger = existsSync(join(out, "ledger.json")) ? publishedLedger(out) : null;
        const clean = await buildFolder(join(root, "content"), fresh, {
          now: nowIso,
          previousLedger,
          // Without a base URL of the command line, as the process builds: its ledger is a rehearsal.
          baseUrl: null,
        });
        return clean.result.summary === null ? [] : differing(published(), snapshotOf(clean.out));
      } finally {
        rmSync(fresh, { recursive: true, force: true });
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** Starts a build in a process of its own, with all that it starts; a kill reaches them all. */
async function buildIn(root: string, nowIso: string, killAfterMs?: number): Promise<Ended> {
  const start = performance.now();
  const child = spawn(process.execPath, [...loaderFlags, builder, root, nowIso], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const ended = once(child, "close");
  if (killAfterMs !== undefined) {
    await Promise.race([wait(killAfterMs), ended]);
    child.kill("SIGKILL");
  }
  const [code] = (await ended) as [number | null];
  return { code, tookMs: performance.now() - start, said };
}

function snapshotOf(out: string): Snapshot {
  const files = existsSync(out) ? filesUnder(out).filter((file) => !file.startsWith(".khotin")) : [];
  return Object.fromEntries(files.map((file) => [file, digestOf(readFileSync(join(out, file)))]));
}

/** Files that one has and the other has not, or that differ. */
export function differing(one: Snapshot, other: Snapshot): readonly string[] {
  const files = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...files].filter((file) => one[file] !== other[file]).sort();
}

/** Files that are neither as they were nor as they will be. */
export function halfDone(left: Snapshot, before: Snapshot, after: Snapshot): readonly string[] {
  const lost = Object.keys(before).filter((file) => left[file] === undefined && after[file] !== undefined);
  const odd = Object.entries(left).filter(([file, digest]) => digest !== before[file] && digest !== after[file]);
  return [...lost.map((file) => `${file} is gone`), ...odd.map(([file]) => `${file} is half done`)];
}
