import assert from "node:assert/strict";
import { test } from "node:test";
import { findNamedPages } from "../../src/search/page/named-pages.ts";
import { parseQuery } from "../../src/search/page/query.ts";
import { joinNumbers } from "../../src/search/page/readings.ts";
import { aRecord } from "./written-articles.ts";

const record = aRecord({
  url: "/2024/05/bai/",
  title: "Bài",
  documents: ["2635/QĐ-UBND", "30/2020/NĐ-CP"],
  people: ["Lê Mẫu Bình"],
  topics: ["Môi trường", "Lê Mẫu Bình"],
  authors: ["Minh Hà"],
});
const paths = (typed: string): readonly string[] => {
  const query = parseQuery(typed);
  const { terms } = joinNumbers(query) ?? query;
  return findNamedPages(terms, [record, record], [["doi-song", "Đời sống"]]).map(({ path }) => path);
};

test("a document's number however it is typed leads to the document's page", () => {
  for (const typed of ["2635/QĐ-UBND", "2635 qd ubnd", "2635/QĐ - UBND", "2635qđ/ubnd"])
    assert.deepEqual(paths(typed), ["van-ban/2635-qd-ubnd/"], typed);
  assert.deepEqual(paths("30 2020 nđ cp"), ["van-ban/30-2020-nd-cp/"]);
  assert.deepEqual(paths("30/NĐ-CP"), [], "a number without its year is that of many documents");
});

test("the name of a person, topic, category or author leads to each page of that name", () => {
  assert.deepEqual(paths("le mau binh"), ["nhan-vat/le-mau-binh/", "chu-de/le-mau-binh/"]);
  assert.deepEqual(paths('"Lê Mẫu Bình"'), ["nhan-vat/le-mau-binh/", "chu-de/le-mau-binh/"]);
  assert.deepEqual(paths("đời sống"), ["chuyen-muc/doi-song/"]);
  assert.deepEqual(paths("minh hà"), ["tac-gia/minh-ha/"]);
});

test("a part of a name, more than a name and a name in other accents lead nowhere", () => {
  for (const typed of ["môi", "môi trường xanh", "mời trường", "2635", "QĐ-UBND"])
    assert.deepEqual(paths(typed), [], typed);
});
