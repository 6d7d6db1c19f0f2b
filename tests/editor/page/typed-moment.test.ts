import assert from "node:assert/strict";
import { test } from "node:test";
import { readTyping, typedMoment } from "../../../src/editor/page/typed-moment.ts";

const ZONE = "Asia/Ho_Chi_Minh";

const READ: readonly (readonly [day: string, time: string, result: string])[] = [
  ["30/11/2026", "14:05", "2026-11-30T14:05:00+07:00"],
  ["30/11/2026 14:05", "", "2026-11-30T14:05:00+07:00"],
  ["14h05 ngày 30/11/2026", "", "2026-11-30T14:05:00+07:00"],
  ["ngày 5 tháng 9 năm 2026", "8 giờ", "2026-09-05T08:00:00+07:00"],
  ["5-9-2026", "2 giờ chiều", "2026-09-05T14:00:00+07:00"],
  ["2026-11-30", "7g30", "2026-11-30T07:30:00+07:00"],
  ["30/11/2026", "", "2026-11-30"],
  ["30/11/2026", "25:00", "bad time"],
  ["30/11/2026", "trưa", "bad time"],
  ["31/02/2026", "14:05", "bad day"],
  ["hôm nay", "", "bad day"],
  ["", "14:05", "bad day"],
  ["", "", "empty"],
];

for (const [day, time, result] of READ) {
  test(`“${day}” with the time “${time}” is read as ${result}`, () => {
    const read = readTyping({ day, time }, ZONE);
    assert.equal(read.kind === "moment" ? read.iso : read.kind === "bad" ? `bad ${read.part}` : "empty", result);
  });
}

test("a moment is shown in the site's zone, and is read back as it was", () => {
  assert.deepEqual(typedMoment("2026-11-30T07:05:00Z", ZONE), { day: "30/11/2026", time: "14:05" });
  assert.deepEqual(typedMoment("2026-11-30", ZONE), { day: "30/11/2026", time: "" });
});
