import { editingFileUrl, editingUrl, fileOf, homeUrl } from "../addresses/urls.ts";
import { digestOf } from "../cache/digest.ts";
import type { HostSettings } from "../content/editor-fields.ts";
import { editorWords } from "../editor/words/catalogue.ts";
import type { Asset } from "../views/asset-hrefs.ts";
import { escapeHtml } from "../views/escape-html.ts";
import type { SiteContext } from "../views/site-context.ts";
import type { SiteFrame } from "../views/site-frame.ts";
import type { FileOutput } from "./output.ts";

/** Which store the editing page opens: the preview's desk, or a host of repositories. */
export type EditedStore = { readonly host: "desk" } | HostSettings;

/** The hosts that are reached at an address of their own unless `site.yaml` says another. */
const USUAL_SOURCES: Readonly<Record<string, string>> = {
  github: "https://api.github.com",
  gitlab: "https://gitlab.com",
};

/** What the editing page is made with besides the site it belongs to. */
export interface EditingInput {
  /** Its bundled style and scripts. */
  readonly files: readonly Asset[];
  readonly store: EditedStore;
  /** What its preview of articles needs to look like the site's own pages. */
  readonly frame: Pick<SiteFrame, "standing" | "assets">;
  /** Whether the archive has parts of pages of its own, which the preview is without. */
  readonly hasOwnParts: boolean;
}

/** The editing page and the files that it loads. No other page names them. */
export function editingPage(input: EditingInput, context: SiteContext): readonly FileOutput[] {
  const { files } = input;
  const text = pageText(input, context);
  const copies = files.map(({ name, from }) => ({ file: fileOf(editingFileUrl(name)), key: name, from }));
  return [{ file: fileOf(editingUrl), key: digestOf(text), text: () => text }, ...copies];
}

function pageText({ files, store, frame, hasOwnParts }: EditingInput, { config, site, href }: SiteContext): string {
  const { page } = editorWords(config.language);
  const named = (pattern: RegExp) => files.find(({ name }) => pattern.test(name))?.name ?? "";
  const fileHref = (pattern: RegExp) => escapeHtml(href(editingFileUrl(named(pattern))));
  const { files: _files, worker: _worker, ...assets } = frame.assets;
  // The site's style takes its fonts only where they are there at once.
  const fonts = site.assets.fonts.map(
    (font) => `<link rel="preload" href="${escapeHtml(font)}" as="font" type="font/woff2" crossorigin="anonymous">`,
  );
  const settings = {
    language: config.language,
    siteHref: href(homeUrl),
    zone: config.timeZone,
    store,
    frame: { standing: frame.standing, assets },
    hasOwnParts,
    heic: {
      threadHref: href(editingFileUrl(named(/^heic-thread-.*\.js$/))),
      decoderHref: href(editingFileUrl(named(/^libheif-.*\.js$/))),
    },
    wordThread: href(editingFileUrl(named(/^word-thread-.*\.js$/))),
  };
  return `<!doctype html>
<html lang="${config.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policyFor(store))}">
<title>${escapeHtml(`${page.title} – ${config.shortTitle}`)}</title>
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${fonts.join("\n")}
<link rel="stylesheet" href="${escapeHtml(site.assets.style)}">
<link rel="stylesheet" href="${fileHref(/^style-.*\.css$/)}">
<script type="module" src="${fileHref(/^main-.*\.js$/)}"></script>
<link rel="icon" href="${escapeHtml(site.assets.icon)}">
</head>
<body class="editing">
<header class="editing-head"><a href="${escapeHtml(href(homeUrl))}">${escapeHtml(config.shortTitle)}</a> <span>${escapeHtml(page.title)}</span></header>
<main id="bien-tap" data-settings="${escapeHtml(JSON.stringify(settings))}"><noscript>${escapeHtml(page.noScript)}</noscript></main>
</body>
</html>
`;
}

/** The policy of the page: it loads from this site alone, and talks to the host of the repository besides. */
function policyFor(store: EditedStore): string {
  const sources = [...new Set(["'self'", "blob:", ...hostSources(store)])].join(" ");
  return `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src ${sources}; frame-src 'self'; form-action 'none'; base-uri 'self'`;
}

function hostSources(store: EditedStore): readonly string[] {
  if (store.host === "desk") return [];
  const { host, apiUrl, authProxy } = store;
  const usual = USUAL_SOURCES[host];
  const addresses = [apiUrl ?? usual, authProxy].filter((each) => each !== undefined);
  return addresses.map((each) => new URL(each).origin);
}
