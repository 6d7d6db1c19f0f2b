import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { programRoot } from "../../src/program.ts";

/** What a run of the command line said and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const loader = fileURLToPath(import.meta.resolve("tsx"));

/** Runs the command line as its users do, in a process of its own. */
export function khotin(words: readonly string[], { cwd }: { readonly cwd: string }): Promise<Run> {
  const program = join(programRoot, "src", "cli.ts");
  const child = spawn(process.execPath, ["--import", loader, program, ...words], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    // The loader looks for the TypeScript configuration where it is run; npm runs the program in its own folder.
    env: { ...process.env, NO_COLOR: "1", TSX_TSCONFIG_PATH: join(programRoot, "tsconfig.json") },
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
