import { createReadStream, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import type { OwnFile } from "./own-files.ts";
import { eventsUrl, reloadScriptUrl } from "./own-urls.ts";
import { shownText } from "./preview-text.ts";
import { staticAnswer, typeOf } from "./static-file.ts";

/** What the server shows at a moment. */
export interface ShownState {
  /** Names what the pages were built from; a page of another name is out of date. */
  readonly build: string;
  /** Markup of what is wrong; empty where nothing is. */
  readonly panel: string;
  readonly basePath: string;
  /** Answers for pages that cannot be there yet; `null` once pages stand. */
  readonly insteadOfPages: string | null;
}

export interface PageServer {
  readonly server: Server;
  /** Tells every open page what is shown now. The first time, requests that waited are answered. */
  readonly show: (state: ShownState) => void;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/** Serves a folder, each page with the script that keeps it up to date. Files on disk stay as they are. */
export function pageServer(root: string, own: ReadonlyMap<string, OwnFile>, isHost: HostCheck): PageServer {
  const readers = new Set<ServerResponse>();
  const first = Promise.withResolvers<void>();
  let state: ShownState | null = null;
  const server = createServer(async (request, response) => {
    const target = request.url ?? "/";
    const refusal = refusalOf(request, isHost);
    if (refusal !== null) return answerText(response, ...refusal);
    const file = own.get(target);
    if (file !== undefined) return answer(response, 200, file.type, file.text);
    await first.promise;
    if (target === eventsUrl) return follow(response, readers, state!);
    answerPage({ request, response, target, root, state: state! });
  });
  return {
    server,
    show: (next) => {
      state = next;
      for (const reader of readers) tell(reader, next);
      first.resolve();
    },
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Whether a `Host` header names this server: a page of elsewhere must not read drafts through a name of its own. */
export type HostCheck = (host: string | undefined) => boolean;

export function hostCheck(bound: string): HostCheck {
  const isLocal = /^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/.test(bound);
  return (host) => !isLocal || /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/i.test(host ?? "");
}

function refusalOf({ method, headers }: IncomingMessage, isHost: HostCheck): readonly [number, string] | null {
  if (!isHost(headers.host)) return [403, shownText.badHost];
  return method === "GET" || method === "HEAD" ? null : [405, shownText.badMethod];
}

function follow(response: ServerResponse, readers: Set<ServerResponse>, state: ShownState): void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream; charset=utf-8" });
  response.once("close", () => readers.delete(response));
  readers.add(response);
  tell(response, state);
}

function tell(response: ServerResponse, { build, panel }: ShownState): void {
  response.write(`retry: 500\nevent: state\ndata: ${JSON.stringify({ build, panel })}\n\n`);
}

interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly target: string;
  readonly root: string;
  readonly state: ShownState;
}

function answerPage({ request, response, target, root, state }: Asked): void {
  const found = staticAnswer(root, target, state.basePath);
  if (found.kind === "bad") return answerText(response, 400, shownText.badRequest);
  if (found.kind === "redirect") {
    response.writeHead(302, { ...HEADERS, Location: found.to }).end();
    return;
  }
  if (found.kind === "none") return answerMissing(response, root, state);
  if (found.file.endsWith(".html")) return answerHtml(response, 200, readFileSync(found.file, "utf8"), state);
  response.writeHead(200, { ...HEADERS, "Content-Type": typeOf(found.file) });
  if (request.method === "HEAD") response.end();
  else
    createReadStream(found.file)
      .on("error", () => response.destroy())
      .pipe(response);
}

function answerMissing(response: ServerResponse, root: string, state: ShownState): void {
  if (state.insteadOfPages !== null) return answerHtml(response, 503, state.insteadOfPages, state);
  let page: string;
  try {
    page = readFileSync(join(root, "404.html"), "utf8");
  } catch {
    return answerText(response, 404, shownText.notFound);
  }
  answerHtml(response, 404, page, state);
}

/** The page with the script at its end, and the name of the build it is of. */
function answerHtml(response: ServerResponse, status: number, page: string, { build }: ShownState): void {
  const script = `<script src="${reloadScriptUrl}" type="module" data-build="${build}"></script>`;
  const end = page.lastIndexOf("</body>");
  const at = end === -1 ? page.length : end;
  answer(response, status, "text/html; charset=utf-8", `${page.slice(0, at)}${script}${page.slice(at)}`);
}

const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" } as const;

function answerText(response: ServerResponse, status: number, text: string): void {
  answer(response, status, "text/plain; charset=utf-8", `${text}\n`);
}

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { ...HEADERS, "Content-Type": type }).end(text);
}
