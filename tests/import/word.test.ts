import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { convertHtml } from "../../src/import/bodies/convert-html.ts";
import { namedSource } from "../../src/import/list-sources.ts";
import { readLetterhead } from "../../src/import/word/letterhead.ts";
import { wordReader } from "../../src/import/word/reader.ts";
import { hintsOfWay } from "../../src/import/word/way-hints.ts";
import { aPicture } from "../support/a-picture.ts";
import { aDocx, aDrawing, aLink, aParagraph, aRun, aRunIn, someNotes, someStyles } from "./a-docx.ts";
import { codes, folderOf, thingsIn, thingsOf } from "./things-of.ts";

const reader = wordReader("");
const read = async (bytes: Uint8Array, name = "bai.docx") => (await thingsOf(reader, name, bytes)).items[0]!;

/** The body of a document as Markdown, slots of links and pictures included. */
async function markdownOf(body: string, parts = {}, links = ""): Promise<string> {
  const item = await read(aDocx(aParagraph("Tên bài") + body, parts, links));
  assert.equal(item.body.form, "html");
  return convertHtml((item.body as { readonly html: string }).html, { base: null, readText: (text) => text }).markdown;
}

const LONG = "Đoạn văn này đủ dài để một dòng in đậm đứng trên nó có thể là đề mục của nó, không phải là chữ ký.";
const bold = (text: string) => aParagraph(aRun(text, "<w:b/>"));

