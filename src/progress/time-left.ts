/** A step that is being told how long it will still take must have gone on for so long, in milliseconds. */
const LEAST_ELAPSED_MS = 2_000;

/** Less than this is not told, in milliseconds: it is over before it is read. */
const LEAST_LEFT_MS = 5_000;

/**
 * How long a step will still take, in milliseconds, if it goes on as it has so far; `null` where that cannot be told yet,
 * or is not worth telling.
 *
 * @param share how much of the step is done, 0 to 1
 */
export function timeLeftMs(share: number, elapsedMs: number): number | null {
  if (share <= 0 || elapsedMs < LEAST_ELAPSED_MS) return null;
  const leftMs = (elapsedMs / share) * (1 - share);
  return leftMs < LEAST_LEFT_MS ? null : leftMs;
}

/** A time in words, no more exact than a forecast can be: `25 giây`, `4 phút`, `1 giờ 20 phút`. */
export function roughTimeText(ms: number): string {
  const seconds = Math.ceil(ms / 5_000) * 5;
  if (seconds < 60) return `${seconds} giây`;
  const minutes = Math.round(ms / 60_000);
  if (minutes < 60) return `${minutes} phút`;
  const tens = Math.round(minutes / 10) * 10;
  const rest = tens % 60;
  return `${Math.floor(tens / 60)} giờ${rest === 0 ? "" : ` ${rest} phút`}`;
}
