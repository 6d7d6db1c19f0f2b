import assert from "node:assert/strict";
import { test } from "node:test";
import { bibtexEntry } from "../../src/formats/bibtex.ts";
import type { CitedArticle } from "../../src/formats/cited-article.ts";
import { risRecord } from "../../src/formats/ris.ts";
import { authorsOf, printed, readBibtex } from "./bibtex-reader.ts";

function cited(facts: Partial<CitedArticle> = {}): CitedArticle {
  return {
    citationKey: "tin-2021-01-tong-ket",
    href: "https://kho.example/2021/01/tong-ket/",
    title: "Tổng kết năm 2020",
    authors: ["Minh Hà"],
    site: "Kho tin",
    organisation: "Thành phố Mẫu",
    day: "2021-01-12",
    language: "vi",
    topics: [],
    ...facts,
  };
}

/** Titles with signs that the formats give a meaning. */
const TITLES = [
  "Ẫm ỡ ử – “Đổi mới” & phát triển: 12,5% vượt kế hoạch",
  "Giá 100$ #1 @ TP.HCM_2 ~ {ba} ^2 \\n",
  "Mở ngoặc { không đóng",
  "Đóng ngoặc } không mở, \\",
  "Lê and Nguyễn = \"bạn\", 'hai'",
];

test("BibTeX reads back every title, name and word as written", () => {
  for (const title of TITLES) {
    const authors = [title, "Nguyễn Văn An"];
    const [entry, ...others] = readBibtex(bibtexEntry(cited({ title, authors, organisation: title, site: title })));
    assert.deepEqual([entry?.type, entry?.key, others.length], ["online", "tin-2021-01-tong-ket", 0]);
    const { fields } = entry!;
    for (const name of ["title", "organization", "howpublished"]) assert.equal(printed(fields[name]!), title);
    assert.deepEqual(authorsOf(fields.author!).map(printed), authors);
  }
});

test("BibTeX leaves names unturned and capitals as they are: they stand in braces", () => {
  const [entry] = readBibtex(bibtexEntry(cited()));
  assert.equal(entry?.fields.author, "{Minh Hà}");
  assert.equal(entry?.fields.title, "{Tổng kết năm 2020}");
});

test("BibTeX has the day, year and month, the address as it is, and topics by commas", () => {
  const href = "https://kho.example/2021/01/100%25/";
  const [entry] = readBibtex(bibtexEntry(cited({ href, topics: ["Thu, chi", "R&D"] })));
  const { date, year, month, url, langid, keywords } = entry!.fields;
  assert.deepEqual(
    [date, year, month, url, langid, keywords],
    ["2021-01-12", "2021", "jan", href, "vietnamese", "Thu chi, R\\&D"],
  );
});

test("entries one after the other are read as many", () => {
  const text = TITLES.map((title, index) => bibtexEntry(cited({ title, citationKey: `k${index}` }))).join("\n");
  assert.deepEqual(
    readBibtex(text).map(({ key }) => key),
    ["k0", "k1", "k2", "k3", "k4"],
  );
});

/**
 * Reads a record by the rules of RIS: lines of two capitals or digits, two spaces, a dash and a space, from TY to ER.
 */
function readRis(text: string): readonly (readonly [tag: string, value: string])[] {
  const lines = text.split("\r\n");
  assert.equal(lines.pop(), "", "the last line ends too");
  const read = lines.map((line) => {
    const parts = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
    assert.ok(parts !== null, line);
    return [parts[1]!, parts[2]!] as const;
  });
  assert.equal(read[0]?.[0], "TY");
  assert.deepEqual(read.at(-1), ["ER", ""]);
  return read;
}

test("RIS has one line a value, whatever stands in it", () => {
  for (const title of [...TITLES, "ER  - giả\r\nTY  - JOUR", "Hai\u2028dòng"]) {
    const record = readRis(risRecord(cited({ title, topics: [title, "Y tế"] })));
    const valuesOf = (tag: string) => record.filter(([each]) => each === tag).map(([, value]) => value);
    assert.deepEqual(valuesOf("TI"), [title.replace(/\s+/g, " ")]);
    assert.equal(valuesOf("TY").length, 1);
    assert.deepEqual(valuesOf("KW").length, 2);
    assert.deepEqual([valuesOf("DA"), valuesOf("PY"), valuesOf("LA")], [["2021/01/12/"], ["2021"], ["vi"]]);
  }
});

test("RIS takes a byline for one name, and none for a surname and a first name", () => {
  const record = readRis(risRecord(cited({ authors: ["Phòng Văn hóa, Thông tin", "Minh *Hà*"] })));
  assert.deepEqual(
    record.filter(([tag]) => tag === "AU").map(([, value]) => value),
    ["Phòng Văn hóa – Thông tin", "Minh Hà"],
  );
});
