import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { Buffer as BufferOfBrowsers } from "buffer/index.js";
import { build } from "esbuild";
import type { WordArticle } from "../../../src/editor/word-files/word-article.ts";
import { countKept } from "../../../src/import/count-words.ts";
import { convertDocx } from "../../../src/import/word/convert-docx.ts";
import { programRoot } from "../../../src/program/root.ts";
import { threadBundle } from "../../../src/rendering/bundle-editor.ts";
import { aDocx, aDrawing, aLink, aParagraph, aRun, aRunIn } from "../../import/a-docx.ts";
import { aZip } from "../../support/a-zip.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** The reader as browsers get it: bundled, and without what Node alone has. */
async function browserReader(): Promise<(file: File, language: "vi" | "en") => Promise<WordArticle>> {
  const outdir = temporaryFolder();
  const { metafile } = await build({
    ...threadBundle,
    entryPoints: [join(programRoot, "src/editor/word-files/read-word-file.ts")],
    outdir,
    entryNames: "[name]",
    outExtension: { ".js": ".mjs" },
    format: "esm",
    define: { Buffer: "globalThis.bufferOfBrowsers", process: "undefined" },
    metafile: true,
    write: true,
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  assert.deepEqual(
    imports.filter(({ path }) => path.startsWith("node:")),
    [],
  );
  const module = await import(pathToFileURL(join(outdir, "read-word-file.mjs")).href);
  return module.readWordFile;
}

const readWordFile = await browserReader();
const read = (bytes: Uint8Array, name = "bai.docx", language: "vi" | "en" = "vi") =>
  readWordFile(new File([Uint8Array.from(bytes)], name), language);

test("a browser reads a state document: title, day and place from its head, the body as Markdown", async () => {
  const article = await read(
    aDocx(
      [
        aParagraph("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        aParagraph("Thái Nguyên, ngày 3 tháng 4 năm 2018"),
        aParagraph("BÁO CÁO"),
        aParagraph("Kết quả công tác quý I"),
        aParagraph(aRun("I. Kết quả", "<w:b/>")),
        aParagraph("Thu ngân sách đạt 10.100 tỷ đồng."),
      ].join(""),
    ),
  );
  assert.equal(article.title, "BÁO CÁO Kết quả công tác quý I");
  assert.equal(article.publishedAt, "2018-04-03");
  assert.equal(article.place, "Thái Nguyên");
  assert.match(article.body, /^## I\. Kết quả\n\nThu ngân sách đạt 10\.100 tỷ đồng\.$/m);
  assert.deepEqual(article.conversions, []);
});

test("pictures come along as files under the names that the body has", async () => {
  const bytes = Buffer.from("89504e470d0a1a0a", "hex");
  const { body, files } = await read(
    aDocx(aParagraph(aDrawing("rId7")), { "word/media/image1.png": bytes }, aLink("rId7", "image", "media/image1.png")),
  );
  assert.match(body, /\(anh-1\.png/);
  assert.deepEqual(
    files.map(({ name }) => name),
    ["anh-1.png"],
  );
  assert.deepEqual(Buffer.from(await files[0]!.arrayBuffer()), bytes);
});

/** A drawing of nothing in the form of Windows: the header that every EMF has and the record that ends it ([MS-EMF] 2.3.4). */
function anEmf(): Buffer {
  const bytes = Buffer.alloc(108);
  for (const [at, value] of [
    [0, 1],
    [4, 88],
    [40, 0x464d4520],
    [44, 0x10000],
    [48, 108],
    [52, 2],
    [88, 14],
    [92, 20],
    [104, 20],
  ] as const)
    bytes.writeUInt32LE(value, at);
  return bytes;
}

/** The same in the form before it: placeable header, header, end ([MS-WMF] 2.3.2). */
function aWmf(): Buffer {
  const placeable = "d7cdc69a00000000000064006400600000000000a551";
  return Buffer.from(`${placeable}0100090000030c0000000000030000000000030000000000`, "hex");
}

test("drawings in EMF and WMF keep their places, and the editor is told in both languages how to bring them along", async () => {
  const links = [aLink("rId7", "image", "media/image1.emf"), aLink("rId8", "image", "media/image2.wmf")];
  const parts = { "word/media/image1.emf": anEmf(), "word/media/image2.wmf": aWmf() };
  const lines = ["Đầu.", aDrawing("rId7"), "Giữa.", aDrawing("rId8"), "Cuối."].map((line) => aParagraph(line));
  const bytes = aDocx(lines.join(""), parts, links.join(""));
  const { body, files, doubts } = await read(bytes);
  assert.equal(body, "Đầu.\n\n![Mô tả](missing:)\n\nGiữa.\n\n![Mô tả](missing:)\n\nCuối.\n");
  assert.deepEqual(files, []);
  assert.equal(doubts.length, 1);
  assert.match(doubts[0]!, /^Có 2 hình trong tệp Word không phải là ảnh \(hình vẽ EMF, WMF, biểu đồ\).*loại PNG/);
  const { doubts: inEnglish } = await read(bytes, "bai.docx", "en");
  assert.equal(inEnglish.length, 1);
  assert.match(inEnglish[0]!, /^The Word file has drawings that are no pictures \(EMF, WMF, charts\): 2\..*type PNG/);
  await assert.rejects(read(Buffer.from("x"), "bai.docx", "en"), { message: /^This file is not a Word file/ });
});

test("text in an old font is Unicode, and lines are shown before and after", async () => {
  const line = "C«ng t¸c x©y dùng §¶ng vµ hÖ thèng chÝnh trÞ";
  const { body, conversions, doubts, asWritten } = await read(
    aDocx(aParagraph("Tin mới") + aParagraph(aRunIn(".VnTime", line))),
  );
  assert.match(body, /Công tác xây dựng Đảng và hệ thống chính trị/);
  assert.deepEqual(conversions, [{ before: line, after: "Công tác xây dựng Đảng và hệ thống chính trị" }]);
  assert.ok(asWritten?.body.includes(line), "an editor who does not believe it gets the text as it was");
  assert.ok(doubts.some((doubt) => doubt.includes("TCVN3")));
});

test("what is no .docx, or would do harm, is refused in words that say what to do", async () => {
  const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
  const hostile = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x/>';
  const bomb = aZip({ "[Content_Types].xml": "<Types/>", "word/document.xml": " ".repeat(50 * 2 ** 20) });
  const table: readonly (readonly [Uint8Array, string, RegExp])[] = [
    [ole, "bai.doc", /không phải tệp Word/],
    [ole, "bai.docx", /mật khẩu/],
    [Buffer.from("xin chào"), "bai.docx", /không phải tệp Word/],
    [aDocx("").subarray(0, 200), "bai.docx", /hỏng/],
    [aZip({ "a.txt": "a" }), "bai.docx", /hỏng/],
    [aDocx("", { "word/document.xml": hostile }), "bai.docx", /thực thể/],
    [bomb, "bai.docx", /quá mức/],
  ];
  for (const [bytes, name, message] of table)
    await assert.rejects(read(bytes, name), { name: "WordFileError", message });
});

/** The words of a text that an article says, in the title or in the body. */
function kept(text: string, { body, title = "", author = "" }: WordArticle) {
  return countKept(text.toLowerCase(), `${title}\n${author}\n${body}`.toLowerCase());
}

const DATA = join(import.meta.dirname, "../../../../shared/data");
const samples = (pattern: string) => globSync(join(DATA, pattern)).sort();

test("every .docx at hand keeps 99.5 % of its words in a browser's reader", async (context) => {
  const paths = samples("{docx,office/corpus/**}/*.docx");
  if (paths.length === 0) context.skip("../shared/data is absent: nothing was checked here");
  for (const path of paths) {
    const transcript = join(DATA, "office/ground-truth-synthetic", `${basename(path, ".docx")}.txt`);
    const text = existsSync(transcript) ? readFileSync(transcript, "utf8") : (await convertDocx(path)).text;
    const count = kept(text, await read(readFileSync(path), basename(path)));
    context.diagnostic(`${basename(path)}: ${count.kept} of ${count.source} words`);
    assert.ok(count.kept >= count.source * 0.995, `${basename(path)}: ${count.kept} of ${count.source} words`);
  }
});

test("the .doc files of state offices keep 99.5 % of their words in a browser's reader", async (context) => {
  Object.assign(globalThis, { bufferOfBrowsers: BufferOfBrowsers });
  const sum = { source: 0, kept: 0 };
  for (const path of samples("office/corpus/**/*.doc")) {
    const transcript = join(DATA, "office/ground-truth", `${basename(path, ".doc")}.txt`);
    if (!existsSync(transcript)) continue;
    const count = kept(readFileSync(transcript, "utf8"), await read(readFileSync(path), basename(path)));
    sum.source += count.source;
    sum.kept += count.kept;
  }
  if (sum.source === 0) context.skip("../shared/data is absent: nothing was checked here");
  context.diagnostic(`${sum.kept} of ${sum.source} words`);
  assert.ok(sum.kept >= sum.source * 0.995, `${sum.kept} of ${sum.source} words`);
});
