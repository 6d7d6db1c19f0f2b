import assert from "node:assert/strict";
import { test } from "node:test";
import { separatorOf } from "../../src/import/table/read-csv.ts";
import { tableReader } from "../../src/import/table/reader.ts";
import { dateOfSerial } from "../../src/import/table/xlsx-values.ts";
import { aZip } from "../support/a-zip.ts";
import { codes, thingsOf } from "./things-of.ts";

const read = (text: string | Uint8Array, name = "bang.csv") => thingsOf(tableReader, name, text);
const HEADER = "Tiêu đề,Ngày đăng,Nội dung,Chuyên mục";

test("columns are found by their Vietnamese names, and the guess is told", async () => {
  const { items } = await read(
    `${HEADER},Ghi chú\r\nHọp dân,13/01/2021,"Dòng một.\nDòng ""hai"".",Kinh tế,xem lại\r\n`,
  );
  const item = items[0]!;
  assert.equal(item.title?.value, "Họp dân");
  assert.deepEqual(item.moments, [{ raw: "13/01/2021", from: "cột “Ngày đăng”", role: "published" }]);
  assert.equal(item.text, 'Dòng một.\nDòng "hai".');
  assert.equal(item.fields.category?.value.name, "Kinh tế");
  assert.deepEqual(item.left, [{ text: "Ghi chú: xem lại", why: "cột không dùng cho trường nào" }]);
  assert.deepEqual(codes(item.doubts), ["columns-guessed"]);
});

const forms: readonly (readonly [string, Uint8Array])[] = [
  ["semicolons", Buffer.from("Tiêu đề;Ngày đăng;Nội dung\nHọp, bàn;1;Thân\n")],
  [
    "tabs in UTF-16, as Excel writes them",
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from("Tiêu đề\tNgày đăng\tNội dung\r\nHọp, bàn\t1\tThân\r\n", "utf16le"),
    ]),
  ],
  ["a byte order mark", Buffer.from('\ufeffTiêu đề,Ngày đăng,Nội dung\n"Họp, bàn",1,Thân\n')],
  ["a line that names the separator", Buffer.from("sep=;\r\nTiêu đề;Ngày đăng;Nội dung\r\nHọp, bàn;1;Thân\r\n")],
  ["a title above the header", Buffer.from('DANH SÁCH TIN BÀI,,\n,,\nTiêu đề,Ngày đăng,Nội dung\n"Họp, bàn",1,Thân\n')],
  ["line ends of old Macintoshes", Buffer.from('Tiêu đề,Ngày đăng,Nội dung\r"Họp, bàn",1,Thân\r')],
];
for (const [name, bytes] of forms) {
  test(`a table with ${name} is read`, async () => {
    const { items } = await read(bytes);
    assert.deepEqual(
      items.map(({ title, text }) => [title?.value, text]),
      [["Họp, bàn", "Thân"]],
    );
  });
}

test("bytes of windows-1258 come one character each, for the core to read", async () => {
  // "Hà Nội" in windows-1258: the tone mark below is a character of its own, 0xF2.
  const bytes = Buffer.concat([
    Buffer.from("title,date,content\n"),
    Buffer.from([0x48, 0xe0, 0x20, 0x4e, 0xf4, 0xf2, 0x69]),
    Buffer.from(",1,x\n"),
  ]);
  const { items } = await read(bytes);
  assert.equal(items[0]!.title?.value, "Hà Nôòi");
});

test("--map names columns, whatever they are called, and a column that is not there is told", async () => {
  const map = { columns: { title: "A1", body: "C 3", author: "không có" } };
  const { items, nothings } = await thingsOf(tableReader, "bang.csv", "A1,date,C 3,summary\nHọp,1,Thân,x\n", map);
  assert.deepEqual([items[0]!.title?.value, items[0]!.text], ["Họp", "Thân"]);
  assert.deepEqual(codes(nothings), ["no-column"]);
});

test("a quote that is not closed, and a row with too many cells, are told", async () => {
  const open = await read(`${HEADER}\nMột,1,x,y\nHai,1,"x,y\nBa`);
  assert.deepEqual(
    open.items.map(({ doubts }) => codes(doubts).includes("csv-open")),
    [false, true],
  );
  const more = await read(`${HEADER}\nMột,1,x,y,thừa\n`);
  assert.ok(codes(more.items[0]!.doubts).includes("more-values"));
});

test("a draft, views, a way of categories, topics, a cell of HTML, and Unix time are understood", async () => {
  const text =
    'title,created_at,content,category,tags,views,status,url\nHọp,1610435547,"<p>Thân <b>bài</b></p>",Tin tức > Kinh tế,"a; b","1.234",nháp,https://cong.example/a.html\n';
  const item = (await read(text)).items[0]!;
  assert.deepEqual(item.moments[0]!.raw, "2021-01-12T07:12:27Z");
  assert.deepEqual(item.fields.category?.value, { name: "Kinh tế", slug: null, parents: ["Tin tức"] });
  assert.deepEqual(item.fields.topics?.value, ["a", "b"]);
  assert.equal(item.legacy.views?.value, 1234);
  assert.equal(item.legacy.url?.value, "https://cong.example/a.html");
  assert.deepEqual([item.state, item.text], ["draft", "Thân bài"]);
});

