import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Names Chromium and its kin go by on a PATH. Without windows it does the tests in half the time. */
const NAMES = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "msedge",
];

const APPLICATIONS = [
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The Chromium of this machine: the one `CHROME_PATH` names, else an installed one. `null` where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which is not there.`);
    return named;
  }
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...APPLICATIONS, ...onPath, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

type Step = readonly [command: string, ...words: string[]];

const installDebian = (name: string): readonly Step[] => [
  ["apt-get", "update", "-q"],
  ["apt-get", "install", "-q", "-y", "--no-install-recommends", name],
];
/** The second is for releases that do not have the first. */
const DEBIAN = [installDebian("chromium-headless-shell"), installDebian("chromium")];
const PLAYWRIGHT: readonly Step[] = [["npx", "playwright-core", "install", "chromium"]];

/** Installs a Chromium as this machine can: Debian's packages as root, else Playwright's own build. `null` where neither. */
export function installChromium(): string | null {
  const isDebianRoot = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  for (const steps of isDebianRoot ? [...DEBIAN, PLAYWRIGHT] : [PLAYWRIGHT]) {
    try {
      for (const step of steps) runStep(step);
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
    }
    const found = findChromium();
    if (found !== null) return found;
  }
  return null;
}

function runStep([command, ...words]: Step): void {
  execFileSync(command, words, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    shell: process.platform === "win32",
  });
}

export const HOW_TO_INSTALL = [
  "The browser tests need a Chromium, and none could be found or installed. Any of these gives one:",
  "  Debian, Ubuntu:  sudo apt-get install chromium",
  "  elsewhere:       npx playwright-core install chromium",
  "  or name one:     CHROME_PATH=/path/to/chrome npm test",
].join("\n");
