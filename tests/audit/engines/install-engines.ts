import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The programs that browsers and the check of books need → Debian's packages of them. */
const PACKAGE_OF = {
  "firefox-esr": "firefox-esr",
  WebKitWebDriver: "webkit2gtk-driver",
  Xvfb: "xvfb",
  epubcheck: "epubcheck",
} as const;

export type EngineProgram = keyof typeof PACKAGE_OF;

/** Installs those of the programs that are missing, where this is root on Debian; the result are those still missing. */
export function installPrograms(programs: readonly EngineProgram[]): readonly EngineProgram[] {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return missing;
  const names = missing.map((program) => PACKAGE_OF[program]);
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", ["update", "-q"], options);
    execFileSync("apt-get", ["install", "-q", "-y", "--no-install-recommends", ...names], options);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return missing.filter((program) => !isThere(program));
}

function isThere(program: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
}