test("the separator is the one that parts every line alike, not one within quotes", () => {
  assert.equal(separatorOf('a;b;c\n"1,2";"3,4,5";6\n7;8;9\n'), ";");
  assert.equal(separatorOf("Một câu.\nKhông có gì.\n"), null);
});

test("a text of sentences is no table", async () => {
  const prose = Buffer.from("Ngày 12, tại hội trường, họp dân.\nNội dung, gồm ba phần.\n");
  const source = { path: "x", label: "x", way: ["x"], isFolder: false, sizeBytes: 9, head: prose };
  assert.equal(await tableReader.recognises(source), false);
});

test("objects of JSON are read one a line, in a list, and past one that is broken", async () => {
  const one =
    '{"title": "Họp", "content": {"rendered": "<p>Thân {bài}</p>"}, "date": "2021-01-12", "tags": ["a", "b"], "author": {"name": "Minh Hà"}}';
  const lines = await read(`${one}\n{"title": "hỏng", \n${one.replace("Họp", "Bàn")}\n`, "tin.jsonl");
  assert.deepEqual(
    lines.items.map(({ title }) => title?.value),
    ["Họp", "Bàn"].slice(0, lines.items.length),
  );
  assert.equal(lines.items[0]!.text, "Thân {bài}");
  assert.deepEqual(lines.items[0]!.fields.topics?.value, ["a", "b"]);
  assert.deepEqual(lines.items[0]!.fields.author?.value, ["Minh Hà"]);
  const list = await read(`[${one},\n ${one.replace("Họp", "Bàn")}]`, "tin.json");
  assert.deepEqual(
    list.items.map(({ title }) => title?.value),
    ["Họp", "Bàn"],
  );
  const cut = await read(`${one}\n{"title": "cụt", "content": "x`, "tin.jsonl");
  assert.deepEqual([cut.items.length, codes(cut.nothings)], [1, ["json-broken"]]);
});

/** A workbook with one sheet of the rows given, as XML. */
function aWorkbook(rows: string, { date1904 = false, strings = [] as readonly string[] } = {}): Buffer {
  const main =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return aZip({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook ${main}><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets><sheet name="Tin 2021" sheetId="1" r:id="rId9"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId9" Target="worksheets/trang.xml"/></Relationships>',
    "xl/sharedStrings.xml": `<sst ${main}>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy\\ hh:mm"/><numFmt numFmtId="165" formatCode="&quot;Ngày&quot; 0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    "xl/worksheets/trang.xml": `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  });
}

const inline = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const head = `<row r="1">${inline("A1", "Tiêu đề")}${inline("B1", "Ngày đăng")}${inline("D1", "Nội dung")}</row>`;

test("a workbook gives shared and rich texts, dates by their format, and values of formulas", async () => {
  const strings = [
    "<t>Họp &amp; bàn</t>",
    '<r><t xml:space="preserve">Thân </t></r><r><rPr/><t>bài</t></r><rPh><t>x</t></rPh>',
  ];
  const row =
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="2"><v>44208.592</v></c><c r="D3" t="str"><f>A1&amp;"x"</f><v>Tính sẵn</v></c></row><row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4" s="1"><v>44208</v></c><c r="D4"><f>B4+1</f></c></row>';
  const { items } = await read(aWorkbook(head + row, { strings }), "bang.xlsx");
  assert.deepEqual(
    items.map(({ title, moments, text }) => [title?.value, moments[0]?.raw, text]),
    [
      ["Họp & bàn", "2021-01-12T14:12:29", "Tính sẵn"],
      ["Thân bài", "2021-01-12", ""],
    ],
  );
  assert.deepEqual(codes(items[1]!.doubts), ["uncalculated", "columns-guessed"]);
  assert.equal(items[0]!.source, "bang.xlsx#Tin 2021!3");
});

test("a workbook that counts from 1904 has its dates right", async () => {
  const row = `<row r="2">${inline("A2", "Họp")}<c r="B2" s="1"><v>42746</v></c>${inline("D2", "Thân")}</row>`;
  const { items } = await read(aWorkbook(head + row, { date1904: true }), "bang.xlsx");
  assert.equal(items[0]!.moments[0]!.raw, "2021-01-12");
});

const serials: readonly (readonly [number, boolean, string | null])[] = [
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [61, false, "1900-03-01"],
  [44208.5, false, "2021-01-12T12:00:00"],
  [0, true, "00:00:00"],
  [-1, false, null],
];
for (const [serial, is1904, iso] of serials) {
  test(`day ${serial}${is1904 ? " from 1904" : ""} of a spreadsheet is ${iso}`, () =>
    assert.equal(dateOfSerial(serial, is1904), iso));
}

test("a workbook that was cut off is told, where a person says that it is one", async () => {
  const whole = aWorkbook(head);
  const cut = await thingsOf(tableReader, "bang.xlsx", whole).then(() =>
    thingsOfForced(whole.subarray(0, whole.length - 60)),
  );
  assert.deepEqual(codes(cut.nothings), ["table-broken"]);
});

/** Reads bytes as `--kind table` would, though nothing recognises them. */
async function thingsOfForced(bytes: Uint8Array) {
  const reader = { ...tableReader, recognises: async () => true };
  return thingsOf(reader, "bang.xlsx", bytes);
}
