import { createReadStream } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Answer, type ShownState, siteAnswer, textAnswer } from "./answer.ts";
import type { Editing } from "./editing.ts";
import type { OwnFile } from "./own-files.ts";
import { eventsUrl } from "./own-urls.ts";
import type { Review } from "./review/answer.ts";
import { type ServedHosts, servedHosts } from "./served-hosts.ts";
import { shownText } from "./text.ts";

/** The server of a preview. */
export interface PageServer {
  readonly server: Server;
  /** Sends every open page what is shown now. When it is first called, the requests that waited are answered. */
  readonly show: (state: ShownState) => void;
  /** Ends every connection. */
  readonly close: () => Promise<void>;
}

/**
 * Makes the server of a folder. It adds to each page the script that keeps it up to date; the files stay as they are.
 *
 * @param review answers for the review of imports
 * @param editing answers for the editing page
 */
export function pageServer(
  root: string,
  own: ReadonlyMap<string, OwnFile>,
  { accepts }: Pick<ServedHosts, "accepts">,
  review: Review,
  editing: Pick<Editing, "desk" | "door">,
): PageServer {
  const openPages = new Set<ServerResponse>();
  const first = Promise.withResolvers<ShownState>();
  let state: ShownState | null = null;
  const answerFor = async (request: IncomingMessage, target: string): Promise<Answer | null> => {
    if (!accepts(request.headers.host)) return textAnswer(403, shownText.badHost);
    const ofDesk = editing.desk(request, isLocal(request));
    if (ofDesk !== null) return ofDesk;
    if (request.method !== "GET" && request.method !== "HEAD") return textAnswer(405, shownText.badMethod);
    const file = own.get(target);
    if (file !== undefined) return { status: 200, headers: { "Content-Type": file.type }, body: file.text };
    state ??= await first.promise;
    const instead = review(target, isLocal(request), state) ?? editing.door(request, isLocal(request), state.basePath);
    if (instead !== null) return instead;
    return target === eventsUrl ? null : siteAnswer(root, target, state);
  };
  const server = createServer(async (request, response) => {
    const answer = await answerFor(request, request.url ?? "/");
    if (answer !== null) send(response, answer, request.method === "HEAD");
    else if (state !== null) addOpenPage(response, openPages, state);
  });
  return {
    server,
    show: (next) => {
      state = next;
      for (const page of openPages) sendState(page, next);
      first.resolve(next);
    },
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Whether a request comes from this machine, and asks for it by a name of its own. */
function isLocal({ socket, headers }: IncomingMessage): boolean {
  const sender = socket.remoteAddress ?? "";
  const host = servedHosts("127.0.0.1", []);
  return /^(?:::1|(?:::ffff:)?127\.\d+\.\d+\.\d+)$/.test(sender) && host.accepts(headers.host);
}

const HEADERS = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" } as const;

/** Sends an answer; to a HEAD request without its body. */
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

/** Keeps a connection open to send a page what is shown, now and after each build. */
function addOpenPage(response: ServerResponse, openPages: Set<ServerResponse>, state: ShownState): void {
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream; charset=utf-8" });
  response.once("close", () => openPages.delete(response));
  openPages.add(response);
  sendState(response, state);
}

function sendState(response: ServerResponse, { build, panel }: ShownState): void {
  response.write(`retry: 500\nevent: state\ndata: ${JSON.stringify({ build, panel })}\n\n`);
}
