import assert from "node:assert/strict";
import { test } from "node:test";
import { gatherDates } from "../../src/import/dates/item-dates.ts";
import { type DateSettling, settlePublished } from "../../src/import/dates/settle-date.ts";
import { sourceOrders } from "../../src/import/dates/source-order.ts";
import { readWrittenDate } from "../../src/import/dates/written-date.ts";

const settling = (): Omit<DateSettling, "orders"> => ({
  given: null,
  zone: "Asia/Ho_Chi_Minh",
  nowMs: Date.parse("2026-11-24T08:00:00+07:00"),
});

const datesOf = (raw: string, text = "", notAfter?: string) =>
  gatherDates(
    [
      { raw, from: "x", role: "published" as const },
      ...(notAfter === undefined ? [] : [{ raw: notAfter, from: "y", role: "notAfter" as const }]),
    ],
    text,
  );

/** What a written date is settled as, with a text beside it. */
function settled(raw: string, text = "", notAfter?: string): string | null {
  const decision = settlePublished(datesOf(raw, text, notAfter), { ...settling(), orders: sourceOrders() });
  return decision.date?.written ?? null;
}

const READ: Readonly<Record<string, string>> = {
  "2021-01-12T14:12:27+07:00": "2021-01-12T14:12:27+07:00",
  "2021-01-12 14:12:27": "2021-01-12T14:12:27+07:00",
  "Tue, 12 Jan 2021 07:12:27 GMT": "2021-01-12T14:12:27+07:00",
  "12 tháng 1 năm 2021 lúc 14 giờ 12": "2021-01-12T14:12:00+07:00",
  "12 Tháng Mười Hai 2020": "2020-12-12",
  "January 12th, 2021": "2021-01-12",
  "Thứ tư, 13/01/2021 - 02:12 CH": "2021-01-13T14:12:00+07:00",
  "14h05 ngày 25-12-2019": "2019-12-25T14:05:00+07:00",
  "05/05/2020 | 12:30 AM": "2020-05-05T00:30:00+07:00",
  "12/25/2019 9:00:00 PM": "2019-12-25T21:00:00+07:00",
};

for (const [raw, expected] of Object.entries(READ)) {
  test(`“${raw}” is ${expected}`, () => assert.equal(settled(raw), expected));
}

test("a date that may be two, and nothing that tells, is none", () => {
  assert.equal(settled("1/12/2021 2:12:27 PM"), null);
  const decision = settlePublished(datesOf("1/12/2021"), { ...settling(), orders: sourceOrders() });
  assert.ok(decision.date === null && decision.why.includes("01/12/2021 hoặc 12/01/2021"));
});

test("days that are none, and days to come, are no dates", () => {
  for (const raw of ["31/02/2021", "0000-00-00 00:00:00", "13/13/2020", "20/12/2026"])
    assert.equal(settled(raw), null, raw);
});

test("of two readings the one that is not to come is taken", () => assert.equal(settled("03/12/2026"), "2026-03-12"));

test("the text tells which number is the day", () => {
  assert.equal(settled("1/12/2021 2:12:27 PM", "Chiều ngày 08/01/2021, tại hội trường"), "2021-01-12T14:12:27+07:00");
  assert.equal(settled("1/12/2021", "Sáng 29/11/2021, thành phố"), "2021-12-01");
  assert.equal(settled("03/04/2020", "Sáng ngày 3/4, đoàn công tác"), "2020-04-03");
});

test("a text that speaks for both readings tells nothing", () => {
  assert.equal(settled("1/12/2021", "Ngày 08/01/2021 họp; hoàn thành trước 30/11/2021"), null);
});

test("the day of the week tells which number is the day", () =>
  assert.equal(settled("Thứ ba, 12/01/2021"), "2021-01-12"));

test("a page is no younger than its capture", () => {
  assert.equal(settled("1/12/2021", "", "2021-06-01T00:00:00Z"), "2021-01-12");
});

test("other dates of the source tell, if none contradicts", () => {
  const orderAfter = (...raws: readonly string[]) => {
    const orders = sourceOrders();
    for (const raw of raws) orders.add(datesOf(raw));
    return settlePublished(datesOf("1/12/2021"), { ...settling(), orders }).date?.written ?? null;
  };
  assert.equal(orderAfter("25/3/2020"), "2021-12-01");
  assert.equal(orderAfter("3/25/2020"), "2021-01-12");
  assert.equal(orderAfter("25/3/2020", "3/25/2020"), null);
  assert.equal(orderAfter("2020-03-25"), null);
});

test("a list with the newest first tells the order of its dates", () => {
  const orders = sourceOrders();
  orders.addList(["03/05/2020", "10/04/2020", "02/04/2020", "01/03/2020"]);
  assert.equal(settlePublished(datesOf("1/12/2019"), { ...settling(), orders }).date?.written, "2019-12-01");
});

test("a person may say which number is the day", () => {
  const decision = settlePublished(datesOf("1/12/2021"), {
    ...settling(),
    orders: sourceOrders(),
    given: "month-first",
  });
  assert.equal(decision.date?.written, "2021-01-12");
});

test("the hour counts twice to twelve only where it says so", () => {
  assert.equal(readWrittenDate("Chủ nhật, 10/01/2021 09:05")?.candidates[0]?.iso, "2021-01-10T09:05:00");
});
