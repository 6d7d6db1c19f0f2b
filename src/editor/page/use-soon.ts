import { useEffect, useRef } from "preact/hooks";

/** The longest pause between two acts, in milliseconds. */
const LONGEST_PAUSE = 400;

/**
 * Does something at once when its inputs change, also while they go on changing, but leaves pauses between: each is twice
 * as long as the act before it took, so that two thirds of the processor are left to who types.
 */
export function useSoon(act: () => Promise<void>, inputs: readonly unknown[], nowMs: () => number): void {
  const latest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const pausedUntilMs = useRef(0);
  latest.current = act;
  const run = async () => {
    timer.current = null;
    const startedMs = nowMs();
    await latest.current();
    const endedMs = nowMs();
    pausedUntilMs.current = endedMs + 2 * (endedMs - startedMs);
  };
  useEffect(() => {
    const pauseMs = Math.max(0, pausedUntilMs.current - nowMs());
    timer.current ??= setTimeout(run, Math.min(pauseMs, LONGEST_PAUSE));
  }, inputs as unknown[]);
  useEffect(() => () => clearTimeout(timer.current ?? undefined), []);
}
