import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loaderFlags } from "../program/loader-flags.ts";
import type { FileName } from "./list-sources.ts";
import { type ReadThing, unreadable } from "./read-source.ts";
import type { ReadingAnswer, ReadingOrder } from "./reading-order.ts";

/** A process that reads files, one order after another. Its promises are always kept. */
export interface ReadingProcess {
  /** What is found in each of the files. A file that the process does not survive is told as unreadable. */
  readonly read: (files: readonly FileName[]) => Promise<readonly (readonly ReadThing[])[]>;
  readonly end: () => void;
}

/** An order that takes longer is hopeless: a page that no reader gets through. In milliseconds. */
const PATIENCE_MS = 180_000;

/** Starts a process; where it dies, another takes its place and reads the files of its order one by one. */
export function readingProcess(common: Omit<ReadingOrder, "files">): ReadingProcess {
  let child = start();
  let last: Promise<unknown> = Promise.resolve();
  let hasEnded = false;
  const attempt = async (files: readonly FileName[]): Promise<readonly (readonly ReadThing[])[]> => {
    try {
      return (await ask(child, { ...common, files })).things;
    } catch {
      child.kill("SIGKILL");
      // Nobody waits for the rest once the import is over.
      if (hasEnded) return [];
      child = start();
      if (files.length === 1) return [[unreadable(files[0]!.label, "chương trình không đọc nổi tệp này")]];
      const each = [];
      for (const file of files) each.push(...(await attempt([file])));
      return each;
    }
  };
  return {
    read: (files) => {
      const answer = last.then(() => attempt(files));
      last = answer;
      return answer;
    },
    end: () => {
      hasEnded = true;
      child.kill("SIGKILL");
    },
  };
}

function start(): ChildProcess {
  return fork(fileURLToPath(new URL("./reading-process.ts", import.meta.url)), {
    execArgv: [...loaderFlags],
    serialization: "advanced",
    // By itself the C library keeps a pool of memory for each thread.
    env: { MALLOC_ARENA_MAX: "2", ...process.env },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

function ask(child: ChildProcess, order: ReadingOrder): Promise<ReadingAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(patience);
      child.off("message", onMessage);
      child.off("exit", onExit);
      child.off("error", onError);
      act();
    };
    const onMessage = (answer: ReadingAnswer) => settle(() => resolve(answer));
    const onExit = () => settle(() => reject(new Error("a reading process ended by itself")));
    const onError = (error: Error) => settle(() => reject(error));
    const patience = setTimeout(() => settle(() => reject(new Error("a reading process got nowhere"))), PATIENCE_MS);
    child.on("message", onMessage);
    child.on("exit", onExit);
    child.on("error", onError);
    if (child.exitCode !== null || child.signalCode !== null) onExit();
    else child.send(order);
  });
}
