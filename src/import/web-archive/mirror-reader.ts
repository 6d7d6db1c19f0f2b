import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { FoundNothing, FoundThing, WrittenMoment } from "../found-item.ts";
import { openBelow } from "../open-below.ts";
import { decodePage } from "../pages/decode-page.ts";
import { isHtml } from "../pages/html-reader.ts";
import { readPage } from "../pages/read-page.ts";
import type { Reader, ReadingOptions, Source } from "../reader.ts";
import { addressesOfFile, hostOf, isHostName, waysOfAddress } from "./mirror-addresses.ts";
import { datesInSitemap } from "./sitemap-dates.ts";
import { unusedFiles } from "./unused-files.ts";

/** No page that people read is larger, in bytes. */
const MOST_BYTES = 30_000_000;

/** Reads a folder that `wget --mirror` or HTTrack made: in it, or it itself, a folder for each host of the portal. */
export const mirrorReader: Reader = {
  kind: "warc",
  recognises: async (source) => hostFoldersOf(source).some(({ path }) => holdsPage(path)),
  read: readMirror,
};

interface HostFolder {
  /** As addresses have it, port included. */
  readonly host: string;
  readonly path: string;
  readonly label: string;
}

function hostFoldersOf({ path, label, way, isFolder }: Source): readonly HostFolder[] {
  if (!isFolder) return [];
  const own = way.at(-1)!;
  if (isHostName(own)) return [{ host: hostOf(own), path, label }];
  const names = readdirSync(path, { withFileTypes: true }).filter(
    (each) => each.isDirectory() && isHostName(each.name),
  );
  return names
    .map(({ name }) => ({ host: hostOf(name), path: join(path, name), label: `${label}/${name}` }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** A crawl begins at a page, at its host's root or a few folders below. */
function holdsPage(folder: string): boolean {
  if (existsSync(join(folder, "index.html"))) return true;
  for (const { way } of filesBelow(folder)) if (/\.(?:html?|aspx?|php)(?:[?@].*)?$/i.test(way)) return true;
  return false;
}

interface MirroredFile {
  readonly path: string;
  /** The way below the host's folder, `/` between names. */
  readonly way: string;
}

/** The files below a folder, in the order of their ways. Links of the file system are not followed. */
function* filesBelow(folder: string, way = ""): Generator<MirroredFile> {
  const names = readdirSync(folder).sort();
  for (const name of names) {
    const path = join(folder, name);
    const found = lstatSync(path);
    const own = way === "" ? name : `${way}/${name}`;
    if (found.isDirectory()) yield* filesBelow(path, own);
    else if (found.isFile()) yield { path, way: own };
  }
}

async function* readMirror(source: Source, options: ReadingOptions): AsyncGenerator<FoundThing> {
  const hosts = hostFoldersOf(source);
  const opened = new Set<string>();
  const openFile = async (address: string) => {
    if (!URL.canParse(address)) return null;
    const url = new URL(address);
    const host = hosts.find((each) => sameHost(each.host, url.host));
    if (host === undefined) return null;
    for (const way of waysOfAddress(url)) {
      const file = await openBelow(host.path, way.split("/").map(encodeURIComponent).join("/"));
      if (file === null) continue;
      opened.add(`http://${host.host}/${way}`);
      return file;
    }
    return null;
  };
  for (const host of hosts) {
    const sitemap = sitemapDates(host.path);
    const others: string[] = [];
    for (const file of filesBelow(host.path)) {
      if (!(await isPage(file.path))) others.push(`http://${host.host}/${file.way}`);
      else if (statSync(file.path).size > MOST_BYTES) yield tooLarge(host, file);
      else yield await readMirrored(host, file, { ...options, openFile, sitemap });
    }
    yield* unusedFiles(host.label, others, opened);
  }
}

function sameHost(one: string, other: string): boolean {
  return one.replace(/^www\./, "") === other.replace(/^www\./, "");
}

async function isPage(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(8_192), 0, 8_192, 0);
    return isHtml(decodePage(buffer.subarray(0, bytesRead), null).text);
  } finally {
    await file.close();
  }
}

interface MirrorContext extends ReadingOptions {
  readonly openFile: (address: string) => ReturnType<typeof openBelow>;
  readonly sitemap: ReadonlyMap<string, string>;
}

async function readMirrored(
  { host, label }: HostFolder,
  file: MirroredFile,
  context: MirrorContext,
): Promise<FoundThing> {
  const addresses = addressesOfFile(host, file.way);
  const listed = addresses
    .map((address) => context.sitemap.get(address.replace(/^http:/, "")))
    .find((each) => each !== undefined);
  // wget gives a file the date that the server gave for the page; a copy may have a later one.
  const saved = new Date(Math.floor(statSync(file.path).mtimeMs / 1000) * 1000).toISOString();
  const bounds: readonly WrittenMoment[] = [
    { raw: saved, from: "ngày của tệp", role: "notAfter" },
    ...(listed === undefined ? [] : [{ raw: listed, from: "sitemap", role: "notAfter" as const }]),
  ];
  const page = {
    source: `${label}/${file.way}`,
    kind: "html" as const,
    bytes: readFileSync(file.path),
    charset: null,
    address: addresses[0] ?? null,
    capturedAt: null,
    moments: bounds,
    open: context.openFile,
    originalPath: file.path,
  };
  const thing = await readPage(page, context);
  if (thing.found !== "item") return thing;
  return { ...thing, addresses: [...new Set([...thing.addresses, ...addresses])] };
}

/** Dates of the sitemaps at a host's root, by addresses without their scheme. */
function sitemapDates(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder)
    .filter((name) => /sitemap.*\.xml$/i.test(name))
    .sort();
  const dates = names.flatMap((name) => [...datesInSitemap(readFileSync(join(folder, name), "utf8"))]);
  return new Map(dates.map(([address, date]) => [address.replace(/^https?:/, ""), date]));
}

function tooLarge({ label }: HostFolder, { way }: MirroredFile): FoundNothing {
  return {
    found: "nothing",
    source: `${label}/${way}`,
    code: "too-large",
    what: "Trang quá lớn, không đọc.",
    isFault: true,
  };
}
