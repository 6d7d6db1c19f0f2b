import type { MarkdownIt, StateInline } from "markdown-it";
import { escapeHtml } from "./engine.ts";

const NAME = "[A-Za-z][A-Za-z0-9-]*";
const VALUE = "(?:[^\"'=<>`\\x00-\\x20]+|'[^']*'|\"[^\"]*\")";
/** An opening or closing tag, as CommonMark 0.31 defines it in section 6.6. */
const TAG = new RegExp(`</${NAME}\\s*>|<${NAME}(?:\\s+[A-Za-z_:][\\w.:-]*(?:\\s*=\\s*${VALUE})?)*\\s*/?>`, "y");

/** How comments, CDATA sections, processing instructions and declarations begin, and how each ends. */
const SPECIAL: readonly (readonly [start: RegExp, end: string])[] = [
  [/<!--/y, "-->"],
  [/<!\[CDATA\[/y, "]]>"],
  [/<\?/y, "?>"],
  [/<![A-Za-z]/y, ">"],
];

/** Turns HTML tags into text tokens of their own type, so that each can be reported at its place. */
export function keepTagsAsText(md: MarkdownIt): void {
  md.inline.ruler.at("html_inline", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
    const end = endOfTag(state);
    if (end === -1) return false;
    if (!silent) {
      const token = state.push("raw_html", "", 0);
      token.content = state.src.slice(state.pos, end);
      token.meta = { start: state.pos };
    }
    state.pos = end;
    return true;
  });
  md.renderer.rules.raw_html = (tokens, index) => escapeHtml(tokens[index]!.content);
}

/**
 * Where the tag at the current position ends; -1 where there is no tag. Of a comment that is never closed, only its
 * opening counts.
 */
function endOfTag(state: StateInline): number {
  const { src, pos, posMax } = state;
  const next = src.charCodeAt(pos + 1);
  if (next !== 0x21 && next !== 0x3f) {
    TAG.lastIndex = pos;
    return TAG.test(src) && TAG.lastIndex <= posMax ? TAG.lastIndex : -1;
  }
  for (const [start, closing] of SPECIAL) {
    start.lastIndex = pos;
    if (!start.test(src)) continue;
    // Once an end was not found it is never sought again. Otherwise many unclosed comments would take quadratic time.
    const end = state.skipHtmlSpecial ? -1 : src.indexOf(closing, start.lastIndex);
    if (end === -1) state.skipHtmlSpecial = true;
    return end === -1 || end + closing.length > posMax ? start.lastIndex : end + closing.length;
  }
  return -1;
}

/** A tag as Problems name it: `<div>`, `</div>`, `<!--`. */
export function tagName(written: string): string {
  const name = /^<\/?[A-Za-z][A-Za-z0-9-]*/.exec(written)?.[0];
  return name === undefined ? (/^<(?:!--|\?|!\[CDATA\[|!)/.exec(written)?.[0] ?? "<") : `${name.slice(0, 40)}>`;
}
