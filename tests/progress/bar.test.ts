import assert from "node:assert/strict";
import test from "node:test";
import { showProgress } from "../../src/progress/bar.ts";
import { roughTimeText, timeLeftMs } from "../../src/progress/time-left.ts";

/** A terminal, or a file, that remembers what was written to it line by line. */
function shownOn(isTTY: boolean) {
  const lines: string[] = [];
  const at = { ms: 0 };
  const stream = { isTTY, write: (text: string) => lines.push(text.replace("\r\u001b[K", "")) > 0 };
  return { lines, at, progress: showProgress(stream as never, () => at.ms) };
}

/** What {@link showProgress} takes a terminal for that is no build server's. */
function outsideCI<Result>(act: () => Result): Result {
  const before = process.env.CI;
  delete process.env.CI;
  try {
    return act();
  } finally {
    if (before !== undefined) process.env.CI = before;
  }
}

test("a long step tells on a terminal how long it will still take, once that can be told", () => {
  const { lines, at, progress } = outsideCI(() => shownOn(true));
  progress.step("read", 1000);
  at.ms = 1_000;
  progress.advance(100);
  assert.equal(lines.at(-1), "Đọc bài ██░░░░░░░░░░░░░░░░░░░░░░ 100/1000");
  at.ms = 20_000;
  progress.advance(100);
  assert.equal(lines.at(-1), "Đọc bài █████░░░░░░░░░░░░░░░░░░░ 200/1000, còn khoảng 1 phút");
  at.ms = 80_000;
  progress.advance(600);
  assert.equal(lines.at(-1), "Đọc bài ███████████████████░░░░░ 800/1000, còn khoảng 20 giây");
  at.ms = 99_000;
  progress.advance(190);
  assert.equal(lines.at(-1), "Đọc bài ████████████████████████ 990/1000");
});

test("each step is measured from its own beginning, and one whose size is not known tells no time", () => {
  const { lines, at, progress } = outsideCI(() => shownOn(true));
  at.ms = 100_000;
  progress.step("render", 100);
  at.ms = 104_000;
  progress.advance(10);
  assert.equal(lines.at(-1), "Dựng trang ██░░░░░░░░░░░░░░░░░░░░░░ 10/100, còn khoảng 40 giây");
  progress.step("publish", null);
  at.ms = 200_000;
  progress.advance(1);
  assert.equal(lines.at(-1), "Đăng");
});

test("elsewhere a long step is one plain line", () => {
  const { lines, at, progress } = shownOn(false);
  progress.step("read", 1000);
  at.ms = 20_000;
  progress.advance(500);
  progress.step("check", null);
  assert.deepEqual(lines, ["Đọc bài: 1000…\n"]);
});

test("times are told as roughly as they are known", () => {
  const text = (seconds: number) => roughTimeText(seconds * 1000);
  assert.deepEqual([5, 5.1, 54, 56, 89, 91, 3500, 3600, 4900, 7200].map(text), [
    ..."5 giây|10 giây|55 giây|1 phút|1 phút|2 phút|58 phút|1 giờ|1 giờ 20 phút|2 giờ".split("|"),
  ]);
  assert.equal(timeLeftMs(0, 60_000), null);
  assert.equal(timeLeftMs(0.5, 1_999), null);
  assert.equal(timeLeftMs(0.5, 60_000), 60_000);
  assert.equal(timeLeftMs(0.99, 60_000), null);
});
