import { Worker } from "node:worker_threads";
import { loaderFlags } from "../../program/loader-flags.ts";
import type { ConvertedWord } from "./converted-word.ts";
import { WordFault, type WordFaultKind } from "./fault.ts";

/** The forms of Word files that this program reads by itself. */
export type WordForm = "docx" | "doc";

export interface ThreadQuestion {
  readonly path: string;
  readonly form: WordForm;
}

export type ThreadAnswer =
  | { readonly converted: ConvertedWord }
  | { readonly fault: WordFaultKind; readonly message: string };

/** Converts Word files, one at a time. */
export interface WordConverter {
  /** @throws {WordFault} Also where a file takes longer than it may; the next file is converted none the less. */
  readonly convert: (path: string, form: WordForm) => Promise<ConvertedWord>;
}

/** A report of 500 pages takes three seconds on a busy machine. */
const MOST_MS = 60_000;
/** The memory of the thread, in mebibytes. */
const MOST_MEMORY = 1_024;

/**
 * A converter that works in a thread of its own, since a file that is made to do harm could stop the program. The thread
 * begins with the first file and keeps no process alive.
 */
export function wordConverter(mostMs: number = MOST_MS): WordConverter {
  let thread: Worker | null = null;
  const convert = async (path: string, form: WordForm) => {
    thread ??= startThread();
    const answer = await ask(thread, { path, form }, mostMs);
    if ("converted" in answer) return answer.converted;
    if (answer.fault === "slow") {
      await thread.terminate();
      thread = null;
    }
    throw new WordFault(answer.fault, answer.message);
  };
  return { convert };
}

function startThread(): Worker {
  return new Worker(new URL("./convert-thread.ts", import.meta.url), {
    execArgv: [...loaderFlags],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    // mammoth warns of what it passes over; the losses are told by the converted file.
    stdout: true,
    stderr: true,
  });
}

function ask(thread: Worker, question: ThreadQuestion, mostMs: number): Promise<ThreadAnswer> {
  return new Promise((resolve) => {
    const end = (answer: ThreadAnswer) => {
      clearTimeout(timer);
      thread.unref();
      for (const event of ["message", "error", "exit"]) thread.removeAllListeners(event);
      // A thread that fails later on fails for nobody.
      thread.on("error", () => {});
      resolve(answer);
    };
    const slow = (message: string) => end({ fault: "slow", message });
    const timer = setTimeout(() => slow(`The file took more than ${mostMs} ms.`), mostMs);
    thread.ref();
    thread.on("message", end);
    thread.on("error", (error) => slow(String(error)));
    thread.on("exit", () => slow("The thread ended."));
    thread.postMessage(question);
  });
}
