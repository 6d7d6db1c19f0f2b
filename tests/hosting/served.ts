import { type IncomingHttpHeaders, request } from "node:http";
import { type AddressInfo, createServer } from "node:net";

/** A port that is free at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export interface Reply {
  readonly status: number | undefined;
  readonly location: string | undefined;
  readonly caching: string | undefined;
  readonly body: string;
  readonly bytes: Buffer;
  readonly headers: IncomingHttpHeaders;
}

/** Asks a server of this machine for a path, sent byte for byte as it is given. */
export function ask(port: number, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { host: "127.0.0.1", port, path: Buffer.from(path).toString("latin1"), headers };
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          location: response.headers.location,
          caching: response.headers["cache-control"],
          body: Buffer.concat(parts).toString(),
          bytes: Buffer.concat(parts),
          headers: response.headers,
        }),
      );
    });
    asked.on("error", reject).end();
  });
}
