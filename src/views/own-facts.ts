import type { FieldFact, FieldValue, KhotinConfig } from "../extensions/config.ts";
import { callHook, type OwnConfig } from "../extensions/own-config.ts";

/** What an article's page shows of the archive's own fields, by place; a place that shows none is absent. */
export interface OwnFacts {
  readonly dateline?: readonly FieldFact[];
  readonly margin?: readonly FieldFact[];
}

/**
 * The facts that an archive's own code makes of an article's own fields, in the order of the code.
 *
 * @param hrefOf the `href` of a site path
 */
export function ownFacts(
  values: Readonly<Record<string, FieldValue>>,
  { articleFields = {} }: KhotinConfig,
  own: OwnConfig,
  hrefOf: (url: string) => string,
): OwnFacts {
  const shown = Object.entries(articleFields).flatMap(([name, { show, place = "dateline" }]) => {
    const value = values[name];
    if (value === undefined || show === undefined) return [];
    const fact = callHook(own, `articleFields ${name} show`, () => show(value), faultOf);
    if (fact === null) return [];
    const { label, text, href } = fact;
    const link = href === undefined ? {} : { href: href.startsWith("/") ? hrefOf(href) : href };
    return [{ place, fact: { label, text, ...link } }];
  });
  const at = (wanted: "dateline" | "margin") => shown.filter(({ place }) => place === wanted).map(({ fact }) => fact);
  const [dateline, margin] = [at("dateline"), at("margin")];
  return { ...(dateline.length === 0 ? {} : { dateline }), ...(margin.length === 0 ? {} : { margin }) };
}

function faultOf(fact: unknown): string | null {
  if (fact === null) return null;
  const { label, text, href } = (typeof fact === "object" ? fact : {}) as Readonly<Record<string, unknown>>;
  const isFact = typeof label === "string" && typeof text === "string";
  return isFact && (href === undefined || isSafe(href)) ? null : '{ label, text, href?: "https://…" } | null';
}

/** Whether a link is one that pages may hold. */
function isSafe(href: unknown): boolean {
  return typeof href === "string" && /^(?:https?:\/\/|\/(?!\/)|#|mailto:|tel:)/.test(href);
}
