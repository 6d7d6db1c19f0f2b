import { spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What git wrote. */
export interface GitOutput {
  /** Records, each with a NUL at its end. */
  readonly records: Buffer;
  /** Whether git wrote no warning besides. */
  readonly isSilent: boolean;
}

/**
 * Keeps git from taking a folder for a repository because the files of one lie in it: their settings can name programs that
 * git runs (git-config(1), `safe.bareRepository`), and content may come from people who may not run programs here.
 */
const CAREFUL = ["-c", "safe.bareRepository=explicit"] as const;

/** Runs git in a folder. The result is `null` where git is not installed or fails, as it does outside a checkout. */
export async function runGit(root: string, words: readonly string[]): Promise<GitOutput | null> {
  try {
    const scratch = mkdtempSync(join(tmpdir(), "khotin-git-"));
    try {
      return await outputIn(join(scratch, "output"), ["-C", root, ...CAREFUL, ...words]);
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  } catch {
    return null;
  }
}

/** Lets git write its output into a file. At a full pipe, git would wait until this process comes to read. */
async function outputIn(file: string, commandLine: readonly string[]): Promise<GitOutput | null> {
  const out = openSync(file, "w");
  try {
    const git = spawn("git", commandLine, {
      stdio: ["ignore", out, "pipe"],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
    });
    let isSilent = true;
    git.stderr!.on("data", () => {
      isSilent = false;
    });
    const [code] = (await once(git, "close")) as [number | null];
    return code === 0 ? { records: readFileSync(file), isSilent } : null;
  } finally {
    closeSync(out);
  }
}
