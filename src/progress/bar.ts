import type { Progress, StepName } from "./progress.ts";

const STEPS: Readonly<Record<StepName, string>> = {
  find: "Tìm tệp",
  read: "Đọc bài",
  check: "Kiểm tra liên kết",
  render: "Dựng trang",
  catalogue: "Dựng mục lục",
  search: "Làm chỉ mục tìm kiếm",
  publish: "Đăng",
};

/** Progress that somebody sees, and must be ended before other lines are written. */
export interface ShownProgress extends Progress {
  readonly end: () => void;
}

export const silentProgress: ShownProgress = { step: () => {}, advance: () => {}, waiting: () => {}, end: () => {} };

const BAR_WIDTH = 24;

/** A bar on a terminal, a plain line for each long step elsewhere. */
export function showProgress(stream: NodeJS.WriteStream): ShownProgress {
  const isTerminal = stream.isTTY === true && process.env.CI === undefined;
  let name = "";
  let total: number | null = null;
  let done = 0;
  const draw = () => {
    const share = total === null || total === 0 ? null : Math.min(1, done / total);
    const bar =
      share === null ? "" : ` ${"█".repeat(Math.round(share * BAR_WIDTH)).padEnd(BAR_WIDTH, "░")} ${done}/${total}`;
    stream.write(`\r\u001b[K${name}${bar}`);
  };
  return {
    step: (step, count) => {
      name = STEPS[step];
      total = count;
      done = 0;
      if (isTerminal) draw();
      else if (count !== null && count > 500) stream.write(`${name}: ${count}…\n`);
    },
    advance: (count) => {
      done += count;
      if (isTerminal) draw();
    },
    waiting: (pid) => stream.write(`Một lần chạy khác (tiến trình ${pid}) đang ghi vào thư mục này; đang đợi…\n`),
    end: () => {
      if (isTerminal) stream.write("\r\u001b[K");
    },
  };
}
