import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { assetFolder } from "../addresses/folder-names.ts";
import { makeWholeFolder } from "../cache/whole-files.ts";
import { programRoot, templatesDir } from "../program/root.ts";
import type { Assets } from "../views/asset-hrefs.ts";

/**
 * Bundles style, scripts and fonts, or takes them from the cache where they have been bundled before.
 *
 * @param assetsKey says everything they are made from
 */
export async function bundleAssets(cacheDir: string, assetsKey: string): Promise<Assets> {
  const folder = existsSync(PACKAGED_DIR) ? PACKAGED_DIR : join(cacheDir, "assets", assetsKey);
  if (!existsSync(folder)) await bundleAssetsInto(folder);
  const names = readdirSync(folder).sort();
  const named = (pattern: RegExp) => names.find((name) => pattern.test(name)) ?? "";
  const worker = named(/^offline-worker-.*\.js$/);
  return {
    files: names.filter((name) => name !== worker).map((name) => ({ name, from: join(folder, name) })),
    worker: readFileSync(join(folder, worker), "utf8"),
    style: named(/^site-.*\.css$/),
    script: named(/^site-.*\.js$/),
    searchStyle: named(/^search-.*\.css$/),
    searchScript: named(/^search-.*\.js$/),
    loadAheadScript: named(/^load-ahead-.*\.js$/),
    suggestionScript: named(/^suggestions-.*\.js$/),
    fonts: names.filter((name) => /^khotin-serif-(?!italic).*\.woff2$/.test(name)),
    icon: named(/^icon-.*\.svg$/),
  };
}

/** Where the published package has its style, scripts and fonts, bundled when it was made. */
const PACKAGED_DIR = join(programRoot, "assets");

/** Bundles style, scripts and fonts into a folder that is not there yet, under names that say what is in them. */
export async function bundleAssetsInto(folder: string): Promise<void> {
  const scripts = [
    "browser/site.ts",
    "search/page/search.ts",
    "search/page/load-ahead.ts",
    "search/page/suggestions.ts",
    "browser/offline-worker.ts",
  ];
  const styles = ["site.css", "search-page.css"].map((name) => join(templatesDir, "css", name));
  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [...styles, ...scripts.map((path) => join(programRoot, "src", path))],
    absWorkingDir: programRoot,
    outdir: `/${assetFolder}`,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome105", "firefox110", "safari15.4"],
    loader: { ".woff2": "file" },
    legalComments: "none",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  const icon = readFileSync(new URL("../../templates/icon.svg", import.meta.url));
  const iconName = `icon-${hash("sha256", icon, "hex").slice(0, 8).toUpperCase()}.svg`;
  makeWholeFolder(folder, (draft) => {
    for (const file of result.outputFiles) writeFileSync(join(draft, basename(file.path)), file.contents);
    writeFileSync(join(draft, iconName), icon);
  });
}
