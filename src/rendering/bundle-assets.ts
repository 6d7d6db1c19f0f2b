import { hash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { BuildOptions } from "esbuild";
import { assetFolder } from "../addresses/folder-names.ts";
import { isWholeFolder, makeSealedFolder, sealedFiles } from "../cache/sealed-folder.ts";
import { makeWholeFolder } from "../cache/whole-files.ts";
import { pagefindPrelude, siteScripts } from "../program/browser-scripts.ts";
import { programRoot, templatesDir } from "../program/root.ts";
import type { Assets } from "../views/asset-hrefs.ts";
import type { WordTable } from "../wording/words.ts";
import { type Bundled, bundleSettings, keptBundles } from "./kept-bundles.ts";
import { assetsKeyOf, markWords, putWords } from "./script-words.ts";

/** What the program has of style, scripts and fonts. */
export interface Bundle {
  /** Says everything that style and scripts are made from, the words of the site included. */
  readonly key: string;
  readonly assets: Assets;
  /** What stands before Pagefind's programs for browsers (src/search/page/pagefind-prelude.ts). */
  readonly pagefindPrelude: string;
  /** The path of the rules for what pages show only where the archive has it: logo, menu, a text in the footer. */
  readonly lookStyleFile: string;
}

/**
 * Bundles style, scripts and fonts, or takes them from the cache where they have been bundled before.
 *
 * @param assetsDigest the digest of the part of the program that makes them
 */
export async function bundleAssets(cacheDir: string, assetsDigest: string, words: WordTable): Promise<Bundle> {
  const key = assetsKeyOf(assetsDigest, words);
  const folder = join(cacheDir, "assets", key);
  if (!isWholeFolder(folder)) {
    const bundled = existsSync(PACKAGED_DIR)
      ? packagedBundles()
      : await keptBundles(`assets-${assetsDigest}`, makeBundles);
    await makeSealedFolder(folder, async ({ write }) => {
      for (const file of bundled) {
        const [name, contents] = withWords(file, words);
        write(name, Buffer.from(contents as string));
      }
    });
  }
  const names = sealedFiles(folder)!
    .map(({ path }) => path)
    .sort();
  const named = (pattern: RegExp) => names.find((name) => pattern.test(name)) ?? "";
  const worker = named(/^offline-worker-.*\.js$/);
  const lookStyle = named(/^look-.*\.css$/);
  const prelude = named(/^pagefind-prelude-.*\.js$/);
  const published = names.filter((name) => ![worker, lookStyle, prelude].includes(name));
  const assets = {
    files: published.map((name) => ({ name, from: join(folder, name) })),
    worker: readFileSync(join(folder, worker), "utf8"),
    style: named(/^site-.*\.css$/),
    script: named(/^site-.*\.js$/),
    searchStyle: named(/^search-.*\.css$/),
    searchScript: named(/^search-.*\.js$/),
    loadAheadScript: named(/^load-ahead-.*\.js$/),
    suggestionScript: named(/^suggestions-.*\.js$/),
    oldAddressScript: named(/^old-addresses-.*\.js$/),
    fonts: names.filter((name) => /^khotin-serif-(?!italic).*\.woff2$/.test(name)),
    icon: named(/^icon-.*\.svg$/),
  };
  return {
    key,
    assets,
    pagefindPrelude: readFileSync(join(folder, prelude), "utf8"),
    lookStyleFile: join(folder, lookStyle),
  };
}

/** Where the published package has its style, scripts and fonts, bundled when it was made. */
const PACKAGED_DIR = join(programRoot, "assets");

function packagedBundles(): readonly Bundled[] {
  return readdirSync(PACKAGED_DIR).map((name) => [name, readFileSync(join(PACKAGED_DIR, name))]);
}

/**
 * Bundles style, scripts and fonts into a folder that is not there yet. The scripts have marks in the place of texts, for
 * a build to put the words of its site there.
 */
export async function bundleAssetsInto(folder: string): Promise<void> {
  const files = await makeBundles();
  makeWholeFolder(folder, (draft) => {
    for (const [name, contents] of files) writeFileSync(join(draft, name), contents);
  });
}

/** A bundled file with the words of a site. A script's name has the hash of what it is then. */
function withWords([name, contents]: Bundled, words: WordTable): Bundled {
  if (!name.endsWith(".js")) return [name, contents];
  const script = putWords(Buffer.from(contents).toString(), words);
  return [name.replace(/-[A-Z0-9]+\.js$/, `-${nameHash(script)}.js`), script];
}

function nameHash(contents: Uint8Array | string): string {
  return hash("sha256", contents, "hex").slice(0, 8).toUpperCase();
}

/** Style, scripts and fonts, under names that say what is in them. */
async function makeBundles(): Promise<readonly Bundled[]> {
  const styles = ["site.css", "search-page.css", "look.css"].map((name) => join(templatesDir, "css", name));
  const icon = readFileSync(new URL("../../templates/icon.svg", import.meta.url));
  return [
    ...(await bundle({ entryPoints: [...styles, ...siteScripts.map(sourceOf)], format: "esm" })),
    // Pagefind's program, which this stands before, sees what it declares.
    ...(await bundle({
      entryPoints: [sourceOf(pagefindPrelude)],
      format: "iife",
      globalName: "pagefindPrelude",
      footer: { js: "const{fetch}=pagefindPrelude;" },
    })),
    [`icon-${nameHash(icon)}.svg`, icon],
  ];
}

function sourceOf(path: string): string {
  return join(programRoot, path);
}

async function bundle(options: BuildOptions): Promise<readonly Bundled[]> {
  const { build } = await import("esbuild");
  const { outputFiles = [] } = await build({
    ...options,
    absWorkingDir: programRoot,
    tsconfigRaw: bundleSettings,
    outdir: `/${assetFolder}`,
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    target: ["es2022", "chrome105", "firefox110", "safari15.4"],
    loader: { ".woff2": "file" },
    plugins: [markWords],
    legalComments: "none",
    charset: "utf8",
    write: false,
    logLevel: "silent",
  });
  return outputFiles.map((file): Bundled => [basename(file.path), file.contents]);
}
