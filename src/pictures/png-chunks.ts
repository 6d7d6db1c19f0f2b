/** A chunk of a PNG: its type, `IHDR`, and where its data lies in the file. */
export interface PngChunk {
  readonly type: string;
  readonly at: number;
  readonly sizeBytes: number;
}

/**
 * The chunks of a PNG up to the first that holds pixels, that one included (W3C PNG, third edition, §5). The data of the
 * last one may reach beyond the end of a file that was cut off.
 */
export function headChunksOf(bytes: Uint8Array): readonly PngChunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const sizeBytes = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, at: at + 8, sizeBytes });
    if (type === "IDAT") break;
    at += 12 + sizeBytes;
  }
  return chunks;
}

/** How many frames a PNG has, as its chunk `acTL` says (W3C PNG, third edition, §11.3.6.1). */
export function framesOfPng(bytes: Uint8Array): number {
  const control = headChunksOf(bytes).find(({ type }) => type === "acTL");
  if (control === undefined || control.at + 4 > bytes.length) return 1;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(control.at);
}
