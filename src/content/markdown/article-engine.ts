import type { MarkdownIt } from "markdown-it";
import { plainEngine } from "./engine.ts";
import { gatherFigures } from "./figures.ts";
import { anchorHeadings } from "./headings.ts";
import { settleInlines } from "./inlines.ts";
import { keepDeepText } from "./nesting.ts";
import { renderPictures } from "./pictures.ts";
import { keepTagsAsText } from "./raw-html.ts";
import { notePlaces } from "./source-offsets.ts";
import { frameTables } from "./tables.ts";

/** The plain engine with the rules of articles. It keeps nothing between bodies. */
export function articleEngine(): MarkdownIt {
  const md = plainEngine({ xhtmlOut: false });
  // Addresses are judged by our own rules, which report what they refuse and quote it as written.
  md.validateLink = () => true;
  md.normalizeLink = (address) => address;
  return md
    .use(notePlaces)
    .use(keepTagsAsText)
    .use(keepDeepText)
    .use(frameTables)
    .use(settleInlines)
    .use(renderPictures)
    .use(gatherFigures)
    .use(anchorHeadings);
}
