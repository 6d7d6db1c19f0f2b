import assert from "node:assert/strict";
import { test } from "node:test";
import { suggestedDate } from "../../src/content/suggested-date.ts";

const CASES: Readonly<Record<string, string | null>> = {
  "2026-11-20 8h30": "2026-11-20T08:30:00+07:00",
  "2026-11-20 8h": "2026-11-20T08:00:00+07:00",
  "2026-11-20T8:05": "2026-11-20T08:05:00+07:00",
  "2026/11/20": "2026-11-20",
  "2026-1-2": "2026-01-02",
  "20/11/2026": "2026-11-20",
  "20.11.2026": "2026-11-20",
  "11/20/2026": "2026-11-20",
  "20-11-2026 14:05": "2026-11-20T14:05:00+07:00",
  "20/11/2026 14:05:27": "2026-11-20T14:05:27+07:00",
  "14:05 20/11/2026": "2026-11-20T14:05:00+07:00",
  "20/11/2026 2:05 PM": "2026-11-20T14:05:00+07:00",
  "20/11/2026 2 giờ 5 phút chiều": "2026-11-20T14:05:00+07:00",
  "20/11/2026 08g30": "2026-11-20T08:30:00+07:00",
  "8h30 ngày 20 tháng 11 năm 2026": "2026-11-20T08:30:00+07:00",
  "Thứ sáu, 20/11/2026 - 08:30": "2026-11-20T08:30:00+07:00",
  "31/02/2024": "2024-02-29",
  "2024-05-06T24:00": "2024-05-06",
  "2024-05-06T07:08+25:00": "2024-05-06T07:08:00+07:00",
  "20/11/26": null,
  "hôm qua": null,
  "2026": null,
};

for (const [written, suggested] of Object.entries(CASES)) {
  test(`"${written}" is answered with ${suggested ?? "no date"}`, () => {
    assert.equal(suggestedDate(written, "Asia/Ho_Chi_Minh"), suggested);
  });
}

test("a suggested time is one of the site's zone", () => {
  assert.equal(suggestedDate("20/11/2026 8h30", "Europe/Paris"), "2026-11-20T08:30:00+01:00");
  assert.equal(suggestedDate("20/11/2026 8h30", "UTC"), "2026-11-20T08:30:00+00:00");
});
