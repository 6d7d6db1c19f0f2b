import assert from "node:assert/strict";
import { test } from "node:test";
import { dayIn, readSpan } from "../../src/search/page/read-span.ts";

const TODAY = "2026-03-01";
const december = { month: "2024-12" };
const SPANS: Readonly<Record<string, readonly [span: unknown, rest: string]>> = {
  "lễ hội tháng 12/2024": [december, "lễ hội"],
  "le hoi thang 12/2024": [december, "le hoi"],
  "lễ hội trong tháng 12 năm 2024": [december, "lễ hội"],
  "tháng 12-2024 lễ hội": [december, "lễ hội"],
  "12/2024": [december, ""],
  "bão 9.2024": [{ month: "2024-09" }, "bão"],
  "năm 2019": [{ years: [2019, 2019] }, ""],
  "nam 2019 lu lut": [{ years: [2019, 2019] }, "lu lut"],
  "đại hội từ năm 2019 đến năm 2021": [{ years: [2019, 2021] }, "đại hội"],
  "đại hội năm 2021-2019": [{ years: [2019, 2021] }, "đại hội"],
  "mưa lớn hôm qua": [{ day: "2026-02-28" }, "mưa lớn"],
  "hôm nay": [{ day: TODAY }, ""],
  "họp tháng này": [{ month: "2026-03" }, "họp"],
  "hop thang truoc": [{ month: "2026-02" }, "hop"],
  "thu ngân sách năm ngoái": [{ years: [2025, 2025] }, "thu ngân sách"],
  '"lễ hội" năm 2019': [{ years: [2019, 2019] }, '"lễ hội"'],
};

test("months, years and days named in a query are read as a span of time", () => {
  for (const [typed, [span, rest]] of Object.entries(SPANS))
    assert.deepEqual(readSpan(typed, TODAY, "vi"), { span, rest }, typed);
  assert.deepEqual(readSpan("tháng trước", "2026-01-31", "vi")?.span, { month: "2025-12" });
});

test("dates, document numbers, quoted words and names are no span", () => {
  for (const typed of [
    "8/1/2021",
    "ngày 8 tháng 1 năm 2021",
    "30/2020/NĐ-CP",
    "12/2020/QH15",
    '"tháng 12/2024"',
    "viet nam 2019",
    "Việt Nam 2019",
    "13/2024",
    "tháng 12",
    "2019",
    "12/20245",
  ])
    assert.equal(readSpan(typed, TODAY, "vi"), null, typed);
});

const ENGLISH_SPANS: Readonly<Record<string, readonly [span: unknown, rest: string]>> = {
  "festival December 2024": [december, "festival"],
  "festival in dec 2024": [december, "festival"],
  "December of 2024": [december, ""],
  "floods 12/2024": [december, "floods"],
  "budget in 2019": [{ years: [2019, 2019] }, "budget"],
  "budget from 2019 to 2021": [{ years: [2019, 2021] }, "budget"],
  "storm yesterday": [{ day: "2026-02-28" }, "storm"],
  "meetings of last month": [{ month: "2026-02" }, "meetings"],
  "last year": [{ years: [2025, 2025] }, ""],
  "hop thang truoc": [{ month: "2026-02" }, "hop"],
  "lễ hội tháng 12/2024": [december, "lễ hội"],
};

test("on a site in English, English spans are read, and Vietnamese ones still", () => {
  for (const [typed, [span, rest]] of Object.entries(ENGLISH_SPANS))
    assert.deepEqual(readSpan(typed, TODAY, "en"), { span, rest }, typed);
  for (const typed of ["8 May 2021", "8th of January 2021", "may", "maybe 2021", "2019", '"May 2021"'])
    assert.equal(readSpan(typed, TODAY, "en"), null, typed);
  assert.equal(readSpan("ngành may 2024", TODAY, "vi"), null, "May is no month in Vietnamese");
});

test("the day is that of the zone asked for", () => {
  const evening = new Date("2026-11-28T18:30:00Z");
  assert.equal(dayIn(evening, "Asia/Ho_Chi_Minh"), "2026-11-29");
  assert.equal(dayIn(evening, "UTC"), "2026-11-28");
});
