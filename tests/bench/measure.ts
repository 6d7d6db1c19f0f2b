import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";

/** What a command cost. */
export interface Cost {
  readonly wallSeconds: number;
  /** User and system time of the command and all its descendants. */
  readonly cpuSeconds: number;
  /** The most memory its processes held together, as sampled. */
  readonly peakBytes: number;
}

export interface Command {
  readonly program: string;
  readonly words: readonly string[];
  readonly cwd: string;
}

const TIME = "/usr/bin/time";
const SAMPLE_MS = 50;
const PAGE_BYTES = 4096;

/** Why nothing can be measured here; `null` where it can. */
export function cannotMeasure(): string | null {
  if (!existsSync("/proc/self/stat")) return "Memory is read from /proc, which this system has not.";
  return existsSync(TIME) ? null : `There is no ${TIME}: apt-get install -y time`;
}

/**
 * Runs a command to its end.
 *
 * @param noteFile a file it may write and remove
 * @throws Error with the end of what it said, where it fails or takes longer than `timeoutMs`
 */
export async function measure(command: Command, noteFile: string, timeoutMs: number): Promise<Cost> {
  const startedMs = performance.now();
  const child = spawn(TIME, ["-o", noteFile, "-f", "%U %S %M", command.program, ...command.words], {
    cwd: command.cwd,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that a command that hangs ends with its descendants.
    detached: true,
  });
  let sampledBytes = 0;
  const sampler = setInterval(() => {
    sampledBytes = Math.max(sampledBytes, treeBytes(child.pid!));
  }, SAMPLE_MS);
  try {
    await ended(child, command, timeoutMs);
  } finally {
    clearInterval(sampler);
  }
  const wallSeconds = (performance.now() - startedMs) / 1000;
  const [user = 0, system = 0, largestKilobytes = 0] = readFileSync(noteFile, "utf8").trim().split(" ").map(Number);
  rmSync(noteFile);
  // The largest process alone may have peaked between two samples.
  return { wallSeconds, cpuSeconds: user + system, peakBytes: Math.max(sampledBytes, largestKilobytes * 1024) };
}

function ended(child: ChildProcess, { program, words }: Command, timeoutMs: number): Promise<void> {
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4000);
    });
  }
  const called = [program, ...words].join(" ");
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      process.kill(-child.pid!, "SIGKILL");
      reject(new Error(`${called}\ntook more than ${timeoutMs / 1000} s`));
    }, timeoutMs);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new Error(`${called}\nended with ${code}:\n${said}`));
    });
  });
}

/** Memory now resident in a process and its descendants; what they may share, programs and libraries, is counted once. */
function treeBytes(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    // After the name in brackets: state, parent (proc(5)).
    const parent = /^\d+$/.test(name) ? fieldsOf(`/proc/${name}/stat`, /^.*\) /s)[1] : undefined;
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const isInside = (id: number): boolean => id === root || (parents.has(id) && isInside(parents.get(id)!));
  let own = 0;
  let mostShared = 0;
  for (const id of [...parents.keys()].filter(isInside)) {
    // Pages: of the program, resident, of these those that belong to files (proc(5)).
    const [, resident = 0, shared = 0] = fieldsOf(`/proc/${id}/statm`, /^/);
    own += resident - shared;
    mostShared = Math.max(mostShared, shared);
  }
  return (own + mostShared) * PAGE_BYTES;
}

/** The fields of a file of /proc after its head; none where the process has ended meanwhile. */
function fieldsOf(file: string, head: RegExp): readonly number[] {
  try {
    return readFileSync(file, "utf8").replace(head, "").split(" ").map(Number);
  } catch {
    return [];
  }
}
