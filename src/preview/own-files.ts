import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { panelStyleUrl, reloadScriptUrl, reviewKeysUrl, reviewStyleUrl } from "./own-urls.ts";

/** A file that the preview serves beside those of the site. */
export interface OwnFile {
  /** Its content type. */
  readonly type: string;
  readonly text: string;
}

const SCRIPT = "text/javascript; charset=utf-8";
const STYLE = "text/css; charset=utf-8";

/** The scripts and styles of the preview, which no site has, by their addresses. */
export async function ownFiles(): Promise<ReadonlyMap<string, OwnFile>> {
  const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const scripts = await build({
    entryPoints: [pathOf("./reload-script.ts"), pathOf("./review/keys.ts")],
    outdir: "/",
    entryNames: "[name]",
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return new Map([
    [reloadScriptUrl, { type: SCRIPT, text: scripts.outputFiles[0]!.text }],
    [reviewKeysUrl, { type: SCRIPT, text: scripts.outputFiles[1]!.text }],
    [panelStyleUrl, { type: STYLE, text: readFileSync(pathOf("./panel.css"), "utf8") }],
    [reviewStyleUrl, { type: STYLE, text: readFileSync(pathOf("./review/style.css"), "utf8") }],
  ]);
}
