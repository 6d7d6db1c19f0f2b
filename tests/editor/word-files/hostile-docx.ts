import { aDocx, aDrawing, aParagraph, aRun } from "../../import/a-docx.ts";
import { aZip } from "../../support/a-zip.ts";
import { type Dice, pick } from "../../support/dice.ts";

const BODY = aParagraph("Tên bài") + aParagraph("Thân bài. ".repeat(60)) + aParagraph(aDrawing("rId7"));

/** One way to make a Word file that is broken, or that is made to do harm. */
type Spoiler = (dice: Dice) => Buffer;

const deep = (name: string, levels: number) =>
  `<w:p>${`<w:${name}>`.repeat(levels)}${aRun("Sâu")}${`</w:${name}>`.repeat(levels)}</w:p>`;

const SPOILERS: readonly Spoiler[] = [
  (dice) => whole().subarray(0, 4 + dice(whole().length - 4)),
  (dice) => flipped(whole(), 1 + dice(8), dice),
  (dice) => flipped(whole(), 200, dice),
  // Packed text that is spoiled below what the ZIP file checks.
  (dice) => flipped(aDocx(BODY, {}, "x".repeat(dice(50))), 3, dice),
  (dice) => aDocx(aParagraph("a".repeat(60_000_000 + dice(10)))),
  (dice) =>
    aZip({ "[Content_Types].xml": "x".repeat(1_000_000), "word/document.xml": "x" }, { claimedBytes: dice(50) }),
  (dice) => aZip({ "[Content_Types].xml": "x", "word/document.xml": "x" }, { claimedBytes: 900_000_000 + dice(9) }),
  () => aDocx(BODY, { "word/styles.xml": '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>' }),
  () => aDocx("", { "word/document.xml": '<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>' }),
  () => aDocx("", { "word/document.xml": '<!DOCTYPE x [<!ENTITY y SYSTEM "http://127.0.0.1:9/">]><x>&y;</x>' }),
  (dice) => aDocx(BODY + deep("ins", 20_000 + dice(60_000))),
  (dice) => aDocx(BODY + deep("tbl", 1_000 + dice(3_000))),
  (dice) => aDocx(BODY + deep("tbl><w:tr><w:tc", 300 + dice(300))),
  (dice) => aDocx(`${BODY}<w:p><w:r>`.repeat(1 + dice(20))),
  () => aDocx(BODY, { "word/vbaProject.bin": Buffer.from("Sub AutoOpen()") }),
  (dice) =>
    aDocx(BODY, Object.fromEntries(Array.from({ length: 21_000 + dice(9) }, (_, at) => [`word/media/${at}.png`, ""]))),
  () => aDocx(BODY, { "../../ra-ngoai.xml": "x", "/tuyet-doi.xml": "x", "word/__proto__": "x", constructor: "x" }),
  (dice) => aDocx(aParagraph(`&#x${pick(["0", "1F", "D800", "10FFFF", "FFFFFFF"], dice)};`) + BODY),
  (dice) => aDocx(BODY, { "word/document.xml": Buffer.from(pick(["", "\0", "<", "<w:document", "{}"], dice)) }),
  (dice) => Buffer.from(`d0cf11e0a1b11ae1${"00".repeat(dice(3_000))}`, "hex"),
  (dice) => aDoc(dice),
];

const whole = () => aDocx(BODY);

function flipped(bytes: Buffer, times: number, dice: Dice): Buffer {
  const spoiled = Buffer.from(bytes);
  for (let time = 0; time < times; time++) spoiled[4 + dice(spoiled.length - 4)] = dice(256);
  return spoiled;
}

/** The head of a `.doc` with a part called WordDocument, and tables of sectors that lead in circles. */
function aDoc(dice: Dice): Buffer {
  const bytes = Buffer.alloc(512 * 6);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeInt32LE(1, 44);
  bytes.writeInt32LE(dice(4), 48);
  bytes.writeInt32LE(dice(4), 60);
  bytes.writeInt32LE(dice(4), 68);
  for (let at = 0; at < 109; at++) bytes.writeInt32LE(dice(4), 76 + at * 4);
  for (let at = 512; at < 1536; at += 4) bytes.writeInt32LE(dice(5), at);
  bytes.write("WordDocument", 1536, "utf16le");
  bytes.writeUInt16LE(26, 1536 + 64);
  return bytes;
}

/** A Word file that is broken or hostile: the same for the same number. */
export function hostileWordFile(number: number, dice: Dice): { readonly name: string; readonly bytes: Buffer } {
  const bytes = SPOILERS[number % SPOILERS.length]!(dice);
  return { name: bytes[0] === 0xd0 ? "bai.doc" : "bai.docx", bytes };
}
