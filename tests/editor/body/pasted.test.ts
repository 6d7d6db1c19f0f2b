import assert from "node:assert/strict";
import { test } from "node:test";
import { readPastedHtml, readPastedText } from "../../../src/editor/body/read-pasted.ts";
import { fromWord, wordParagraph } from "./from-word.ts";

/** A list item of Word: a paragraph with a mark that it would show. */
function wordItem(level: number, mark: string, text: string): string {
  return `<p class=MsoListParagraphCxSpMiddle style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
style='font-family:Symbol;color:#c00000'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span style='font-size:14.0pt'>${text}<o:p></o:p></span></p>`;
}

const LONG = "Sáng 15/3, Đảng bộ phường tổ chức hội nghị sơ kết công tác quý I và triển khai nhiệm vụ quý II năm nay.";

test("text from Word keeps its words, bold and links, and loses fonts, colours and Word's own signs", () => {
  const { markdown } = readPastedHtml(
    fromWord(
      wordParagraph(`Đồng chí <b style='mso-bidi-font-weight:normal'>Bí thư</b> xem <a href="https://a.vn/x">tin</a>.`),
    ),
  );
  assert.equal(markdown, "Đồng chí **Bí thư** xem [tin](https://a.vn/x).");
});

test("lists of Word are lists, with those inside them; letters before items stay text", () => {
  const items = [
    wordItem(1, "1.", "Một"),
    wordItem(2, "·", "trong một"),
    wordItem(2, "·", "lại trong một"),
    wordItem(1, "2.", "Hai"),
  ];
  assert.equal(
    readPastedHtml(fromWord(items.join("\n"))).markdown,
    "1. Một\n   - trong một\n   - lại trong một\n2. Hai",
  );
  assert.equal(readPastedHtml(fromWord(wordItem(1, "3.", "Ba") + wordItem(1, "4.", "Bốn"))).markdown, "3. Ba\n4. Bốn");
  assert.equal(
    readPastedHtml(fromWord(wordItem(1, "a)", "Về thu") + wordParagraph("Hết."))).markdown,
    "a) Về thu\n\nHết.",
  );
});

test("bold lines that are headings become headings, and are named", () => {
  const bold = (text: string) => wordParagraph(`<b>${text}</b>`);
  const { markdown, headings } = readPastedHtml(
    fromWord(
      [bold("I. KẾT QUẢ"), wordParagraph(LONG), bold("1. Kinh tế"), wordParagraph(LONG), bold("Nguyễn Văn A")].join(""),
    ),
  );
  assert.deepEqual(headings, ["I. KẾT QUẢ", "1. Kinh tế"]);
  assert.match(markdown, /^## I\. KẾT QUẢ\n/);
  assert.match(markdown, /^### 1\. Kinh tế$/m);
  assert.match(markdown, /^\*\*Nguyễn Văn A\*\*$/m);
});

test("notes of Word keep their numbers and stand at the end, without the line above them", () => {
  const html = fromWord(
    `${wordParagraph(`Tăng 5%<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference>[1]</span></a>.`)}
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%"><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Số liệu Cục Thống kê.</p></div></div>`,
  );
  assert.equal(readPastedHtml(html).markdown, "Tăng 5%\\[1].\n\n\\[1] Số liệu Cục Thống kê.");
});

test("tables and pictures with captions come along; a picture of a file on that computer keeps its place", () => {
  const { markdown, pictures } = readPastedHtml(
    fromWord(
      `<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Chỉ tiêu</b></p></td><td><p class=MsoNormal>2024</p></td></tr>
<tr><td><p class=MsoNormal>Thu</p></td><td><p class=MsoNormal>10.100</p></td></tr></table>
<p class=MsoNormal align=center><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/x/image001.png"/></v:shape><![endif]--><![if !vml]><img
width=400 height=300 src="file:///C:/Users/x/image002.jpg" v:shapes="Picture_1"><![endif]></p>
<p class=MsoCaption align=center>Hình 1. Quang cảnh hội nghị</p>`,
    ),
  );
  assert.deepEqual(pictures, ["file:///C:/Users/x/image002.jpg"]);
  assert.equal(
    markdown,
    '| **Chỉ tiêu** | 2024 |\n| --- | --- |\n| Thu | 10.100 |\n\n![](pasted-picture:0 "Hình 1. Quang cảnh hội nghị")',
  );
});

test("text from Google Docs is not all bold", () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400">Mục</span></h2><p dir="ltr" style="line-height:1.38"><span style="font-weight:400;font-family:Arial">Thường </span><span style="font-weight:700">đậm</span><span style="font-style:italic"> nghiêng</span></p><ul><li dir="ltr"><p role="presentation"><span>một</span></p></li><li dir="ltr"><p role="presentation"><span>hai</span></p></li></ul></b>`;
  assert.equal(readPastedHtml(html).markdown, "## Mục\n\nThường **đậm** *nghiêng*\n\n- một\n- hai");
});

test("a page's scripts, buttons and links that lead nowhere stay behind", () => {
  const html = `<div><script>alert(1)</script><p onclick="x()">Tin <a href="javascript:x()">xấu</a> và <a href="/noi-bo">nội bộ</a></p><button>Chia sẻ</button><img src="https://a.vn/1.jpg" alt="Ảnh"></div>`;
  const { markdown, pictures } = readPastedHtml(html);
  assert.equal(markdown, "Tin xấu và nội bộ\n\n![Ảnh](pasted-picture:0)");
  assert.deepEqual(pictures, ["https://a.vn/1.jpg"]);
});

test("lines that a window broke are one paragraph, in text and in HTML; lines that somebody ended are not", () => {
  const lines = [
    "Sáng nay Đảng ủy phường tổ chức hội nghị sơ kết công tác quý một năm nay,",
    "dự hội nghị có các đồng chí trong Ban Thường vụ và đại diện các đoàn thể,",
    "cùng nhân dân.",
  ];
  assert.deepEqual(readPastedText(`${lines.join("\n")}\n\nĐoạn hai.`), [lines.join(" "), "Đoạn hai."]);
  assert.equal(readPastedHtml(`<p>${lines.join("<br>")}</p>`).markdown, lines.join(" "));
  assert.deepEqual(readPastedText("Nơi nhận:\nNhư trên;\nLưu VT."), ["Nơi nhận:", "Như trên;", "Lưu VT."]);
});

test("text in TCVN3 is read as Unicode, and an example is told", () => {
  const html = `<p style="font-family:.VnTime">C«ng t¸c x©y dùng §¶ng vµ hÖ thèng chÝnh trÞ</p><p>Plain text.</p>`;
  const { markdown, conversion } = readPastedHtml(html);
  assert.match(markdown, /Công tác xây dựng Đảng và hệ thống chính trị/);
  assert.equal(conversion?.after, "Công tác xây dựng Đảng và hệ thống chính trị");
  assert.equal(readPastedHtml("<p>Công tác</p>").conversion, null);
});
