import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { assetFolder } from "../addresses/folder-names.ts";
import { dataFolder, fileOf, urlOfFile, volumeApiUrl, webManifestUrl } from "../addresses/urls.ts";
import { contentUri } from "../import/web-archive/content-record.ts";
import { regularFiles } from "./content-files.ts";
import type { ExportSource } from "./source.ts";
import { infoRecord, type RecordedFile, recordOf } from "./warc-record.ts";
import type { OnFile } from "./write-bag.ts";

/** The name of the file of records. */
export const RECORDS = "data.warc.gz";

/** The published files of a volume with the style, scripts and fonts that show them. Each is read when it is asked for. */
export function* publishedToRecord(year: number, { siteDir, context }: ExportSource): Iterable<RecordedFile> {
  const base = context.config.baseUrl.slice(0, -1);
  const data = [fileOf(volumeApiUrl(year)), dataFolder(year)];
  const wanted = [String(year), ...data, assetFolder, fileOf(webManifestUrl), "favicon.ico"];
  for (const name of wanted.flatMap((path) => regularFiles(siteDir, path)).sort()) {
    const uri = `${base}${encodeURI(urlOfFile(name))}`;
    yield { kind: "response", uri, name, bytes: readFileSync(join(siteDir, name)) };
  }
}

/** Files of the content, by their paths in it. Each is read when it is asked for. */
export function* contentToRecord(own: readonly string[], { contentDir }: ExportSource): Iterable<RecordedFile> {
  for (const name of own) {
    yield { kind: "resource", uri: contentUri(name), name, bytes: readFileSync(join(contentDir, name)) };
  }
}

/**
 * Writes a file of records and returns the lines of its index (CDXJ), sorted.
 *
 * @param date ISO 8601, UTC, to the second
 */
export async function writeRecords(
  file: string,
  files: Iterable<RecordedFile>,
  { date, title }: { readonly date: string; readonly title: string },
  onFile: OnFile,
): Promise<readonly string[]> {
  const { getSurt } = await import("warcio/utils");
  const target = openSync(file, "w");
  const lines: string[] = [];
  const stamp = date.replace(/\D/g, "");
  try {
    const info = await infoRecord({ software: "Khotin", format: "WARC File Format 1.1", isPartOf: title }, date);
    let offset = writeWhole(target, info);
    for (const each of files) {
      const { bytes, mime, digest } = await recordOf(each, date);
      const [length, start] = [String(bytes.length), String(offset)];
      const place = { url: each.uri, mime, status: "200", digest, length, offset: start, filename: RECORDS };
      if (each.kind === "response") lines.push(`${getSurt(each.uri)} ${stamp} ${JSON.stringify(place)}`);
      offset += writeWhole(target, bytes);
      onFile();
    }
  } finally {
    closeSync(target);
  }
  return lines.sort();
}

function writeWhole(file: number, bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
  return bytes.length;
}
