import { assetUrl, openSearchUrl, webManifestUrl } from "../addresses/urls.ts";
import type { SiteView } from "./parts.ts";

/** Addresses of style, scripts and fonts, as pages name them. */
export type AssetHrefs = SiteView["assets"];

/** A bundled file, whose name tells its bytes. */
export interface Asset {
  readonly name: string;
  readonly from: string;
}

export interface Assets {
  readonly files: readonly Asset[];
  readonly style: string;
  readonly script: string;
  readonly searchScript: string;
  readonly suggestionScript: string;
  /** The script of the worker, which {@link workerText} completes. */
  readonly worker: string;
  /** Names of the font files worth preloading. */
  readonly fonts: readonly string[];
  readonly icon: string;
}

/** The worker at the site's root, told what it needs to say that there is no network; `null` retires it. */
export function workerText(assets: Assets, offlineHref: string | null, hrefs: AssetHrefs): string {
  const files = [hrefs.style, hrefs.script, hrefs.icon, ...hrefs.fonts];
  const shell = offlineHref === null ? null : { page: offlineHref, files };
  return `self.shell=${JSON.stringify(shell)};\n${assets.worker}`;
}

/** The addresses of assets under a site's base path. */
export function assetHrefs(assets: Assets, href: (url: string) => string): AssetHrefs {
  const asset = (name: string) => href(assetUrl(name));
  return {
    style: asset(assets.style),
    script: asset(assets.script),
    searchScript: asset(assets.searchScript),
    suggestionScript: asset(assets.suggestionScript),
    fonts: assets.fonts.map(asset),
    icon: asset(assets.icon),
    manifest: href(webManifestUrl),
    openSearch: href(openSearchUrl),
  };
}
