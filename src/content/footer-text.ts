import type { Token } from "markdown-it";
import { isScalar, type Node } from "yaml";
import { cleanText } from "../text/clean-text.ts";
import { plainEngine } from "./markdown/engine.ts";
import { kindOf, offsetOf, type ReadContext, reportKind, valueType, writtenText } from "./schema.ts";
import { type SiteLinkContext, settleSiteLink } from "./site-links.ts";

/** How long the footer's text may be, in characters of Markdown. */
const MOST_CHARACTERS = 1000;

/** The text of the footer, as Markdown that may have several lines. */
export const footerMarkdown = valueType(
  "text",
  { type: "string", minLength: 1, maxLength: MOST_CHARACTERS, examples: ["Bản quyền thuộc **tên cơ quan**."] },
  (node: Node, field: string, context: ReadContext) => {
    if (!isScalar(node) || kindOf(node) !== "text") return reportKind(node, field, "text", context);
    const { text, hidden } = cleanText(writtenText(node) ?? "");
    const place = offsetOf(node, context);
    if (hidden !== null) context.report("hidden-characters", place, { count: hidden.count, example: hidden.example });
    if (text.trim() === "") context.report("empty-field", place, { field });
    else if ([...text].length > MOST_CHARACTERS) context.report("too-long", place, { field, limit: MOST_CHARACTERS });
    else return text;
    return undefined;
  },
);

/**
 * The engine for the footer: paragraphs, lists, links, and words that are strong or stressed. Whatever makes headings,
 * pictures and tables in an article stays as it is written, for the footer stands on every page.
 */
const engine = plainEngine({ xhtmlOut: false }).disable([
  "blockquote",
  "code",
  "fence",
  "heading",
  "hr",
  "image",
  "lheading",
  "table",
]);
// Addresses are checked below, where what is refused is reported.
engine.validateLink = () => true;
engine.normalizeLink = (address) => address;

/**
 * The footer's text as trusted HTML. A link that cannot be followed is reported where the text begins, and becomes plain
 * text.
 *
 * @param offset where the text begins in `site.yaml`, in UTF-16 units
 */
export function renderFooter(markdown: string, offset: number, context: SiteLinkContext): string {
  const tokens = engine.parse(markdown, {});
  for (const { children } of tokens) settleLinks(children ?? [], offset, context);
  return engine.renderer.render(tokens, engine.options, {}).trim();
}

function settleLinks(tokens: readonly Token[], offset: number, context: SiteLinkContext): void {
  let isRefused = false;
  for (const token of tokens) {
    if (token.type === "link_open") {
      const target = settleSiteLink(String(token.attrGet("href") ?? ""), offset, context);
      isRefused = target === null;
      if (target !== null) token.attrSet("href", target.href);
      if (target?.isWeb === true) token.attrSet("rel", "noopener");
    }
    // Links cannot hold links: the next end of a link is its own.
    if (isRefused && (token.type === "link_open" || token.type === "link_close")) {
      token.type = "text";
      token.content = "";
      token.nesting = 0;
    }
  }
}
