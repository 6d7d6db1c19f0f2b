import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fakeGitea, fakeGithub, fakeGitlab } from "./fake-hosts.ts";
import type { FakeRepository } from "./fake-repository.ts";

/** A fake host on this machine, which answers as GitHub, GitLab and Forgejo do, all three on one repository. */
export interface ServedHost {
  /** `http://127.0.0.1:40123/` */
  readonly href: string;
  /** What was asked for, first to last: `POST /oauth/token`. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** The token that opens the repository, pasted or given for a code. */
export const TOKEN = "ma-dung";

const CODE = "ma-mot-lan";

/** What hosts tell browsers of other sites. */
const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "Authorization, Content-Type, X-GitHub-Api-Version, Accept",
  "Access-Control-Allow-Methods": "GET, POST, PUT, PATCH, DELETE",
};

export async function serveHost(repository: FakeRepository): Promise<ServedHost> {
  const apis = { "/api/v1/": fakeGitea(), "/api/v3/": fakeGithub(), "/api/v4/": fakeGitlab() };
  const asked: string[] = [];
  let challenge = "";
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const { method = "GET", headers } = request;
    const tell = (status: number, json: unknown) => {
      response.writeHead(status, { ...CORS, "Content-Type": "application/json" });
      response.end(JSON.stringify(json));
    };
    if (method === "OPTIONS") return void response.writeHead(204, CORS).end();
    asked.push(`${method} ${pathname}`);
    if (/^\/(?:login\/)?oauth\/authorize$/.test(pathname)) {
      // The editor allows it at once.
      challenge = searchParams.get("code_challenge") ?? "";
      const back = new URLSearchParams({ code: CODE, state: searchParams.get("state") ?? "" });
      return void response.writeHead(302, { Location: `${searchParams.get("redirect_uri")}?${back}` }).end();
    }
    const body = await text(request);
    if (/oauth\/(?:access_)?token$/.test(pathname)) {
      const proof = new URLSearchParams(body);
      const digest = createHash("sha256")
        .update(proof.get("code_verifier") ?? "")
        .digest("base64url");
      if (proof.get("code") !== CODE || digest !== challenge) return tell(400, { error: "invalid_grant" });
      return tell(200, { access_token: TOKEN, token_type: "bearer" });
    }
    const api = Object.entries(apis).find(([root]) => pathname.startsWith(root));
    if (api === undefined) return tell(404, { message: "Not Found" });
    if (headers.authorization !== `Bearer ${TOKEN}`) return tell(401, { message: "Bad credentials" });
    const path = decodeURIComponent(pathname.slice(api[0].length));
    const told = api[1](repository, { method, path, query: searchParams, body: body === "" ? null : JSON.parse(body) });
    return tell(told.status, told.json);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    href: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
