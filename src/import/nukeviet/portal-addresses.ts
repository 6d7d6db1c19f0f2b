import { moduleParts } from "./news-tables.ts";

/** What an article's addresses are made of. */
export interface AddressedArticle {
  readonly id: number;
  readonly alias: string;
  /** Aliases of the categories that it is listed in, its own first. */
  readonly categories: readonly string[];
}

/** How a NukeViet portal wrote the addresses of a module's articles. */
export interface PortalAddresses {
  /** `https://phuong.example`; `null` where the dump does not say. */
  readonly origin: string | null;
  /** Every way to an article, the usual one first, from the root of the site: `/vi/news/Tin-tuc/hop-12.html`. */
  readonly waysTo: (article: AddressedArticle) => readonly string[];
}

/**
 * What settings of the portal say of its addresses. `my_domains` lists its domains, `rewrite_enable` says whether addresses
 * have a form for readers, `rewrite_optional` and `rewrite_op_mod` whether the language and the module are left out of them.
 */
export function portalAddresses(module: string, settings: ReadonlyMap<string, string>): PortalAddresses {
  const { language, name } = moduleParts(module);
  const ending = settings.get("rewrite_exturl") ?? ".html";
  const isRewritten = settings.get("rewrite_enable") !== "0";
  const isMain = language === (settings.get("site_lang") ?? "vi");
  const withoutLanguage = settings.get("rewrite_optional") === "1" && isMain;
  const withoutModule = settings.get("rewrite_op_mod") === name;
  const usual = `${withoutLanguage ? "" : `/${language}`}${withoutModule ? "" : `/${name}`}`;
  // Where the dump has no settings, every form that NukeViet can be set to leads to the article.
  const prefixes = [usual, ...(settings.size === 0 ? [`/${name}`, ""] : [])];
  return {
    origin: originIn(settings),
    waysTo: ({ id, alias, categories }) => {
      const ends = categories.map((category) => `${category}/${alias}-${id}`);
      const rewritten = ends.flatMap((end) => prefixes.map((prefix) => `${prefix}/${end}${ending}`));
      const plain = ends.map((end) => `/index.php?language=${language}&nv=${name}&op=${end}${ending}`);
      return [...new Set(isRewritten ? rewritten : [...plain, ...rewritten])];
    },
  };
}

function originIn(settings: ReadonlyMap<string, string>): string | null {
  const domain = (settings.get("my_domains") || settings.get("site_domain") || "").split(",")[0]!.trim();
  if (!/^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(domain)) return null;
  const isSecure = /^[12]$/.test(settings.get("ssl_https") ?? "");
  return `${isSecure ? "https" : "http"}://${domain}`;
}

/** The number of the article that an address of the portal leads to, whatever is written before it; `null` for others. */
export function articleIn(address: string): { readonly id: number; readonly category: string } | null {
  const way = /[?&](?:amp;)?op=([^&#]+)/.exec(address)?.[1] ?? address.replace(/[?#].*$/s, "");
  const [, category, id] = /([^/]+)\/[^/]*?-(\d+)(?:\.html|\/)?$/.exec(decode(way)) ?? [];
  return category === undefined ? null : { id: Number(id), category };
}

function decode(way: string): string {
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}
