import { hash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { digestOf } from "../cache/digest.ts";
import { writeWholeFile } from "../cache/whole-files.ts";
import type { Accent } from "../colours/accent.ts";
import type { SiteLook } from "../content/settle-look.ts";
import type { MadeIcons, MadeLogo } from "../look/made-pictures.ts";
import type { Asset, Assets } from "../views/asset-hrefs.ts";
import type { Bundle } from "./bundle-assets.ts";

/** The files of a look, ready for publishing. */
export interface LookFiles {
  readonly logo?: MadeLogo;
  readonly icons?: MadeIcons;
  /** The rules of the archive's own style; empty where it has none. */
  readonly style: string;
}

/**
 * Gives the program's bundled assets the look of an archive. Rules of the look stand after the program's own, in the same
 * file, so that pages load nothing more. A site without a look has the assets as they were bundled.
 *
 * @param cacheDir the cache, where the dressed style is kept in `look/`
 */
export function dressAssets(
  { assets, lookStyleFile }: Bundle,
  look: SiteLook,
  { logo, icons, style: ownStyle }: LookFiles,
  cacheDir: string,
): Assets {
  const hasParts = look.menu.length > 0 || look.footerHtml !== undefined || logo !== undefined;
  const added = `${hasParts ? readFileSync(lookStyleFile, "utf8") : ""}${accentStyle(look.accent)}${ownStyle}`;
  const style = dressedFile(assets, assets.style, added, cacheDir);
  // The search page loads a style after that of all pages: the archive's own rules must come after it too.
  const searchStyle = dressedFile(assets, assets.searchStyle, ownStyle, cacheDir);
  const replaced = [assets.style, assets.searchStyle, ...(icons === undefined ? [] : [assets.icon])];
  const files = [
    ...assets.files.filter(({ name }) => !replaced.includes(name)),
    style,
    searchStyle,
    ...(logo === undefined ? [] : [logo]),
    ...Object.values(icons ?? {}),
  ];
  return {
    ...assets,
    style: style.name,
    searchStyle: searchStyle.name,
    ...(icons === undefined ? {} : iconNames(icons)),
    ...(logo === undefined ? {} : { logo: { href: logo.name, widthPx: logo.widthPx, heightPx: logo.heightPx } }),
    files: files.map(({ name, from }) => ({ name, from })).sort(byName),
  };
}

/** The icon for tabs is the drawing; where there is none, it is the picture that is sharp on all screens. */
function iconNames({ any, ...icons }: MadeIcons): Pick<Assets, "icon" | "ownIcons"> {
  return {
    icon: any?.name ?? icons[192].name,
    ownIcons: {
      32: icons[32].name,
      180: icons[180].name,
      192: icons[192].name,
      512: icons[512].name,
      maskable: icons.maskable.name,
    },
  };
}

/** A bundled style with rules after its own, under a name that says what is in it; as it is, where nothing is added. */
function dressedFile({ files }: Assets, name: string, added: string, cacheDir: string): Asset {
  const bundled = files.find((file) => file.name === name)!;
  if (added === "") return bundled;
  const text = readFileSync(bundled.from, "utf8") + added;
  const dressed = `${name.slice(0, name.lastIndexOf("-"))}-${hash("sha256", text, "hex").slice(0, 8).toUpperCase()}.css`;
  const from = join(cacheDir, "look", digestOf(text));
  if (!existsSync(from) || digestOf(readFileSync(from)) !== digestOf(text)) writeWholeFile(from, text);
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
