/**
 * Ways in which Vietnamese was written before Unicode, and two ways in which text is spoiled on its way: bytes of
 * windows-1258 taken for windows-1252, and UTF-8 taken for windows-1252 (`utf-8`).
 */
export const LEGACY_ENCODINGS = ["tcvn3", "vni", "viscii", "vps", "windows-1258", "utf-8"] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** What the bytes 0xA1 to 0xFE of TCVN 5712:1993, form 1, stand for; `·` where the fonts called .Vn… have no letter. */
const TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ";

/** What the bytes 0x80 to 0xFF of VISCII stand for (RFC 1456). */
const VISCII_LETTERS =
  "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ";
const VISCII_CONTROLS = new Map([
  [0x02, "Ẳ"],
  [0x05, "Ẵ"],
  [0x06, "Ẫ"],
  [0x14, "Ỷ"],
  [0x19, "Ỹ"],
  [0x1e, "Ỵ"],
]);

/** What the bytes 0x80 to 0xFF of VPS stand for, as GNU recode has them; `·` where VPS has no letter. */
const VPS_LETTERS =
  "ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ··ỀỂỄỐỒỔ·ýỷỵỚỜỞ·ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ·àáâãảạă·èéêẽìí·ĩẴĐòóôõ·Ơụùúủ·ỶẼỳ";
const VPS_CONTROLS = new Map([
  ...[..."ẠẬẶẸỆ"].map((letter, index) => [0x02 + index, letter] as const),
  ...[..."ỊỌỘỢỤỰ"].map((letter, index) => [0x10 + index, letter] as const),
  [0x19, "Ỵ"],
  [0x1c, "Ẫ"],
  [0x1d, "Ữ"],
]);

/** The byte that each character of windows-1252 outside ISO 8859-1 stands for. */
const BYTES_OF_WINDOWS: ReadonlyMap<string, number> = new Map(
  Array.from(
    { length: 32 },
    (_, index) => [new TextDecoder("windows-1252").decode(Uint8Array.of(0x80 + index)), 0x80 + index] as const,
  ),
);

/** Characters as ISO 8859-1 or windows-1252 read a byte, with the letter it stands for. */
const LETTERS: Readonly<Partial<Record<LegacyEncoding, ReadonlyMap<string, string>>>> = {
  // In TCVN3 files the bytes below 0xA1 are the punctuation of Windows.
  tcvn3: lettersFrom(0xa1, TCVN3_LETTERS, new Map()),
  viscii: lettersFrom(0x80, VISCII_LETTERS, VISCII_CONTROLS),
  vps: lettersFrom(0x80, VPS_LETTERS, VPS_CONTROLS),
};

function lettersFrom(
  first: number,
  letters: string,
  controls: ReadonlyMap<number, string>,
): ReadonlyMap<string, string> {
  const high = [...letters].map((letter, index) => [first + index, letter] as const);
  const bytes = new Map([...controls, ...high.filter(([, letter]) => letter !== "·")]);
  const characters = new Map([...bytes].map(([byte, letter]) => [String.fromCharCode(byte), letter] as const));
  for (const [character, byte] of BYTES_OF_WINDOWS) {
    const letter = bytes.get(byte);
    if (letter !== undefined) characters.set(character, letter);
  }
  // Greek mu looks like the micro sign, and programs exchange the two.
  const mu = characters.get("\u00b5");
  return mu === undefined ? characters : characters.set("\u03bc", mu);
}

/** What VNI's second letters put on the vowel before them, as combining marks. */
const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ["ù", "\u0301"],
  ["ø", "\u0300"],
  ["û", "\u0309"],
  ["õ", "\u0303"],
  ["ï", "\u0323"],
  ["â", "\u0302"],
  ["á", "\u0302\u0301"],
  ["à", "\u0302\u0300"],
  ["å", "\u0302\u0309"],
  ["ã", "\u0302\u0303"],
  ["ä", "\u0302\u0323"],
  ["ê", "\u0306"],
  ["é", "\u0306\u0301"],
  ["è", "\u0306\u0300"],
  ["ú", "\u0306\u0309"],
  ["ü", "\u0306\u0303"],
  ["ë", "\u0306\u0323"],
]);
/** Letters of VNI that stand alone. */
const VNI_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ñ", "đ"],
  ["ô", "ơ"],
  ["ö", "ư"],
  ["í", "í"],
  ["ì", "ì"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
]);
/** A vowel with the marks after it (`öô` is two vowels, `ôù` one with a mark), else a letter that stands alone. */
const VNI_UNIT = new RegExp(
  `([aeiouyôö])([${[...VNI_MARKS.keys()].join("")}]{1,2})|[${[...VNI_LETTERS.keys()].join("")}]`,
  "gi",
);

/**
 * The text that legacy bytes stand for, in NFC. `text` has one character for each byte, as ISO 8859-1 or windows-1252 reads
 * them; what is no byte of the encoding stays as it is. Capitals that a font made of small letters (`.VnTimeH`) stay small,
 * except in words and lines whose other letters are all capitals.
 */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === "vni") return withWholeCapitals(text, text.replace(VNI_UNIT, vniUnit).normalize("NFC"));
  if (encoding === "windows-1258" || encoding === "utf-8") return decodedAgain(text, encoding);
  const letters = LETTERS[encoding]!;
  const converted = text.replace(OUTSIDE, (character) => letters.get(character) ?? character);
  return encoding === "tcvn3" ? withWholeCapitals(text, converted) : converted;
}

/** What may stand for a letter: everything but the printable characters of ASCII. */
const OUTSIDE = /[^\n\r\t -~]/g;

function vniUnit(unit: string, vowel: string | undefined, marks: string | undefined): string {
  const isCapital = (vowel ?? unit) !== (vowel ?? unit).toLowerCase();
  const letter = VNI_LETTERS.get((vowel ?? unit).toLowerCase()) ?? vowel!.toLowerCase();
  const composed = letter + [...(marks ?? "").toLowerCase()].map((mark) => VNI_MARKS.get(mark)!).join("");
  return isCapital ? composed.toUpperCase() : composed;
}

const DECODERS = {
  "windows-1258": new TextDecoder("windows-1258", { fatal: true, ignoreBOM: true }),
  "utf-8": new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }),
} as const;

function decodedAgain(text: string, encoding: "windows-1258" | "utf-8"): string {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const byte = code < 0x100 ? code : BYTES_OF_WINDOWS.get(character);
    if (byte === undefined) return text;
    bytes.push(byte);
  }
  try {
    return DECODERS[encoding].decode(Uint8Array.from(bytes)).normalize("NFC");
  } catch {
    return text;
  }
}

/** Writes words in capitals whole: their accented letters were small in the bytes and capital by the font. */
function withWholeCapitals(written: string, converted: string): string {
  const isShouted = isInCapitals(written, 4);
  return converted.replace(/[\p{L}\p{M}]+/gu, (word) =>
    isShouted || isInCapitals(word, 2) ? word.toUpperCase() : word,
  );
}

/** Whether all letters of a text that are in ASCII are capitals, and at least `least` of them. */
function isInCapitals(text: string, least: number): boolean {
  return !/[a-z]/.test(text) && (text.match(/[A-Z]/g)?.length ?? 0) >= least;
}
