import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Where LibreOffice is when it is not on the PATH. */
const USUAL_PLACES: readonly string[] = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
];

/** The program of LibreOffice; `null` where it is not installed. `path` is the environment's PATH. */
export function findLibreOffice(path: string): string | null {
  const folders = path.split(delimiter).filter((folder) => folder !== "");
  const named = folders.flatMap((folder) =>
    ["soffice", "libreoffice", "soffice.exe"].map((name) => join(folder, name)),
  );
  return [...named, ...USUAL_PLACES].find((place) => existsSync(place)) ?? null;
}

/** A long document takes LibreOffice ten seconds, its first start as long again. */
const MOST_MS = 120_000;

/** A file that LibreOffice wrote anew. */
export interface RewrittenFile {
  /** `null` where LibreOffice could not. */
  readonly docx: string | null;
  readonly remove: () => void;
}

/** Has LibreOffice write a file anew as `.docx`, in a folder of its own and with settings of its own. */
export async function rewriteAsDocx(program: string, path: string): Promise<RewrittenFile> {
  const folder = mkdtempSync(join(tmpdir(), "khotin-"));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  await run(program, [profile, "--headless", "--norestore", "--convert-to", "docx", "--outdir", folder, path]);
  const docx = join(folder, `${basename(path).replace(/\.[^.]*$/, "")}.docx`);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { docx: existsSync(docx) ? docx : null, remove };
}

function run(program: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    execFile(program, [...words], { timeout: MOST_MS, killSignal: "SIGKILL" }, () => resolve());
  });
}
