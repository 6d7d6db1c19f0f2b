import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { legacyReading } from "../../src/import/legacy-text.ts";
import { fromLegacy } from "../../src/text/legacy-encodings.ts";

/** The lines of a text as they are read. */
function read(text: string): readonly string[] {
  const reading = legacyReading(text);
  return text.split("\n").map(reading.read);
}

const SAMPLES: Readonly<Record<string, readonly [written: string, meant: string]>> = {
  TCVN3: ["Hµ Néi, ngµy 22 th¸ng 11 n¨m 2002 céng hoµ x· héi", "Hà Nội, ngày 22 tháng 11 năm 2002 cộng hoà xã hội"],
  "TCVN3 in capitals that the font makes": ["Bé TR¦ëNG Bé TµI CHÝNH ®· ký", "Bộ TRƯỞNG Bộ TÀI CHÍNH đã ký"],
  VNI: ["Ñaûng boä thaønh phoá, nöôùc ñöùng ñaàu, chính saùch", "Đảng bộ thành phố, nước đứng đầu, chính sách"],
  "VNI with marks apart": ["veâø vieäc thöïc hieän", "về việc thực hiện"],
  "windows-1258 taken for windows-1252": ["Viêòt Nam ðôòc lâòp thôìng nhâìt", "Việt Nam độc lập thống nhất"],
  "UTF-8 taken for windows-1252": ["Viá»‡t Nam cá»™ng hÃ²a", "Việt Nam cộng hòa"],
};

for (const [name, [written, meant]] of Object.entries(SAMPLES)) {
  test(`${name} is read`, () => assert.deepEqual(read(written), [meant]));
}

test("text in Unicode, in other languages and in doubt stays as it is", () => {
  for (const text of [
    "Đảng bộ thành phố",
    "Công hòa",
    "Déjà vu à l'école, été",
    "Café",
    "Straße über Köln",
    "São Paulo não é",
  ]) {
    assert.deepEqual(read(text), [text], text);
  }
});

test("lines of two encodings in one text are each read as their own", () => {
  const text = "céng hoµ x· héi chñ nghÜa ViÖt Nam\nÑaûng boä thaønh phoá Hoà Chí Minh\nĐộc lập - Tự do";
  assert.deepEqual(read(text), [
    "cộng hoà xã hội chủ nghĩa Việt Nam",
    "Đảng bộ thành phố Hồ Chí Minh",
    "Độc lập - Tự do",
  ]);
});

test("lines that are Vietnamese in no encoding are told, and only where some are in an old one", () => {
  const { doubtful, encodings } = legacyReading("céng hoµ x· héi chñ nghÜa\nb¸o c¸o n¨m\nßßß ÞÞÞ");
  assert.deepEqual([encodings, doubtful], [["tcvn3"], ["ßßß ÞÞÞ"]]);
  assert.deepEqual(legacyReading("ßßß ÞÞÞ").doubtful, []);
});

test("the tables agree with iconv", (context) => {
  const letters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";
  for (const [name, encoding] of [
    ["TCVN5712-1", "tcvn3"],
    ["VISCII", "viscii"],
  ] as const) {
    let bytes: Buffer;
    try {
      bytes = execFileSync("iconv", ["-f", "UTF-8", "-t", name], { input: letters, stdio: ["pipe", "pipe", "ignore"] });
    } catch {
      context.diagnostic(`iconv knows no ${name} here: nothing was checked of it`);
      continue;
    }
    assert.equal(fromLegacy(bytes.toString("latin1"), encoding), letters, name);
  }
});

test("whole documents in TCVN3 and VISCII come back, word by word", (context) => {
  const folder = join(import.meta.dirname, "../../../shared/data/office/ground-truth");
  if (!existsSync(folder)) return context.skip("../shared/data/office is absent: nothing was checked here");
  const words = (text: string) =>
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  // The longest ones tell nothing that the others do not.
  const names = readdirSync(folder).filter(
    (each) => each.endsWith(".txt") && statSync(join(folder, each)).size < 10_000,
  );
  for (const encoding of ["TCVN5712-1", "VISCII"]) {
    let [all, same] = [0, 0];
    for (const name of names) {
      const truth = readFileSync(join(folder, name), "utf8").toLowerCase();
      assert.deepEqual(legacyReading(truth).encodings, [], `${name} is Unicode`);
      const input = execFileSync("iconv", ["-f", "UTF-8", "-t", `${encoding}//TRANSLIT`], { input: truth }).toString(
        "latin1",
      );
      const [own, back] = [words(truth), words(read(input).join("\n"))];
      all += own.length;
      same +=
        own.filter((word, index) => back[index] === word).length === own.length ? own.length : countSame(own, back);
    }
    assert.ok(same / all > 0.997, `${encoding}: ${same} of ${all}`);
  }
  return undefined;
});

function countSame(own: readonly string[], back: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of back) left.set(word, (left.get(word) ?? 0) + 1);
  return own.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
}
