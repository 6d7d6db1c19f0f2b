import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { type Engine, inTime, STARTING_MS } from "./engine.ts";
import { FRAME_PAGE } from "./prepared-site.ts";

const BROWSER = "/usr/lib/*/webkit2gtk-4*/MiniBrowser";
/** Containers allow no sandbox within theirs, and there is no graphics card and no desktop. */
const WITHOUT_DESKTOP = {
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
  WEBKIT_DISABLE_COMPOSITING_MODE: "1",
  NO_AT_BRIDGE: "1",
};

/** Starts WebKitGTK's own small browser on a screen that nobody sees (Xvfb), driven by WebDriver (W3C). */
export async function startWebKit(): Promise<Engine> {
  const screen = spawn("Xvfb", ["-displayfd", "1", "-screen", "0", "1600x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const display = await inTime(
    new Promise<string>((resolve, reject) => {
      screen.on("error", reject);
      screen.stdout.once("data", (chunk) => resolve(`:${String(chunk).trim()}`));
    }),
    STARTING_MS,
    "Xvfb",
  );
  const port = await freePort();
  const driver = spawn("WebKitWebDriver", ["-p", String(port)], {
    env: { ...process.env, ...WITHOUT_DESKTOP, DISPLAY: display },
    stdio: "ignore",
  });
  const { call, name } = await startSession(`http://127.0.0.1:${port}`);
  return {
    name,
    open: async (href, widthPx) => {
      // The browser's own window cannot be narrower than its tools, so the page is shown in a frame.
      const { origin } = new URL(href);
      await call("POST", "/frame", { id: null });
      await call("POST", "/url", { url: `${origin}/${FRAME_PAGE}?${widthPx}&${encodeURIComponent(href)}` });
      await call("POST", "/frame", { id: 0 });
    },
    evaluate: (expression) => call("POST", "/execute/sync", { script: `return ${expression}`, args: [] }),
    close: async () => {
      await call("DELETE", "");
      driver.kill();
      screen.kill();
    },
  };
}

type Call = (method: string, path: string, body?: unknown) => Promise<unknown>;

async function startSession(driver: string): Promise<{ readonly call: Call; readonly name: string }> {
  const options = { binary: globSync(BROWSER)[0] ?? "MiniBrowser", args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  const started = await ask("POST", `${driver}/session`, { capabilities });
  const { sessionId, capabilities: found } = started as {
    readonly sessionId: string;
    readonly capabilities: { readonly browserVersion: string };
  };
  const call: Call = (method, path, body) => ask(method, `${driver}/session/${sessionId}${path}`, body);
  return { call, name: `WebKitGTK ${found.browserVersion}` };
}

/** Asks the driver, again and again for as long as it is not there yet. @throws Error where the driver names one */
async function ask(method: string, href: string, body?: unknown): Promise<unknown> {
  const beginAt = performance.now();
  for (;;) {
    try {
      const response = await fetch(href, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
      const { value } = (await response.json()) as { readonly value: unknown };
      if (!response.ok) throw new Error(`${method} ${href}: ${JSON.stringify(value)}`);
      return value;
    } catch (error) {
      if (!(error instanceof TypeError) || performance.now() - beginAt > STARTING_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
