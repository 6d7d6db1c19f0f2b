import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { Accent } from "../colours/accent.ts";
import type { SiteLook } from "../content/settle-look.ts";
import type { Asset, Assets } from "../views/asset-hrefs.ts";
import type { Bundle } from "./bundle-assets.ts";

/**
 * Gives the bundled style the look of an archive. What is added stands after the program's own rules, in the same file, so
 * that pages load nothing more. A site without a look has the style as it was bundled.
 *
 * @param cacheDir the cache, where the dressed style is kept in `look/`
 */
export function dressAssets({ assets, lookStyleFile }: Bundle, look: SiteLook, cacheDir: string): Assets {
  const hasParts = look.menu.length > 0 || look.footerHtml !== undefined;
  const added = `${hasParts ? readFileSync(lookStyleFile, "utf8") : ""}${accentStyle(look.accent)}`;
  if (added === "") return assets;
  const style = dressedFile(assets, assets.style, added, cacheDir);
  return {
    ...assets,
    style: style.name,
    files: [...assets.files.filter(({ name }) => name !== assets.style), style].sort(byName),
  };
}

/** A bundled style with rules after its own, under a name that says what is in it. */
function dressedFile({ files }: Assets, name: string, added: string, cacheDir: string): Asset {
  const bundled = files.find((file) => file.name === name)!;
  const text = readFileSync(bundled.from, "utf8") + added;
  const dressed = `${name.slice(0, name.indexOf("-"))}-${hash("sha256", text, "hex").slice(0, 8).toUpperCase()}.css`;
  const from = join(cacheDir, "look", digestOf(text));
  if (!existsSync(from)) writeWholeFile(from, text);
  return { name: dressed, from };
}

/**
 * The rules that put an accent in the place of the program's own red: `--red` for whatever the look, and `--mark` for what
 * stands on light grounds in both looks. Paper is printed in the light look.
 */
function accentStyle(accent: Accent | undefined): string {
  if (accent === undefined) return "";
  const { light, dark } = accent;
  return `:root{--red:${light};--mark:${light}}@media screen and (prefers-color-scheme:dark){:root{--red:${dark}}}\n`;
}

function byName(one: Asset, other: Asset): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}
