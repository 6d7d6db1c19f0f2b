/** An XMP packet of some properties. */
export function xmp(elements: string, attributes = ""): string {
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ${attributes}>
    ${elements}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

export const DESCRIPTION = 0x010e;
export const ARTIST = 0x013b;
export const COPYRIGHT = 0x8298;

/** Puts EXIF texts in UTF-8 into a JPEG: segment APP1, one directory in either byte order. */
export function withExif(jpeg: Buffer, tags: Readonly<Record<number, string>>, order: "II" | "MM" = "II"): Buffer {
  const number = (value: number, bytes: 2 | 4) => {
    const buffer = Buffer.alloc(bytes);
    if (order === "II") buffer.writeUIntLE(value, 0, bytes);
    else buffer.writeUIntBE(value, 0, bytes);
    return buffer;
  };
  const texts = Object.entries(tags).map(([tag, text]) => [Number(tag), Buffer.from(`${text}\0`)] as const);
  let at = 8 + 2 + texts.length * 12 + 4;
  const entries = texts.map(([tag, text]) => {
    const entry = Buffer.concat([number(tag, 2), number(2, 2), number(text.length, 4), number(at, 4)]);
    at += text.length;
    return entry;
  });
  const head = Buffer.concat([Buffer.from(order), number(42, 2), number(8, 4), number(texts.length, 2)]);
  const tiff = Buffer.concat([head, ...entries, number(0, 4), ...texts.map(([, text]) => text)]);
  const body = Buffer.concat([Buffer.from("Exif\0\0"), tiff]);
  const segment = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}

/** Puts IPTC data sets into a JPEG as Photoshop does: segment APP13, resource 0x0404. */
export function withIptc(jpeg: Buffer, fields: readonly (readonly [number, Buffer])[]): Buffer {
  const sets = fields.map(([number, text]) => Buffer.concat([Buffer.from([0x1c, 2, number, 0, text.length]), text]));
  const data = Buffer.concat(sets);
  const resource = Buffer.concat([Buffer.from("8BIM\x04\x04\0\0\0\0\0", "latin1"), Buffer.from([data.length]), data]);
  const body = Buffer.concat([Buffer.from("Photoshop 3.0\0"), resource, Buffer.alloc(data.length % 2)]);
  const head = Buffer.from([0xff, 0xed, (body.length + 2) >> 8, (body.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
