import assert from "node:assert/strict";
import { test } from "node:test";
import { createSuggester } from "../../src/search/page/suggester.ts";

const suggest = createSuggester(
  {
    names: {
      topic: [
        ["Bảo hiểm xã hội", 30],
        ["Bảo vệ môi trường", 4],
      ],
      author: [["Lê Mẫu", 9]],
      document: [["35-CT/TW", 3]],
      person: [["Nguyễn Mẫu Hải", 2]],
    },
    months: ["2024-12", "2024-11", "2023-05"],
    titles: [["Họp bàn về bảo hiểm", "/2024/05/hop/"]],
  },
  [["bao-chi", "Báo chí"]],
);

const texts = (typed: string): readonly string[] => suggest(typed).map(({ text }) => text);

test("what begins with the words typed is suggested, names before articles", () => {
  assert.deepEqual(texts("bao hi"), ["Bảo hiểm xã hội", "Họp bàn về bảo hiểm"]);
  assert.deepEqual(texts("Bảo v"), ["Bảo vệ môi trường"]);
  assert.deepEqual(texts("mẫu h"), ["Nguyễn Mẫu Hải"]);
  assert.deepEqual(texts("35-ct/tw"), ["35-CT/TW"]);
});

test("accents count where they are typed, and nothing is suggested for nothing", () => {
  assert.deepEqual(texts("bào"), []);
  assert.deepEqual(texts(" "), []);
  assert.deepEqual(texts("xyz"), []);
});

test("categories, years, months and numbers of documents as they are typed are suggested, with where they lead", () => {
  const first = (typed: string) => suggest(typed)[0];
  assert.deepEqual(first("bao c"), {
    ...first("bao c"),
    text: "Báo chí",
    kind: "category",
    url: "/chuyen-muc/bao-chi/",
  });
  assert.deepEqual(texts("nam 20"), ["Năm 2024", "Năm 2023"]);
  assert.equal(first("năm 2023")?.url, "/2023/");
  assert.deepEqual(texts("thang 1"), ["Tháng 12/2024", "Tháng 11/2024"]);
  assert.equal(first("5/2023")?.url, "/2023/05/");
  for (const typed of ["35 c", "35ct", "35 ct tw", "35 – CT/TW"]) assert.deepEqual(texts(typed), ["35-CT/TW"], typed);
});
