import { assetUrl, openSearchUrl, webManifestUrl } from "../addresses/urls.ts";
/** Addresses of style, scripts and fonts, as pages name them. */
export interface AssetHrefs {
  readonly style: string;
  readonly script: string;
  /** The style and the script that the search page has besides. */
  readonly searchStyle: string;
  readonly searchScript: string;
  /** The script that loads what the search program needs, beside it. */
  readonly loadAheadScript: string;
  /** The script that is loaded when a reader goes to the search field at the head of a page. */
  readonly suggestionScript: string;
  /** Font files worth preloading. */
  readonly fonts: readonly string[];
  readonly icon: string;
  readonly manifest: string;
  readonly openSearch: string;
}

/** A bundled file. */
export interface Asset {
  /** Its name under `/assets/`, which holds a hash of its bytes. */
  readonly name: string;
  /** The path of the file in the cache. */
  readonly from: string;
}

/** All bundled files, and the names of those that pages load. */
export interface Assets {
  readonly files: readonly Asset[];
  readonly style: string;
  readonly script: string;
  readonly searchStyle: string;
  readonly searchScript: string;
  readonly loadAheadScript: string;
  readonly suggestionScript: string;
  /** The text of the service worker's script, which {@link workerText} completes. */
  readonly worker: string;
  /** Names of the font files worth preloading. */
  readonly fonts: readonly string[];
  readonly icon: string;
}

/**
 * The service worker at the site's root: its script, and before it what the script needs to answer without a network.
 *
 * @param offlineHref the page the worker shows without a network; `null` makes the worker remove itself and all it kept
 */
export function workerText(assets: Assets, offlineHref: string | null, hrefs: AssetHrefs): string {
  const files = [hrefs.style, hrefs.script, hrefs.icon, ...hrefs.fonts];
  const shell = offlineHref === null ? null : { page: offlineHref, files };
  return `self.shell=${JSON.stringify(shell)};\n${assets.worker}`;
}

/** The addresses of assets under a site's base path; `href` gives that of a site path. */
export function assetHrefs(assets: Assets, href: (url: string) => string): AssetHrefs {
  const asset = (name: string) => href(assetUrl(name));
  return {
    style: asset(assets.style),
    script: asset(assets.script),
    searchStyle: asset(assets.searchStyle),
    searchScript: asset(assets.searchScript),
    loadAheadScript: asset(assets.loadAheadScript),
    suggestionScript: asset(assets.suggestionScript),
    fonts: assets.fonts.map(asset),
    icon: asset(assets.icon),
    manifest: href(webManifestUrl),
    openSearch: href(openSearchUrl),
  };
}
