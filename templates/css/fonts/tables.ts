/*
 * Reads and writes the tables that TrueType fonts are made of: OpenType specification, "Organization of an OpenType
 * Font".
 */

/**
 * A font under another family name. The SIL Open Font License asks for one where a font is modified whose name, here
 * "Source", is reserved.
 */
export function renameFont(font: Buffer, family: string, style: "Roman" | "Italic"): Buffer {
  const tables = tablesOf(font);
  const names = namesOf(tables.get("name")!);
  const subfamily = style === "Roman" ? "Regular" : "Italic";
  const postScript = family.replaceAll(" ", "");
  const own: readonly (readonly [id: number, text: string])[] = [
    [1, family],
    [2, subfamily],
    [3, `${postScript}-${subfamily}`],
    [4, `${family} ${subfamily}`],
    [6, `${postScript}-${subfamily}`],
  ];
  // Copyright, version and licence stay, and so do the names of the axes, whose ids begin at 256.
  const kept = names.filter(([id]) => id === 0 || id === 5 || id === 13 || id === 14 || id >= 256);
  tables.set("name", nameTable([...own, ...kept].sort(([one], [other]) => one - other)));
  return fontOf(tables, font.readUInt32BE(0));
}

/** A font with one table replaced by that of another font, whose glyphs must be the same. */
export function replaceTable(font: Buffer, other: Buffer, tag: string): Buffer {
  const tables = tablesOf(font).set(tag, tablesOf(other).get(tag)!);
  return fontOf(tables, font.readUInt32BE(0));
}

function tablesOf(font: Buffer): Map<string, Buffer> {
  const entries = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  return new Map(
    entries.map((at) => {
      const start = font.readUInt32BE(at + 8);
      return [font.toString("latin1", at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12))] as const;
    }),
  );
}

/** The names in a name table that are English and for Windows: these are in UTF-16. */
function namesOf(table: Buffer): (readonly [id: number, text: string])[] {
  const storage = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + 12 * index);
  return records
    .filter((at) => table.readUInt16BE(at) === 3 && table.readUInt16BE(at + 4) === 0x409)
    .map((at) => {
      const start = storage + table.readUInt16BE(at + 10);
      const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)));
      return [table.readUInt16BE(at + 6), text.swap16().toString("utf16le")] as const;
    });
}

function nameTable(names: readonly (readonly [id: number, text: string])[]): Buffer {
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const head = Buffer.alloc(6 + 12 * names.length);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  names.forEach(([id], index) => {
    [3, 1, 0x409, id, texts[index]!.length, offset].forEach((value, part) => {
      head.writeUInt16BE(value, 6 + 12 * index + 2 * part);
    });
    offset += texts[index]!.length;
  });
  return Buffer.concat([head, ...texts]);
}

function fontOf(tables: ReadonlyMap<string, Buffer>, version: number): Buffer {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + 16 * sorted.length);
  head.writeUInt32BE(version, 0);
  [sorted.length, 16 * power, Math.log2(power), 16 * (sorted.length - power)].forEach((value, index) => {
    head.writeUInt16BE(value, 4 + 2 * index);
  });
  const bodies: Buffer[] = [];
  let start = head.length;
  sorted.forEach(([tag, table], index) => {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
    head.write(tag, 12 + 16 * index, "latin1");
    [checksum(padded), start, table.length].forEach((value, part) => {
      head.writeUInt32BE(value, 16 + 16 * index + 4 * part);
    });
    bodies.push(padded);
    start += padded.length;
  });
  return Buffer.concat([head, ...bodies]);
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
