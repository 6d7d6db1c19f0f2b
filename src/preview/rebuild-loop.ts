/** An edit of a file. */
export interface Edit {
  /** Whether a module or template of the program was edited, rather than content. */
  readonly ofProgram: boolean;
}

/** Runs builds one after the other. Edits soon after each other lead to one build, edits during a build to one more. */
export interface RebuildLoop {
  /** Notes an edit, which leads to a build. */
  readonly note: (edit: Edit) => void;
  /** Starts no further build. */
  readonly stop: () => void;
}

/** How long nothing must have been edited before a build starts: programs write a file in several steps. */
const QUIET_MS = 30;

/** How long after an edit a build starts at the latest, even if editing goes on. */
const LONGEST_WAIT_MS = 500;

/** @param run builds once; it is told whether the program was edited, and must not reject */
export function rebuildLoop(run: (ofProgram: boolean) => Promise<void>): RebuildLoop {
  let noted: { ofProgram: boolean; readonly sinceMs: number } | null = null;
  let isRunning = false;
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  const start = async (): Promise<void> => {
    if (isRunning || isStopped || noted === null) return;
    const { ofProgram } = noted;
    noted = null;
    isRunning = true;
    await run(ofProgram);
    isRunning = false;
    await start();
  };
  return {
    note: ({ ofProgram }) => {
      const atMs = performance.now();
      noted = { ofProgram: ofProgram || noted?.ofProgram === true, sinceMs: noted?.sinceMs ?? atMs };
      clearTimeout(timer);
      timer = setTimeout(start, Math.max(0, Math.min(QUIET_MS, noted.sinceMs + LONGEST_WAIT_MS - atMs)));
    },
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
