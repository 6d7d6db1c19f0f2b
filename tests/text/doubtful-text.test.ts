import assert from "node:assert/strict";
import { test } from "node:test";
import { findDoubts } from "../../src/text/doubtful-text.ts";

/** Text → the kinds of doubt in it, and the pieces. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  "Họp ở thµnh phè Th¸i Nguyªn": ["legacy-encoding thµnh"],
  "Họp ở thaønh phoá": ["legacy-encoding thaønh"],
  "Xe Citroën của Noël, 5 µm, 10 μg, © 2024, tên ®": [],
  "số CCCD 019090001234 của ông": ["identity-number 019090001234"],
  "chứng minh nhân dân số 090 123 456": ["identity-number 090 123 456"],
  "cấp 019090001234 thẻ căn cước": [],
  "STK: 8500201001234": ["bank-account 8500201001234"],
  "số tài khoản 3713.0.1058784 tại Kho bạc": ["bank-account 3713.0.1058784"],
  "gọi chị B, +84 912 345 678": ["mobile-number +84 912 345 678"],
  "gọi 0912.345.678 hoặc 0912345678": ["mobile-number 0912.345.678", "mobile-number 0912345678"],
  "đường dây nóng 0912345678, gọi 1900 1234, 0208 3855 123": [],
  "thu 0912345678,5 đồng; 20.912.345.678 đồng; mã 10912345678": [],
  "Phố Thаi Nguyên": ["mixed-letters Thаi"],
  "Москва, Αθήνα và Hà Nội": [],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(`doubts in: ${text}`, () => {
    const told = findDoubts(text).map(({ kind, found, offset }) => {
      assert.equal(text.slice(offset, offset + found.length), found);
      return `${kind} ${found}`;
    });
    assert.deepEqual(told, expected);
  });
}