test("bold lines over text become headings by their numbers; a signature and a caption do not", async () => {
  const body = [
    bold("I. Kết quả"),
    bold("1. Kinh tế"),
    aParagraph(LONG),
    bold("Công tác xây dựng Đảng"),
    aParagraph(LONG),
    bold("TM. ỦY BAN NHÂN DÂN"),
  ];
  const markdown = await markdownOf(body.join(""));
  assert.match(markdown, /^## I\\?\. Kết quả\n\n### 1\\?\. Kinh tế\n/);
  assert.match(markdown, /\n## Công tác xây dựng Đảng\n/);
  assert.match(markdown, /\*\*TM\. ỦY BAN NHÂN DÂN\*\*/);
});

test("a table keeps its cells, merged ones included, and lists their items", async () => {
  const cell = (text: string, set = "") =>
    `<w:tc>${set === "" ? "" : `<w:tcPr>${set}</w:tcPr>`}${aParagraph(text)}</w:tc>`;
  const table = `<w:tbl><w:tr>${cell("Đầu", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("a")}${cell("b")}</w:tr></w:tbl>`;
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const numbering = {
    "word/numbering.xml":
      '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  };
  const markdown = await markdownOf(
    table + aParagraph(aRun("mục một"), numbered) + aParagraph(aRun("mục hai"), numbered),
    numbering,
  );
  for (const word of ["Đầu", "| a", "| b", "- mục một", "- mục hai"])
    assert.ok(markdown.includes(word), `${word} in ${markdown}`);
});

test("footnotes stand at the end with their numbers, links keep their addresses", async () => {
  const notes = { "word/footnotes.xml": someNotes(`<w:footnote w:id="2">${aParagraph("Theo báo cáo.")}</w:footnote>`) };
  const body =
    aParagraph(`${aRun("Số liệu")}<w:r><w:footnoteReference w:id="2"/></w:r>`) +
    aParagraph(`<w:hyperlink r:id="rId7">${aRun("cổng")}</w:hyperlink>`);
  const item = await read(
    aDocx(
      aParagraph("Tên bài") + body,
      notes,
      aLink("rId3", "footnotes", "footnotes.xml") + aLink("rId7", "hyperlink", "https://cong.example/", true),
    ),
  );
  const { markdown, links } = convertHtml((item.body as { readonly html: string }).html, {
    base: null,
    readText: (text) => text,
  });
  assert.match(markdown, /^Số liệu\\?\[1\\?\]/);
  assert.match(markdown, /\\?\[1\\?\] Theo báo cáo\.$/);
  assert.deepEqual(links, ["https://cong.example/"]);
  assert.match(item.text, /Theo báo cáo\./);
});

test("a picture with the line below it is a figure, and its bytes are in the file", async () => {
  const picture = await aPicture(30, 20);
  const body = aParagraph(aDrawing("rId5")) + aParagraph(aRun("Toàn cảnh hội nghị", "<w:i/>")) + aParagraph(LONG);
  const item = await read(
    aDocx(
      aParagraph("Tên bài") + body,
      { "word/media/image1.jpg": picture },
      aLink("rId5", "image", "media/image1.jpg"),
    ),
  );
  const { pictures } = convertHtml((item.body as { readonly html: string }).html, {
    base: null,
    readText: (text) => text,
  });
  assert.deepEqual(
    pictures.map(({ address, alt, caption }) => [address, alt, caption]),
    [["word/media/image1.jpg", "Mô tả", "Toàn cảnh hội nghị"]],
  );
  const opened = await item.open("word/media/image1.jpg");
  assert.deepEqual([opened?.name, opened?.bytes], ["image1.jpg", picture]);
  assert.equal(await item.open("word/document.xml/../../x"), null);
  assert.equal(await item.open("/etc/passwd"), null);
});

test("text in boxes, fields and formulas that mammoth passes over is kept", async () => {
  const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${aParagraph("Trong khung")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
  const field = `<w:fldSimple w:instr="DATE">${aRun("Trong trường")}</w:fldSimple>`;
  const formula = "<m:oMath><m:r><m:t>y = 2x</m:t></m:r></m:oMath>";
  const item = await read(aDocx(aParagraph("Tên bài") + aParagraph(box) + aParagraph(field) + aParagraph(formula)));
  assert.equal(item.text, "Trong khung\nTrong trường\ny = 2x");
  assert.deepEqual(codes(item.doubts), ["word-formulas"]);
});

/** What TCVN3 and VNI fonts have for Vietnamese text, as Latin-1. */
const TCVN3 = "Thµnh phè Th¸i Nguyªn tæ chøc héi nghÞ";
const VNI = "Thaønh phoá Thaùi Nguyeân toå chöùc hoäi nghò";
const UNICODE = "Thành phố Thái Nguyên tổ chức hội nghị";

const legacy: readonly (readonly [string, string, string, Record<string, string>])[] = [
  ["a TCVN3 font of the run", aParagraph(aRunIn(".VnTime", TCVN3)), UNICODE, {}],
  ["a VNI font of the run", aParagraph(aRunIn("VNI-Times", VNI)), UNICODE, {}],
  ["a font of capitals", aParagraph(aRunIn(".VnTimeH", TCVN3)), UNICODE.toUpperCase(), {}],
  [
    "a letter and its mark in two runs",
    aParagraph(`${aRunIn("VNI-Times", "Tha")}${aRunIn("VNI-Times", "ønh pho")}${aRunIn("VNI-Times", "á")}`),
    "Thành phố",
    {},
  ],
  [
    "a font of the paragraph's style",
    aParagraph(aRun(TCVN3), '<w:pStyle w:val="Bao"/>'),
    UNICODE,
    {
      "word/styles.xml": someStyles(
        '<w:style w:type="paragraph" w:styleId="Goc"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Bao"><w:basedOn w:val="Goc"/></w:style>',
      ),
    },
  ],
  [
    "a font of the whole document",
    aParagraph(aRun(TCVN3)),
    UNICODE,
    {
      "word/styles.xml": someStyles(
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>',
      ),
    },
  ],
  ["no font at all, by its syllables", aParagraph(aRun(TCVN3)), UNICODE, {}],
  ["an old font that Unicode was left in", aParagraph(aRunIn(".VnTime", UNICODE)), UNICODE, {}],
  [
    "ư as the hyphen that Word takes it for",
    aParagraph(
      `${aRunIn(".VnTime", "ph")}<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:softHyphen/></w:r>${aRunIn(".VnTime", "êng x· Héi nghÞ")}`,
    ),
    "phường xã Hội nghị",
    {},
  ],
];
for (const [name, body, text, parts] of legacy) {
  test(`old encodings are read: ${name}`, async () => {
    const item = await read(aDocx(aParagraph("Tên bài") + body + aParagraph("Hết bài này."), parts));
    assert.equal(item.text.split("\n")[0], text);
    assert.ok(
      JSON.stringify(
        convertHtml((item.body as { readonly html: string }).html, { base: null, readText: (each) => each }).markdown,
      ).includes(text),
    );
  });
}

test("the head of a state document gives title, date, number and place", () => {
  const head = readLetterhead([
    "ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "PHƯỜNG ĐỒNG QUANG\t\tĐộc lập - Tự do - Hạnh phúc",
    "Số: 12/BC-UBND\t\tĐồng Quang, ngày 08 tháng 01 năm 2021",
    "BÁO CÁO",
    "Kết quả công tác năm 2020",
    "Thực hiện Kế hoạch số 5/KH-UBND ngày 2/1/2020, ủy ban nhân dân phường báo cáo.",
  ]);
  assert.deepEqual(head, {
    title: { value: "BÁO CÁO Kết quả công tác năm 2020", from: "tên loại và trích yếu" },
    moment: { raw: "08 tháng 01 năm 2021", from: "đầu văn bản", role: "published" },
    number: { value: "12/BC-UBND", from: "đầu văn bản" },
    place: { value: "Đồng Quang", from: "đầu văn bản" },
  });
});

test("a dispatch is called by what it concerns, and an article of news has no head", () => {
  const dispatch = readLetterhead([
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 5/UBND-VP",
    "V/v chuẩn bị họp dân",
    "Kính gửi: Các tổ dân phố",
  ]);
  assert.equal(dispatch?.title?.value, "V/v chuẩn bị họp dân");
  assert.equal(
    readLetterhead(["Phường tổ chức họp dân", "Ngày 8/1/2021, phường họp dân theo Quyết định số 5/QĐ-UBND."]),
    null,
  );
});

test("title, dateline and byline of an article are its fields and leave its body", async () => {
  const item = await read(
    aDocx(
      [
        bold("Phường tổ chức họp dân"),
        aParagraph("(Thainguyencity.gov.vn) Sáng ngày 8/1, phường họp dân."),
        aParagraph(LONG),
        aParagraph("Minh Hà"),
      ].join(""),
    ),
  );
  assert.equal(item.title?.value, "Phường tổ chức họp dân");
  assert.equal(item.fields.source?.value, "Thainguyencity.gov.vn");
  assert.deepEqual(item.fields.author?.value, ["Minh Hà"]);
  assert.equal(item.text, `Sáng ngày 8/1, phường họp dân.\n${LONG}`);
});

const ways: readonly (readonly [readonly string[], readonly string[], string | null])[] = [
  [["Tin cũ", "2015", "thang 3", "bai.docx"], ["tháng 3/2015 near"], null],
  [["Tin cũ", "Kinh tế 2015", "12-3-2015 Họp dân.doc"], ["12/3/2015 published"], "Kinh tế"],
  [["Tin cũ", "2015-03-12 Đại hội", "bai.docx"], ["2015-03-12 published"], "Đại hội"],
  [["Tin cũ", "20150312", "bai.docx"], ["2015-03-12 published"], null],
  [["bai.docx"], [], null],
];
for (const [way, moments, category] of ways) {
  test(`the names ${way.join("/")} tell ${moments.join(", ") || "nothing"}`, () => {
    const hints = hintsOfWay(way);
    assert.deepEqual(
      hints.moments.map(({ raw, role }) => `${raw} ${role}`),
      moments,
    );
    assert.equal(hints.category?.value.name ?? null, category);
  });
}

test("what a document has beside its text is told", async () => {
  const parts = {
    "word/comments.xml": someNotes(aParagraph("Góp ý")).replaceAll("w:footnotes", "w:comments"),
    "word/header1.xml": someNotes(aParagraph("Đầu trang")),
    "word/vbaProject.bin": "macro",
    "word/embeddings/bang.xlsx": "x",
    "word/media/la.jpg": "x",
  };
  const item = await read(
    aDocx(
      aParagraph("Tên bài") + aParagraph(`<w:del><w:r><w:delText>đã xóa</w:delText></w:r></w:del>${aRun("còn lại")}`),
      parts,
    ),
  );
  assert.deepEqual([...codes(item.doubts)].sort(), [
    "word-comments",
    "word-deleted",
    "word-embedded",
    "word-headers",
    "word-macros",
    "word-pictures",
  ]);
  assert.equal(item.text, "còn lại");
});

test("a form that needs LibreOffice is told where that is not installed", async () => {
  const { items, nothings } = await thingsOf(reader, "bai.rtf", "{\\rtf1 Xin chao}");
  assert.deepEqual([items.length, codes(nothings)], [0, ["needs-libreoffice"]]);
  assert.match(nothings[0]!.what, /LibreOffice/);
});

test("LibreOffice, where it is installed, writes the file anew, and its pictures come along", {
  skip: process.platform === "win32",
}, async () => {
  const docx = aDocx(
    aParagraph("Tên bài") + aParagraph(aDrawing("rId5")) + aParagraph(LONG),
    { "word/media/image1.jpg": await aPicture(9, 9) },
    aLink("rId5", "image", "media/image1.jpg"),
  );
  const root = folderOf({
    "bai.rtf": "{\\rtf1 Xin chao}",
    "moi.docx": docx,
    // Stands for LibreOffice: it finds the folder to write into, and writes what it is to have made.
    "bin/soffice": `#!/bin/sh\nwhile [ $# -gt 1 ]; do [ "$1" = --outdir ] && out="$2"; shift; done\ncp "$(dirname "$0")/../moi.docx" "$out/bai.docx"\n`,
  });
  chmodSync(join(root, "bin/soffice"), 0o755);
  const source = { ...namedSource(join(root, "bai.rtf"))!, label: "bai.rtf" };
  for await (const thing of wordReader(join(root, "bin")).read(source, {
    timeZone: "Asia/Ho_Chi_Minh",
    map: { columns: {}, select: {} },
    nowMs: 0,
  })) {
    assert.equal(thing.found, "item");
    if (thing.found !== "item") continue;
    assert.deepEqual([thing.title?.value, thing.text], ["Tên bài", LONG]);
    assert.equal((await thing.open("word/media/image1.jpg"))?.name, "image1.jpg");
  }
});

test("Word files are known by what they hold, whatever they are called", async () => {
  const root = folderOf({ "bai.tin": aDocx(aParagraph("Tên bài") + aParagraph(LONG)), "khong.docx": "chữ thường" });
  assert.equal((await thingsIn(reader, join(root, "bai.tin"))).items.length, 1);
  assert.deepEqual(codes((await thingsIn(reader, join(root, "khong.docx"))).nothings), ["word-broken"]);
});
