import { spawn } from "node:child_process";
import { join } from "node:path";
import { programRoot } from "../../src/program/root.ts";

/** What a run of the command line said and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as its users do, in a process of its own. */
export function khotin(commandLine: readonly string[], where: { readonly cwd: string }): Promise<Run> {
  return runProgram(programRoot, commandLine, where);
}

/** The same with the program of another folder. */
export function runProgram(
  root: string,
  commandLine: readonly string[],
  where: { readonly cwd: string },
): Promise<Run> {
  return runScript(join(root, "src", "cli.ts"), commandLine, where);
}

/** Runs a program's file with the Node that runs the tests. */
export function runScript(
  script: string,
  commandLine: readonly string[],
  { cwd }: { readonly cwd: string },
): Promise<Run> {
  const child = spawn(process.execPath, [script, ...commandLine], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: `${Buffer.concat(stdout)}`, stderr: `${Buffer.concat(stderr)}` }),
    );
  });
}
