/**
 * The exit codes of the program: done, Problems in the content, wrong use, failure of the program, and a question that was
 * left unanswered, which is what shells say of a program that Ctrl+C ended.
 */
export const ExitCode = { Done: 0, Problems: 1, Usage: 2, Failed: 3, Stopped: 130 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A flag of a verb: one with a value, as `--content DIR`, or a switch, as `--clean`. */
export interface Flag {
  /** The name of its value in the help; `null` for a switch. */
  readonly value: string | null;
  readonly about: string;
}

/** The arguments that were written after a verb. */
export interface Arguments {
  /** The value of a flag; `null` where the flag was not written. */
  readonly text: (flag: string) => string | null;
  /** Whether a switch was written. */
  readonly isSet: (flag: string) => boolean;
  /** The arguments that belong to no flag. */
  readonly positionals: readonly string[];
}

/** A verb of the command line. */
export interface Command {
  /** What it does, in a sentence. */
  readonly about: string;
  readonly usage: string;
  readonly flags: Readonly<Record<string, Flag>>;
  /** Whether it takes arguments that belong to no flag. */
  readonly takesPositionals: boolean;
  readonly run: (given: Arguments) => Promise<ExitCode>;
}

/** A question was left by Ctrl+C or Ctrl+D: nothing more is to be done. */
export class StoppedError extends Error {
  constructor() {
    super("Đã dừng; không có gì được thay đổi.");
    this.name = "StoppedError";
  }
}

/** The program was used wrongly; the message says in Vietnamese what was wrong. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
