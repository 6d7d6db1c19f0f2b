import { createHash } from "node:crypto";
import { extname } from "node:path";
import { contentType } from "mime-types";

/** What becomes a record: a file that a server answered at an address, or one that is kept under a name of its own. */
export interface RecordedFile {
  readonly kind: "response" | "resource";
  /** Absolute; of a resource `urn:khotin:content:…`. */
  readonly uri: string;
  /** The name of the file, which tells its type. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A record of a WARC file, compressed by itself, and what the index says of it. */
export interface WrittenRecord {
  readonly bytes: Uint8Array;
  readonly mime: string;
  /** `sha256:` and hexadecimal digits, of the file's bytes. */
  readonly digest: string;
}

/** The first record, which says what the others are. */
export async function infoRecord(fields: Readonly<Record<string, string>>, date: string): Promise<Uint8Array> {
  const { WARCRecord } = await import("warcio");
  const warcHeaders = { "WARC-Record-ID": recordId("warcinfo", JSON.stringify(fields)) };
  return serialized(WARCRecord.createWARCInfo({ date, warcVersion: "WARC/1.1", warcHeaders }, { ...fields }));
}

/**
 * Makes the record of a file (ISO 28500, WARC/1.1). Its id is made of its content, and its date is given, so that the same file
 * gives the same bytes.
 */
export async function recordOf({ kind, uri, name, bytes }: RecordedFile, date: string): Promise<WrittenRecord> {
  const { WARCRecord } = await import("warcio");
  const type = contentType(extname(name)) || "application/octet-stream";
  const digest = createHash("sha256").update(bytes).digest("hex");
  const warcHeaders = {
    "WARC-Record-ID": recordId(kind, `${uri} ${digest}`),
    ...(kind === "resource" ? { "Content-Type": type } : {}),
  };
  const http = {
    statusline: "HTTP/1.1 200 OK",
    httpHeaders: { "Content-Type": type, "Content-Length": String(bytes.length) },
  };
  const record = WARCRecord.create(
    { type: kind, url: uri, date, warcVersion: "WARC/1.1", warcHeaders, ...(kind === "response" ? http : {}) },
    [bytes],
  );
  return { bytes: await serialized(record), mime: type.split(";")[0]!, digest: `sha256:${digest}` };
}

async function serialized(record: unknown): Promise<Uint8Array> {
  const { WARCSerializer } = await import("warcio");
  // The compressor of the system gives other bytes on other processors.
  const options = { gzip: true, preferPako: true, digest: { algo: "sha-256", prefix: "sha256:" } };
  return WARCSerializer.serialize(record as Parameters<typeof WARCSerializer.serialize>[0], options);
}

/** A UUID made of a digest (RFC 9562, version 8). */
function recordId(kind: string, text: string): string {
  const hex = createHash("sha256").update(`${kind} ${text}`).digest("hex");
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${parts.join("-")}>`;
}
