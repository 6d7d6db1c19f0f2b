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
  /** The script of the page for missing addresses, which looks up old ones. */
  readonly oldAddressScript: string;
  /** Font files worth preloading. */
  readonly fonts: readonly string[];
  readonly icon: string;
  /** The icons that were made of an archive's own; absent where it has none. */
  readonly ownIcons?: OwnIcons;
  readonly logo?: LogoView;
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
  readonly oldAddressScript: string;
  /** The text of the service worker's script, which {@link workerText} completes. */
  readonly worker: string;
  /** Names of the font files worth preloading. */
  readonly fonts: readonly string[];
  readonly icon: string;
  /** Names of the icons that were made of an archive's own; absent where it has none. */
  readonly ownIcons?: OwnIcons;
  /** An archive's logo, with its name in the place of its address. */
  readonly logo?: LogoView;
}

/** A logo: its address, and the size that pages show it in, in CSS pixels. */
export interface LogoView {
  readonly href: string;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Names or addresses of icons by their sides in pixels; `maskable` is one that telephones may cut to any shape. */
export interface OwnIcons {
  readonly 32: string;
  readonly 180: string;
  readonly 192: string;
  readonly 512: string;
  readonly maskable: string;
}

/**
 * The service worker at the site's root: its script, and before it what the script needs to answer without a network.
 *
 * @param offlineHref the page the worker shows without a network; `null` makes the worker remove itself and all it kept
 */
export function workerText(assets: Assets, offlineHref: string | null, hrefs: AssetHrefs): string {
  const logo = hrefs.logo === undefined ? [] : [hrefs.logo.href];
  const files = [hrefs.style, hrefs.script, hrefs.icon, ...logo, ...hrefs.fonts];
  const shell = offlineHref === null ? null : { page: offlineHref, files };
  return `self.shell=${JSON.stringify(shell)};\n${assets.worker}`;
}

/** The addresses of assets under a site's base path; `href` gives that of a site path. */
export function assetHrefs(assets: Assets, href: (url: string) => string): AssetHrefs {
  const asset = (name: string) => href(assetUrl(name));
  const { ownIcons, logo } = assets;
  return {
    style: asset(assets.style),
    script: asset(assets.script),
    searchStyle: asset(assets.searchStyle),
    searchScript: asset(assets.searchScript),
    loadAheadScript: asset(assets.loadAheadScript),
    suggestionScript: asset(assets.suggestionScript),
    oldAddressScript: asset(assets.oldAddressScript),
    fonts: assets.fonts.map(asset),
    icon: asset(assets.icon),
    ...(ownIcons === undefined
      ? {}
      : {
          ownIcons: {
            32: asset(ownIcons[32]),
            180: asset(ownIcons[180]),
            192: asset(ownIcons[192]),
            512: asset(ownIcons[512]),
            maskable: asset(ownIcons.maskable),
          },
        }),
    ...(logo === undefined ? {} : { logo: { ...logo, href: asset(logo.href) } }),
    manifest: href(webManifestUrl),
    openSearch: href(openSearchUrl),
  };
}
