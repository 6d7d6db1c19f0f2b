import type { HeadView } from "../../src/views/head-view.ts";
import type { SiteView } from "../../src/views/site-context.ts";
import { Trusted } from "./trusted.tsx";
import { useText } from "./words.tsx";

/** The content security policy of pages: they load from this site alone, and nothing inline. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self' https:; base-uri 'none'";

/** The policy of the search page, which compiles WebAssembly and may run it in a worker. */
const searchPolicy = `${policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")}; worker-src 'self' blob:`;

export interface HeadProps {
  readonly site: SiteView;
  readonly head: HeadView;
  /** Whether it is the search page, which has a script and a policy of its own. */
  readonly search?: boolean | undefined;
  /** On the page of a redirect, the address that the browser goes to at once. */
  readonly redirectTo?: string | undefined;
}

/** The `<head>` of every page. */
export function Head({ site, head, search, redirectTo }: HeadProps) {
  const text = useText();
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={search ? searchPolicy : policy} />
      {redirectTo !== undefined && <meta http-equiv="refresh" content={`0; url=${redirectTo}`} />}
      <title>{head.title}</title>
      <meta name="description" content={head.description} />
      {head.noIndex && <meta name="robots" content="noindex" />}
      <link rel="canonical" href={head.canonical} />
      <meta name="color-scheme" content="light dark" />
      <meta name="theme-color" media="(prefers-color-scheme: light)" content={site.themeColours.light} />
      <meta name="theme-color" media="(prefers-color-scheme: dark)" content={site.themeColours.dark} />
      {search && <script type="module" async src={site.assets.loadAheadScript} />}
      {site.assets.fonts.map((href) => (
        <link key={href} rel="preload" href={href} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={site.assets.style} />
      {search && <link rel="stylesheet" href={site.assets.searchStyle} />}
      <script type="module" src={site.assets.script} />
      {search && <script type="module" src={site.assets.searchScript} />}
      <link rel="icon" href={site.assets.icon} />
      {site.assets.ownIcons !== undefined && (
        <>
          <link rel="icon" type="image/png" sizes="32x32" href={site.assets.ownIcons[32]} />
          <link rel="apple-touch-icon" href={site.assets.ownIcons[180]} />
        </>
      )}
      <link rel="manifest" href={site.assets.manifest} />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={text.frame.openSearch({ site: site.shortTitle })}
        href={site.assets.openSearch}
      />
      {head.feeds.map((feed) => (
        <link key={feed.href} rel="alternate" type={feed.type} title={feed.title} href={feed.href} />
      ))}
      <link rel="alternate" type="application/atom+xml" title={site.title} href={site.feeds.atom} />
      <link rel="alternate" type="application/rss+xml" title={site.title} href={site.feeds.rss} />
      <link rel="alternate" type="application/feed+json" title={site.title} href={site.feeds.json} />
      <meta property="og:type" content={head.type} />
      {head.meta.map((meta, index) => (
        <meta key={index} property={meta.property} name={meta.name} content={meta.content} />
      ))}
      {head.jsonLd !== undefined && <Trusted as="script" type="application/ld+json" html={head.jsonLd} />}
    </head>
  );
}
