import createMarkdown, { type MarkdownIt, type Ruler } from "markdown-it";

/** Levels of nesting (a quote is one, a list two) after which the rest is kept as text. */
export const NESTING_LIMIT = 100;

/** CommonMark with tables and strikethrough; HTML tags are text. Nothing of ours: articles add their rules to it. */
export function plainEngine(options: { readonly xhtmlOut: boolean }): MarkdownIt {
  return createMarkdown("commonmark", { html: false, maxNesting: NESTING_LIMIT, ...options }).enable([
    "table",
    "strikethrough",
  ]);
}

/** The rule that answers to a name. markdown-it offers no other way to build on a rule of its own. */
export function ruleNamed<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  const rule = ruler.__rules__.find((each) => each.name === name);
  if (rule === undefined) throw new Error(`markdown-it has no rule "${name}"`);
  return rule.fn;
}

const encoder = plainEngine({ xhtmlOut: false });

/** An address as it may stand in HTML: characters outside ASCII percent-encoded, the host in punycode. */
export function encodedAddress(address: string): string {
  return encoder.normalizeLink(address);
}

/** The text of an attribute or element, escaped for both. */
export function escaped(text: string): string {
  return encoder.utils.escapeHtml(text);
}
