import type { SharingPicture, SiteContext } from "./site-context.ts";

/** What stands in the `<head>` of a page. */
export interface HeadView {
  /** The whole `<title>`. */
  readonly title: string;
  readonly description: string;
  readonly canonical: string;
  /** True for pages search engines should not list: tombstones, emptied listings, search. */
  readonly noIndex: boolean;
  /** The page's `og:type`. */
  readonly type: "website" | "article";
  /** `<meta property|name content>` pairs: Open Graph, Dublin Core, `article:*`. */
  readonly meta: readonly { readonly property?: string; readonly name?: string; readonly content: string }[];
  /** JSON-LD as text that may stand inside `<script>`. */
  readonly jsonLd?: string;
  /** Feeds of this page besides the site's. */
  readonly feeds: readonly { readonly title: string; readonly type: string; readonly href: string }[];
}

/** What the heads of pages differ in. */
export interface HeadFacts {
  readonly url: string;
  /** The page's own title; the site's short title is put after it. */
  readonly title: string;
  readonly description?: string;
  readonly noIndex?: boolean;
  readonly type?: HeadView["type"];
  readonly meta?: HeadView["meta"];
  readonly jsonLd?: unknown;
  readonly feeds?: HeadView["feeds"];
  /** The canonical address, absolute; by default the page's own. */
  readonly canonical?: string;
  /** The picture the page is shared with; by default the site's. */
  readonly picture?: SharingPicture;
}

/** The languages of sites, as Open Graph names them. */
const LOCALES = { vi: "vi_VN", en: "en_GB" } as const;

/** Makes the head of a page. */
export function headView(facts: HeadFacts, context: SiteContext): HeadView {
  const { config } = context;
  const canonical = facts.canonical ?? context.absolute(facts.url);
  const description = facts.description ?? config.description;
  const title = facts.title === config.title ? config.title : `${facts.title} – ${config.shortTitle}`;
  return {
    title,
    description,
    canonical,
    noIndex: facts.noIndex ?? false,
    type: facts.type ?? "website",
    meta: [
      { property: "og:title", content: facts.title },
      { property: "og:description", content: description },
      { property: "og:url", content: canonical },
      { property: "og:site_name", content: config.title },
      { property: "og:locale", content: LOCALES[config.language] },
      ...pictureMeta(facts.picture ?? (facts.noIndex === true ? undefined : context.sitePicture())),
      ...(facts.meta ?? []),
    ],
    ...(facts.jsonLd === undefined ? {} : { jsonLd: scriptJson(facts.jsonLd) }),
    feeds: facts.feeds ?? [],
  };
}

function pictureMeta(picture: HeadFacts["picture"]): HeadView["meta"] {
  if (picture === undefined) return [{ name: "twitter:card", content: "summary" }];
  return [
    { property: "og:image", content: picture.href },
    { property: "og:image:width", content: String(picture.widthPx) },
    { property: "og:image:height", content: String(picture.heightPx) },
    ...(picture.alt === "" ? [] : [{ property: "og:image:alt", content: picture.alt }]),
    { name: "twitter:card", content: "summary_large_image" },
  ];
}

/** Signs that could end a script element or a line of script, each as JSON escapes it. */
const SCRIPT_ESCAPES: Readonly<Record<string, string>> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/** A value as JSON that cannot end the script element it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => SCRIPT_ESCAPES[sign]!);
}
