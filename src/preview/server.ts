import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Answer, type ShownState, siteAnswer, textAnswer } from "./answer.ts";
import type { OwnFile } from "./own-files.ts";
import { eventsUrl } from "./own-urls.ts";
import { shownText } from "./text.ts";

export interface PageServer {
  readonly server: Server;
  /** Tells every open page what is shown now. The first time, requests that waited are answered. */
  readonly show: (state: ShownState) => void;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/** Whether a `Host` header names this server: a page of elsewhere must not read drafts through a name of its own. */
type HostCheck = (host: string | undefined) => boolean;

/** @param bound the host listened on: one of this machine's own answers to its own names only */
export function hostCheck(bound: string): HostCheck {
  const isLocal = /^(?:127\.\d+\.\d+\.\d+|localhost|::1)$/.test(bound);
  return (host) => !isLocal || /^(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::\d+)?$/i.test(host ?? "");
}

/** Serves a folder, each page with the script that keeps it up to date. Files on disk stay as they are. */
export function pageServer(root: string, own: ReadonlyMap<string, OwnFile>, isOwnHost: HostCheck): PageServer {
  const readers = new Set<ServerResponse>();
  const first = Promise.withResolvers<ShownState>();
  let state: ShownState | null = null;
  const answerFor = async (request: IncomingMessage, target: string): Promise<Answer | null> => {
    if (!isOwnHost(request.headers.host)) return textAnswer(403, shownText.badHost);
    if (request.method !== "GET" && request.method !== "HEAD") return textAnswer(405, shownText.badMethod);
    const file = own.get(target);
    if (file !== undefined) return { status: 200, headers: { "Content-Type": file.type }, body: file.text };
    state ??= await first.promise;
    return target === eventsUrl ? null : siteAnswer(root, target, state);
  };
  const server = createServer(async (request, response) => {
    const answer = await answerFor(request, request.url ?? "/");
    if (answer !== null) send(response, answer, request.method === "HEAD");
    else if (state !== null) follow(response, readers, state);
  });
  return {
    server,
    show: (next) => {
      state = next;
      for (const reader of readers) tell(reader, next);
      first.resolve(next);
    },
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" } as const;

function send(response: ServerResponse, { status, headers, body }: Answer, isHead: boolean): void {
  response.writeHead(status, { ...HEADERS, ...headers });
  if (isHead) response.end();
  else if (typeof body === "string") response.end(body);
  else {
    // A build may remove the file at any moment.
    const file = createReadStream(body.file).on("error", () => response.destroy());
    file.pipe(response);
  }
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
