import { spawn } from "node:child_process";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { type Engine, inTime, STARTING_MS } from "./engine.ts";

/** Starts Debian's Firefox, which is driven by WebDriver BiDi (W3C), and nothing else beside it. */
export async function startFirefox(): Promise<Engine> {
  const words = ["--headless", "--no-remote", "--profile", temporaryFolder(), "--remote-debugging-port", "0"];
  const browser = spawn("firefox-esr", words, { stdio: ["ignore", "ignore", "pipe"] });
  const listening = new Promise<string>((resolve, reject) => {
    let said = "";
    browser.on("error", reject);
    browser.stderr.on("data", (chunk) => {
      said += chunk;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
  const send = await connect(`${await inTime(listening, STARTING_MS, "firefox-esr")}/session`);
  const session = await send("session.new", { capabilities: {} });
  const version = (session.capabilities as { readonly browserVersion: string }).browserVersion;
  const { context } = await send("browsingContext.create", { type: "tab" });
  return {
    name: `Firefox ${version}`,
    open: async (href, widthPx) => {
      await send("browsingContext.setViewport", { context, viewport: { width: widthPx, height: 740 } });
      await send("browsingContext.navigate", { context, url: href, wait: "complete" });
    },
    evaluate: async (expression) => {
      const written = { expression: `JSON.stringify(${expression})`, target: { context }, awaitPromise: true };
      const { result } = await send("script.evaluate", written);
      return JSON.parse((result as { readonly value: string }).value);
    },
    close: async () => {
      browser.kill();
    },
  };
}

type Answer = Readonly<Record<string, unknown>>;

/** Opens the socket; the result sends a command and waits for its answer. */
async function connect(address: string): Promise<(method: string, params: Answer) => Promise<Answer>> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(Number(answer.id))?.(answer);
  };
  let sent = 0;
  return async (method, params) => {
    sent += 1;
    const id = sent;
    const coming = new Promise<Answer>((resolve) => waiting.set(id, resolve));
    socket.send(JSON.stringify({ id, method, params }));
    const answer = await inTime(coming, STARTING_MS, method);
    if (answer.type !== "success") throw new Error(`${method}: ${String(answer.message)}`);
    return answer.result as Answer;
  };
}
