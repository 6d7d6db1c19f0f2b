import { createInterface } from "node:readline/promises";

/** Asks a question, with the answer that an empty line stands for. */
export type Asker = (question: string, usual: string) => Promise<string>;

export const askOnTerminal: Asker = async (question, usual) => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const written = await terminal.question(usual === "" ? `${question}: ` : `${question} [${usual}]: `);
    return written.trim() === "" ? usual : written;
  } finally {
    terminal.close();
  }
};
