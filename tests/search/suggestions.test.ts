import assert from "node:assert/strict";
import { test } from "node:test";
import { createSuggester } from "../../src/search/page/suggester.ts";

const suggest = createSuggester({
  names: {
    topic: [
      ["Bảo hiểm xã hội", 30],
      ["Bảo vệ môi trường", 4],
    ],
    author: [["Lê Mẫu", 9]],
    document: [["35-CT/TW", 3]],
    person: [["Nguyễn Mẫu Hải", 2]],
  },
  titles: [["Họp bàn về bảo hiểm", "/2024/05/hop/"]],
});

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
