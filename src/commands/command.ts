/** What a run of the program tells the shell. */
export const ExitCode = { Done: 0, Problems: 1, Usage: 2, Failed: 3 } as const;
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];

/** A flag: `--content DIR` where it takes a value, `--clean` where it does not. */
export interface Flag {
  /** What its value is called in the help; `null` for a switch. */
  readonly value: string | null;
  readonly about: string;
}

/** What was written after a verb. */
export interface Arguments {
  readonly text: (flag: string) => string | null;
  readonly isSet: (flag: string) => boolean;
  /** What stood alone. */
  readonly rest: readonly string[];
}

/** A verb of the command line. */
export interface Command {
  readonly about: string;
  readonly usage: string;
  readonly flags: Readonly<Record<string, Flag>>;
  readonly takesRest: boolean;
  readonly run: (given: Arguments) => Promise<ExitCode>;
}

/** The command line was used wrongly; its message says how. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}
