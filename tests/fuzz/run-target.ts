import { fork } from "node:child_process";
import { join } from "node:path";
import { loaderFlags } from "../../src/program/loader-flags.ts";
import type { Target } from "./target.ts";

/** An input that something is wrong with. */
export interface Finding {
  readonly target: string;
  readonly seed: number;
  readonly number: number;
  readonly faults: readonly string[];
}

interface Run {
  readonly target: Target;
  readonly seed: number;
  /** How long to go on, in milliseconds. */
  readonly forMs: number;
  readonly onFinding: (finding: Finding) => void;
}

interface Told {
  readonly began?: number;
  readonly ended?: number;
  readonly faults?: readonly string[];
}

/**
 * Feeds a target for some time, in a process of its own. An input that takes too long, or ends the process, is a finding,
 * and another process goes on behind it. Returns how many inputs were fed.
 */
export async function runTarget({ target, seed, forMs, onFinding }: Run): Promise<number> {
  const end = Date.now() + forMs;
  let next = 0;
  while (Date.now() < end) {
    const { number, fault } = await feedUntil(target, seed, next, end, (found, faults) =>
      onFinding({ target: target.name, seed, number: found, faults }),
    );
    if (fault !== null) onFinding({ target: target.name, seed, number, faults: [fault] });
    next = number + 1;
  }
  return next;
}

/** Feeds from a number on until the time is over or an input breaks the process. Returns the last number, and what broke. */
function feedUntil(
  target: Target,
  seed: number,
  first: number,
  endMs: number,
  onFaults: (number: number, faults: readonly string[]) => void,
): Promise<{ readonly number: number; readonly fault: string | null }> {
  const words = [target.name, String(seed), String(first)];
  const child = fork(join(import.meta.dirname, "fuzz-process.ts"), words, {
    execArgv: [...loaderFlags],
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let said = "";
  child.stderr!.on("data", (text) => {
    said = `${said}${text}`.slice(-2_000);
  });
  return new Promise((resolve) => {
    let number = first;
    let timer: NodeJS.Timeout | undefined;
    let fault: string | null = null;
    let isOver = false;
    const stop = (why: string | null) => {
      fault = why;
      isOver = true;
      child.kill("SIGKILL");
    };
    child.on("message", ({ began, ended, faults = [] }: Told) => {
      clearTimeout(timer);
      number = began ?? ended ?? number;
      if (began !== undefined)
        timer = setTimeout(() => stop(`took more than ${target.slowestMs} ms`), target.slowestMs);
      else if (faults.length > 0) onFaults(number, faults);
      if (ended !== undefined && Date.now() >= endMs) stop(null);
    });
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      resolve({ number, fault: isOver ? fault : `ended the process (${signal ?? code}): ${said}` });
    });
  });
}
