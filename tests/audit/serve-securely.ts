import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createSecureServer, type ServerHttp2Session } from "node:http2";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerer, type Served } from "../support/serve.ts";

/**
 * Serves a folder on this machine as hosts serve the public: HTTP/2 over TLS. The certificate is nobody's and lives as
 * long as the server; `openssl` makes it.
 */
export async function serveSecurely(folder: string): Promise<Served> {
  const missed: string[] = [];
  const answer = answerer(folder, "/", missed);
  const server = createSecureServer({ ...ownCertificate(), allowHTTP1: true }, (request, response) =>
    // Node's HTTP/2 server speaks the same language to what answers.
    answer(request as unknown as IncomingMessage, response as unknown as ServerResponse),
  );
  const sessions = new Set<ServerHttp2Session>();
  server.on("session", (session) => {
    sessions.add(session);
    session.on("close", () => sessions.delete(session));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    href: `https://127.0.0.1:${port}/`,
    missed,
    close: async () => {
      for (const session of sessions) session.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function openssl(words: readonly string[]): void {
  try {
    execFileSync("openssl", words, { stdio: "ignore" });
  } catch (cause) {
    throw new Error("There is no openssl that makes certificates: apt-get install -y openssl", { cause });
  }
}

function ownCertificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), "khotin-tls-"));
  try {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
    const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"];
    openssl(["req", "-x509", ...kind, ...name, "-keyout", key, "-out", cert]);
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
