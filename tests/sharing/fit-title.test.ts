import assert from "node:assert/strict";
import { test } from "node:test";
import { fitTitle, LINE_HEIGHT_EM } from "../../src/sharing/fit-title.ts";
import { hasGlyphs, widthInEm } from "../../src/sharing/typeface.ts";

const PLACE = [1056, 356] as const;
const NARROW = [600, 356] as const;

/** 375 bytes, as long as the longest title of the old portal. */
const LONG =
  "Thành ủy Bến Mẫu tổng kết công tác lãnh đạo thực hiện nhiệm vụ chính trị năm 2020; triển khai Nghị quyết của Ban Chấp hành " +
  "Đảng bộ thành phố về lãnh đạo thực hiện nhiệm vụ chính trị năm 2021; tổng kết phong trào thi đua yêu nước năm 2020, " +
  "phát động phong trào thi đua yêu nước năm 2021";

test("every Vietnamese letter, with every tone, has an outline", () => {
  const letters = [..."aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"];
  const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
  for (const letter of letters) {
    for (const tone of /[aăâeêioôơuưy]/.test(letter) ? tones : [""]) {
      for (const sign of [(letter + tone).normalize("NFC"), (letter + tone).normalize("NFC").toUpperCase()]) {
        assert.ok(hasGlyphs(sign), sign);
        assert.ok(widthInEm(sign) > 0.2, sign);
      }
    }
  }
  assert.ok(hasGlyphs("“Đổi mới” – 12,5% & 1.000 m² (TP.HCM); ‘ẫ’ … 30°C"));
});

test("a text is known to have a character that the typeface lacks", () => {
  for (const text of ["日本", "ភាសា", "vui 🎉", "a\u0323"]) assert.equal(hasGlyphs(text), false, text);
});

test("letters are kerned", () => {
  assert.ok(widthInEm("AV") < widthInEm("A") + widthInEm("V"));
});

test("a title of 375 bytes fits whole, beside a picture too", () => {
  assert.ok(Buffer.byteLength(LONG) >= 370, String(Buffer.byteLength(LONG)));
  for (const [widthPx, heightPx] of [PLACE, NARROW]) {
    const { sizePx, lines } = fitTitle(LONG, widthPx, heightPx);
    assert.equal(lines.join(" "), LONG);
    assert.ok(sizePx >= 30 && lines.length * sizePx * LINE_HEIGHT_EM <= heightPx);
    for (const line of lines) assert.ok(widthInEm(line) * sizePx <= widthPx + 1, line);
  }
});

test("a short title is large, and its lines are of equal width", () => {
  assert.deepEqual(fitTitle("Lịch cắt điện", ...PLACE), { sizePx: 88, lines: ["Lịch cắt điện"] });
  const { lines } = fitTitle("Thành phố khai mạc hội chợ xuân và lễ hội hoa", ...PLACE);
  assert.equal(lines.length, 2);
  assert.ok(Math.abs(widthInEm(lines[0]!) - widthInEm(lines[1]!)) < 4, lines.join(" / "));
});

test("a title that does not fit at the smallest size is cut between words, and a word wider than a line anywhere", () => {
  const { sizePx, lines } = fitTitle("thông báo nghỉ lễ ".repeat(60), ...NARROW);
  assert.equal(sizePx, 30);
  assert.match(lines.at(-1)!, /(?:thông|báo|nghỉ|lễ)…$/);
  const pieces = fitTitle("A".repeat(300), ...NARROW);
  assert.ok(pieces.lines.length > 1);
  for (const line of [...lines, ...pieces.lines]) assert.ok(widthInEm(line) * 30 <= 601, line);
});
