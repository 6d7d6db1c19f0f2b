import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { programRoot } from "../../../src/program/root.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** What a page of the field does: it mounts the field and keeps what it tells. */
const SCRIPT = `
import { mountBody } from "./src/editor/body/mount-body.ts";
const told = [];
const taken = new Map();
globalThis.field = mountBody(document.querySelector("main"), {
  text: document.querySelector("template").content.textContent,
  label: "Nội dung bài",
  language: "vi",
  onChange: (text) => told.push(text),
  takeFile: async (file) => {
    const name = file.name.normalize("NFD").replace(/\\p{M}/gu, "").replace(/[^\\w.]+/g, "-").toLowerCase();
    taken.set(name, URL.createObjectURL(file));
    return { name };
  },
  hrefOf: (name) => taken.get(name) ?? null,
});
globalThis.told = told;
`;

/** The policy of a page that lets no inline script or style run: the field needs neither. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:";

/** A folder with a page on which the field shows a body, and a plain input beside it. */
export async function fieldPage(body: string): Promise<string> {
  const folder = temporaryFolder();
  await build({
    stdin: { contents: SCRIPT, resolveDir: programRoot, sourcefile: "page.ts", loader: "ts" },
    bundle: true,
    format: "esm",
    splitting: true,
    platform: "browser",
    outdir: folder,
    entryNames: "page",
    logLevel: "silent",
  });
  writeFileSync(join(folder, "field.css"), readFileSync(join(programRoot, "src/editor/body/field.css")));
  const escaped = body.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Soạn bài</title>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><link rel="icon" href="data:,">
<link rel="stylesheet" href="field.css"><main><h1>Soạn bài</h1>
<label>Tiêu đề <input id="plain"></label></main><template>${escaped}</template><script type="module" src="page.js"></script></html>`,
  );
  return folder;
}
