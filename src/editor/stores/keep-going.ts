import type { SaveResult } from "./store.ts";

/** How long nothing is written after something was, in milliseconds. */
const KEEPING_PAUSE_MS = 1000;

/** How long it takes until a store that could not be reached is tried again by itself, in milliseconds. */
const TRYING_PAUSE_MS = 15_000;

/** Keeps something as it changes. */
export interface Keeper {
  /** Something changed: it is kept now, or as soon as a second has passed since it was kept last. */
  readonly note: () => void;
  /** Keeps at once what is not kept yet, as before a window closes. */
  readonly flush: () => Promise<void>;
  /** Keeps nothing any more. */
  readonly stop: () => void;
}

/** What tells the time and wakes; a window does. */
export interface Clock {
  readonly setTimeout: (work: () => void, afterMs: number) => number;
  readonly clearTimeout: (timer: number | undefined) => void;
}

/**
 * Makes a keeper that keeps what was typed at most once a second, and never the last letters late.
 *
 * @param keep keeps what there is at the moment
 */
export function keeperOf(keep: () => Promise<unknown>, clock: Clock): Keeper {
  let isChanged = false;
  let pause: number | undefined;
  let isStopped = false;
  let keeping: Promise<unknown> = Promise.resolve();
  const keepNow = (): Promise<unknown> => {
    if (!isChanged || isStopped) return keeping;
    isChanged = false;
    keeping = keeping.then(keep).catch(() => {});
    return keeping;
  };
  const wake = () => {
    pause = undefined;
    if (!isChanged || isStopped) return;
    pause = clock.setTimeout(wake, KEEPING_PAUSE_MS);
    void keepNow();
  };
  return {
    note: () => {
      isChanged = true;
      if (pause === undefined) wake();
    },
    flush: async () => void (await keepNow()),
    stop: () => {
      isStopped = true;
      clock.clearTimeout(pause);
    },
  };
}

/**
 * Saves; where the store cannot be reached, saves again at each next chance until it is.
 *
 * @param nextChance resolves with whether to try again: the device is online, or some time has passed
 * @param tellOffline is told each time that the store could not be reached
 */
export async function saveUntilReached(
  save: () => Promise<SaveResult>,
  nextChance: () => Promise<boolean>,
  tellOffline: () => void,
): Promise<SaveResult> {
  for (;;) {
    const result = await save();
    if (result.kind !== "offline") return result;
    tellOffline();
    if (!(await nextChance())) return result;
  }
}

/** Resolves with `true` when the device comes online or some time has passed, and with `false` when the signal says stop. */
export function nextChanceOf(window: Window, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (isChance: boolean) => () => {
      window.clearTimeout(timer);
      window.removeEventListener("online", online);
      signal.removeEventListener("abort", stop);
      resolve(isChance);
    };
    const [online, stop] = [end(true), end(false)];
    const timer = window.setTimeout(online, TRYING_PAUSE_MS);
    window.addEventListener("online", online);
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
  });
}
