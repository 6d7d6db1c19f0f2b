import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { freePort } from "../hosting/served.ts";

export const NGINX = "/usr/sbin/nginx";

/** @throws Error where one of some programs, by their paths, is missing */
export function requirePrograms(programs: readonly string[]): void {
  const missing = programs.find((program) => !existsSync(program));
  if (missing !== undefined) throw new Error(`There is no ${missing}: apt-get install -y nginx-light rsync wrk`);
}

/**
 * Starts nginx on this machine alone, and resolves once it listens.
 *
 * @param work a folder for its files
 * @param configuration what stands in its `http` block, by the port
 */
export async function startNginx(work: string, configuration: (port: number) => string) {
  const port = await freePort();
  mkdirSync(work, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${work}/${name};`,
  );
  writeFileSync(
    join(work, "nginx.conf"),
    `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${work}/pid; error_log ${work}/errors; events {}
    http { include /etc/nginx/mime.types; access_log off; ${temporary.join(" ")}\n${configuration(port)} }`,
  );
  const child = spawn(NGINX, ["-p", work, "-e", join(work, "errors"), "-c", join(work, "nginx.conf")], {
    stdio: "ignore",
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`nginx does not start: ${join(work, "errors")}`);
    await new Promise(setImmediate);
  }
  return { port, stop: () => void child.kill("SIGTERM") };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
