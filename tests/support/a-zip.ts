import { crc32, deflateRawSync } from "node:zlib";

/** How a ZIP file is made. */
interface ZipOptions {
  /** Whether members are not compressed. */
  readonly isStored?: boolean;
  /** What the directory says of the size of members, where that is a lie. */
  readonly claimedBytes?: number;
}

/** A ZIP file with the members given, their names as they are written, whatever they are. */
export function aZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  { isStored = false, claimedBytes }: ZipOptions = {},
): Buffer {
  const members: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(files)) {
    const [bytes, nameBytes] = [Buffer.from(content as string), Buffer.from(name)];
    const packed = isStored ? bytes : deflateRawSync(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(isStored ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedBytes ?? bytes.length, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    members.push(Buffer.from("PK\x03\x04", "latin1"), fields, nameBytes, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00", "latin1"), fields, place, nameBytes);
    at += 30 + nameBytes.length + packed.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Object.keys(files).length, 4);
  end.writeUInt16LE(Object.keys(files).length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...members, index, Buffer.from("PK\x05\x06", "latin1"), end]);
}
