import createMarkdown, { type MarkdownIt, type Ruler } from "markdown-it";

/** How deeply blocks may be nested before the rest becomes plain text. A quote counts one level, a list two. */
export const NESTING_LIMIT = 100;

/**
 * An engine for CommonMark with tables and strikethrough, without the rules for articles. It takes HTML tags for text.
 */
export function plainEngine(options: { readonly xhtmlOut: boolean }): MarkdownIt {
  return createMarkdown("commonmark", { html: false, maxNesting: NESTING_LIMIT, ...options }).enable([
    "table",
    "strikethrough",
  ]);
}

/** The rule of markdown-it with a name. There is no public way to build a rule on one of markdown-it's own. */
export function ruleNamed<Args extends unknown[], Result>(
  ruler: Ruler<Args, Result>,
  name: string,
): (...args: Args) => Result {
  const rule = ruler.__rules__.find((each) => each.name === name);
  if (rule === undefined) throw new Error(`markdown-it has no rule "${name}"`);
  return rule.fn;
}

const encoder = plainEngine({ xhtmlOut: false });

/** An address in the form for HTML: with characters outside ASCII percent-encoded, and the host in punycode. */
export function encodedAddress(address: string): string {
  return encoder.normalizeLink(address);
}

/** A text escaped for HTML, as the content of an element or the value of an attribute. */
export function escapeHtml(text: string): string {
  return encoder.utils.escapeHtml(text);
}
