/** Something that was edited. */
export interface Edit {
  /** The program itself, of which modules are loaded, rather than content. */
  readonly ofProgram: boolean;
}

/** Runs builds one after the other: several edits at once are one build, edits during a build one more. */
export interface RebuildLoop {
  readonly note: (edit: Edit) => void;
  /** Runs nothing further. */
  readonly stop: () => void;
}

/** Editors write a file in several steps: a build starts when nothing was written for so long. */
const QUIET_MS = 30;
/** It starts after this long even if writing goes on. */
const LONGEST_WAIT_MS = 500;

/** @param run builds; told whether the program itself was edited. Must not reject. */
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
