import { createInterface } from "node:readline/promises";
import { StoppedError } from "./command.ts";

/** Asks a question, with the answer that an empty line stands for. */
export type Asker = (question: string, usual: string) => Promise<string>;

/** @throws {StoppedError} where somebody presses Ctrl+C or Ctrl+D instead */
export const askOnTerminal: Asker = async (question, usual) => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const written = await terminal.question(usual === "" ? `${question}: ` : `${question} [${usual}]: `);
    return written.trim() === "" ? usual : written;
  } catch (error) {
    // What Node says of both keys.
    if ((error as NodeJS.ErrnoException).code === "ABORT_ERR") throw new StoppedError();
    throw error;
  } finally {
    terminal.close();
  }
};
