import { readFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";

/** What of a machine a build may use. */
export interface Machine {
  /** Cores, whole or in part: of one and a half cores a container is given, 1.5. */
  readonly cores: number;
  /** Memory, in bytes: that in use now counts too, for most of it is files which the system keeps while it has room. */
  readonly memoryBytes: number;
}

/**
 * The memory that a worker is counted with, in bytes. One that read and rendered volumes of 5,000 articles took 0.4 GB at its
 * peak; the process that plans the build takes the rest of the first share.
 */
const WORKER_BYTES = 512 * 1024 * 1024;

/** How many workers a machine has room for: one a core, as far as there is memory. At least one. */
export function workerLimit({ cores, memoryBytes }: Machine): number {
  return Math.max(1, Math.min(Math.ceil(cores), Math.floor(memoryBytes / WORKER_BYTES)));
}

/** What this process may use of the machine: limits of a container count. */
export function thisMachine(): Machine {
  const cores = Math.min(availableParallelism(), coresOf(textOf("/sys/fs/cgroup/cpu.max")));
  // Without a limit, Node gives 0 or a number beyond any memory.
  const limit = process.constrainedMemory() || Infinity;
  return { cores, memoryBytes: Math.min(totalmem(), limit) };
}

/**
 * The cores that a control group of Linux may use, from its `cpu.max`: a quota and a period in microseconds, `150000 100000`, or
 * `max`. Without a limit, infinitely many.
 */
export function coresOf(cpuMax: string): number {
  const [quota, period] = cpuMax.trim().split(" ").map(Number);
  return quota !== undefined && period !== undefined && quota > 0 && period > 0 ? quota / period : Infinity;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
