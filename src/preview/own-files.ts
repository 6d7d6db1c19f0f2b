import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { panelStyleUrl, reloadScriptUrl } from "./own-urls.ts";

/** A file of the preview's own, by its address. */
export interface OwnFile {
  readonly type: string;
  readonly text: string;
}

/** The script and the style that pages are served with. */
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
