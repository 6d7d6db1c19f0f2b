import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { loaderFlags } from "../program/loader-flags.ts";
import type { PreviewPlaces } from "./build-preview.ts";
import type { Outcome } from "./outcome.ts";

/** A message to the building process: build once. */
export interface BuildRequest {
  readonly places: PreviewPlaces;
  readonly nowMs: number;
  /** Whether the first build, which may take long, shows its progress on the terminal. */
  readonly showsProgress: boolean;
}

/** Builds previews in a process of its own, which is started for the first build. */
export interface Builder {
  /**
   * Builds once; must not be called before the last build has ended. Never rejects: a dead process is a failed outcome.
   */
  readonly build: (request: BuildRequest) => Promise<Outcome>;
  /** Ends the process. The next build starts a new one, which loads the modules as they are then. */
  readonly renew: () => Promise<void>;
}

const modulePath = fileURLToPath(new URL("./builder-process.ts", import.meta.url));

export function startBuilder(): Builder {
  let running: ChildProcess | null = null;
  const start = (): ChildProcess => {
    const child = fork(modulePath, { execArgv: [...loaderFlags] });
    child.once("exit", () => {
      if (running === child) running = null;
    });
    return child;
  };
  return {
    build: (request) => {
      running ??= start();
      return askFor(running, request);
    },
    renew: async () => {
      const child = running;
      running = null;
      if (child === null || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Has the process build once and resolves with the outcome. */
function askFor(child: ChildProcess, request: BuildRequest): Promise<Outcome> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome) => {
      child.off("message", settle);
      child.off("error", onError);
      child.off("exit", onExit);
      resolve(outcome);
    };
    const onError = (error: Error) => settle({ kind: "failed", detail: error.message });
    const onExit = (code: number | null, signal: string | null) =>
      settle({ kind: "failed", detail: `Tiến trình dựng trang dừng đột ngột (${signal ?? `mã ${code}`}).` });
    child.on("message", settle);
    child.on("error", onError);
    child.on("exit", onExit);
    child.send(request, (error) => {
      if (error !== null) onError(error);
    });
  });
}
