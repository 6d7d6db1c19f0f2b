import { useEffect } from "preact/hooks";

/** Does something once its inputs have been the same for some time, in milliseconds. */
export function useLater(act: () => void, delayMs: number, inputs: readonly unknown[]): void {
  useEffect(() => {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  }, inputs as unknown[]);
}
