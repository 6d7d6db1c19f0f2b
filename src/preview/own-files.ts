import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { panelStyleUrl, reloadScriptUrl } from "./own-urls.ts";

/** A file that the preview serves beside those of the site. */
export interface OwnFile {
  /** Its content type. */
  readonly type: string;
  readonly text: string;
}

/** The script that keeps pages up to date and the style of the panel of Problems, by their addresses. */
export async function ownFiles(): Promise<ReadonlyMap<string, OwnFile>> {
  const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const script = await build({
    entryPoints: [pathOf("./reload-script.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return new Map([
    [reloadScriptUrl, { type: "text/javascript; charset=utf-8", text: script.outputFiles[0]!.text }],
    [panelStyleUrl, { type: "text/css; charset=utf-8", text: readFileSync(pathOf("./panel.css"), "utf8") }],
  ]);
}
