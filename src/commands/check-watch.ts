import { spawn } from "node:child_process";
import { rebuildLoop } from "../preview/rebuild-loop.ts";
import { watchEdits } from "../preview/watch.ts";

/** What `check --watch` says. */
export interface WatchWords {
  readonly waiting: string;
  readonly failed: (reason: string) => string;
}

/**
 * Runs this command line once, and again after each edit of what a preview watches, until the program is asked to end. Each
 * run is a process of its own: code of the archive that a process has loaded stays as it was.
 *
 * @param flag the switch of the command line that the runs go without
 */
export async function repeatOnEdits(contentDir: string, flag: string, words: WatchWords): Promise<void> {
  const ended = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });
  const commandLine = process.argv.slice(1).filter((each) => each !== flag);
  let running: ReturnType<typeof spawn> | null = null;
  const loop = rebuildLoop(async () => {
    running = spawn(process.execPath, [...process.execArgv, ...commandLine], {
      stdio: ["ignore", "inherit", "inherit"],
    });
    await new Promise<void>((done) => running?.once("close", () => done()).once("error", () => done()));
    running = null;
    console.error(words.waiting);
  });
  const watching = await watchEdits(contentDir, loop.note, (error) => console.error(words.failed(error.message)));
  loop.note({ ofProgram: false });
  await ended;
  loop.stop();
  (running as ReturnType<typeof spawn> | null)?.kill();
  await watching.close();
}
