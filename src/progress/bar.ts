import type { Progress, StepName } from "./progress.ts";
import { roughTimeText, timeLeftMs } from "./time-left.ts";

const STEP_NAMES: Readonly<Record<StepName, string>> = {
  find: "Tìm tệp",
  read: "Đọc bài",
  check: "Kiểm tra liên kết",
  render: "Dựng trang",
  catalogue: "Dựng mục lục",
  search: "Làm chỉ mục tìm kiếm",
  publish: "Đăng",
};

/** Progress that is shown on a terminal. */
export interface ShownProgress extends Progress {
  /** Takes the bar away. It must be called before anything else is written. */
  readonly end: () => void;
}

/** Progress that nobody sees. */
export const silentProgress: ShownProgress = {
  step: () => {},
  advance: () => {},
  waiting: () => {},
  keptLedger: () => {},
  end: () => {},
};

const BAR_CHARACTERS = 24;

/** The count from which on a step is long enough for a line of its own, where there is no bar. */
const LONG_STEP_COUNT = 500;

/** What a terminal is told to take away what stands on the line of the bar. */
const CLEAR_LINE = "\r\u001b[K";

/**
 * Shows progress: on a terminal as a bar with the time that the step will still take, elsewhere as a plain line for each
 * long step.
 *
 * @param clock milliseconds since some moment
 */
export function showProgress(
  stream: Pick<NodeJS.WriteStream, "isTTY" | "write">,
  clock: () => number = () => performance.now(),
): ShownProgress {
  const isTerminal = stream.isTTY === true && process.env.CI === undefined;
  let name = "";
  let total: number | null = null;
  let done = 0;
  let begunMs = 0;
  const draw = () => {
    const share = total === null || total === 0 ? null : Math.min(1, done / total);
    const bar =
      share === null
        ? ""
        : ` ${"█".repeat(Math.round(share * BAR_CHARACTERS)).padEnd(BAR_CHARACTERS, "░")} ${done}/${total}`;
    const leftMs = share === null ? null : timeLeftMs(share, clock() - begunMs);
    const left = leftMs === null ? "" : `, còn khoảng ${roughTimeText(leftMs)}`;
    stream.write(`${CLEAR_LINE}${name}${bar}${left}`);
  };
  return {
    step: (step, count) => {
      name = STEP_NAMES[step];
      total = count;
      done = 0;
      begunMs = clock();
      if (isTerminal) draw();
      else if (count !== null && count > LONG_STEP_COUNT) stream.write(`${name}: ${count}…\n`);
    },
    advance: (count) => {
      done += count;
      if (isTerminal) draw();
    },
    waiting: (pid) => stream.write(`Một lần chạy khác (tiến trình ${pid}) đang ghi vào thư mục này; đang đợi…\n`),
    keptLedger: (file) =>
      stream.write(
        `${isTerminal ? CLEAR_LINE : ""}Thư mục trang không còn sổ địa chỉ; dùng sổ của lần đăng trước, giữ ở ${file}.\n`,
      ),
    end: () => {
      if (isTerminal) stream.write(CLEAR_LINE);
    },
  };
}
