import assert from "node:assert/strict";
import { test } from "node:test";
import { withWordFile, wordFields } from "../../../src/editor/page/take-word-file.ts";
import type { WordArticle } from "../../../src/editor/word-files/word-article.ts";

const WORD: WordArticle = {
  body: 'Đoạn của tệp.\n\n![Lễ khai mạc](anh-1.jpg)\n![](anh-2.png "Chú thích")\n',
  title: "Báo cáo: quý I",
  publishedAt: "2024-04-03",
  place: "Thái Nguyên",
  number: "12/BC-UBND",
  files: [],
  doubts: [],
  conversions: [],
};

const NAMES = new Map([
  ["anh-1.jpg", "anh-2.jpg"],
  ["anh-2.png", "anh-2.png"],
]);

test("what an editor takes of a Word file stands in the fields, and its pictures have the names they got", () => {
  const choice = { word: WORD, fields: wordFields(WORD), isInstead: false };
  assert.equal(
    withWordFile("---\n---\n", choice, NAMES),
    '---\ntitle: "Báo cáo: quý I"\npublishedAt: 2024-04-03\nplaces:\n  - Thái Nguyên\ndocuments:\n  - 12/BC-UBND\n---\n\nĐoạn của tệp.\n\n![Lễ khai mạc](anh-2.jpg)\n![](anh-2.png "Chú thích")\n',
  );
});

test("the text of a Word file comes behind the text of the article, or in its place; what was not taken stays away", () => {
  const text = "---\ntitle: Của tôi\nplaces:\n  - Phổ Yên\n---\n\nĐã viết.\n";
  const fields = wordFields(WORD).filter(({ field }) => field === "places");
  assert.match(
    withWordFile(text, { word: WORD, fields, isInstead: false }, NAMES),
    /^---\ntitle: Của tôi\nplaces:\n {2}- Phổ Yên\n {2}- Thái Nguyên\n---\n\nĐã viết\.\n\nĐoạn của tệp\./,
  );
  const instead = withWordFile(text, { word: WORD, fields: [], isInstead: true }, NAMES);
  assert.match(instead, /^---\ntitle: Của tôi\nplaces:\n {2}- Phổ Yên\n---\n\nĐoạn của tệp\./);
});
