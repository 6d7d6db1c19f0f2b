import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { contentType } from "mime-types";

/** A server of one folder, as any web server would serve it. */
export interface Served {
  /** Where the site starts: `http://127.0.0.1:40123/kho-tin/`. */
  readonly href: string;
  /** Paths asked for that are not there. */
  readonly missed: readonly string[];
  readonly close: () => Promise<void>;
}

/**
 * Serves a folder on this machine under a base path, texts packed as every host packs them; what is not there is
 * answered by its `404.html`.
 */
export async function serve(folder: string, basePath = "/"): Promise<Served> {
  const missed: string[] = [];
  const server = createServer(answerer(folder, basePath, missed));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    href: `http://127.0.0.1:${port}${basePath}`,
    missed,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * What answers requests out of a folder.
 *
 * @param missed gets the paths asked for that are not there
 */
export function answerer(folder: string, basePath: string, missed: string[]) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const inside = pathname.startsWith(basePath) ? decodeURIComponent(pathname.slice(basePath.length)) : null;
    const file = inside === null ? null : fileIn(folder, inside);
    const packs = String(request.headers["accept-encoding"]).includes("gzip");
    if (file !== null) return answerRange(request, response, file) || answer(response, 200, file, packs);
    missed.push(pathname);
    const page = join(folder, "404.html");
    if (existsSync(page)) return answer(response, 404, page, packs);
    response.writeHead(404).end();
  };
}

/** Answers with the part of a file that was asked for (RFC 9110, section 14); `false` where the whole was asked for. */
export function answerRange({ headers }: IncomingMessage, response: ServerResponse, file: string): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? "") ?? [];
  if (first === undefined || last === undefined) return false;
  const content = readFileSync(file);
  const part = content.subarray(Number(first), Number(last) + 1);
  response.writeHead(206, {
    "content-type": contentType(extname(file)) || "application/octet-stream",
    "content-range": `bytes ${first}-${Number(first) + part.length - 1}/${content.length}`,
    "cache-control": "public, max-age=31536000, immutable",
  });
  response.end(part);
  return true;
}

/** The number of bytes a range asks for. */
export function rangeBytes(range = ""): number {
  const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  return Number(last) - Number(first) + 1;
}

function fileIn(folder: string, path: string): string | null {
  const named = normalize(join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path));
  const isInside = named.startsWith(normalize(`${folder}${sep}`));
  return isInside && existsSync(named) && statSync(named).isFile() ? named : null;
}

function answer(response: ServerResponse, status: number, file: string, packs: boolean): void {
  const type = contentType(extname(file)) || "application/octet-stream";
  const isText = packs && /^(?:text|application\/(?:json|xml|manifest)|image\/svg)/.test(type);
  const encoding = isText ? { "content-encoding": "gzip" } : {};
  // Names under /assets/, and those of the search index, tell their bytes; pages are asked for anew.
  const caching = /[\\/](?:assets|chi-muc)[\\/]/.test(file) ? "public, max-age=31536000, immutable" : "no-cache";
  response.writeHead(status, { "content-type": type, "cache-control": caching, ...encoding });
  response.end(isText ? gzipSync(readFileSync(file)) : readFileSync(file));
}
