import { isUtf8 } from "node:buffer";

/**
 * The text that bytes of a dump stand for: UTF-8, else one character a byte as windows-1252 reads them, from which old
 * encodings are told later.
 */
export function decodeStored(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString() : windows.decode(bytes);
}

const windows = new TextDecoder("windows-1252");

/** NukeViet 3 stored what PHP's `addslashes` had escaped; such text has no quote without a slash before it. */
export function withoutSlashes(text: string): string {
  const isSlashed = /\\["']/.test(text) && !/(?:^|[^\\])["']/.test(text.replace(/\\["']/g, ""));
  return isSlashed || /=\\["']/.test(text) ? text.replace(/\\(["'\\])/g, "$1") : text;
}
