import type { MarkdownIt } from "markdown-it";
import { renderAttachments } from "./attachments.ts";
import { linkBareAddresses } from "./bare-addresses.ts";
import { plainEngine } from "./engine.ts";
import { gatherFigures } from "./figures.ts";
import { anchorHeadings } from "./headings.ts";
import { removeHiddenReferences } from "./hidden-references.ts";
import { settleInlines } from "./inlines.ts";
import { readLooseAddresses } from "./loose-addresses.ts";
import { tellMisreadBlocks } from "./misread-blocks.ts";
import { keepDeepText } from "./nesting.ts";
import { renderPictures } from "./pictures.ts";
import { keepTagsAsText } from "./raw-html.ts";
import { noteOffsets } from "./source-offsets.ts";
import { frameTables } from "./tables.ts";
import { noteUnreadMarks } from "./unread-marks.ts";
import { tellUnusedDefinitions } from "./unused-definitions.ts";

/** The plain engine with the rules for articles. It keeps nothing from one body to the next. */
export function articleEngine(): MarkdownIt {
  const md = plainEngine({ xhtmlOut: false });
  // Our own rules check addresses, because they report what they refuse and quote it as it is written.
  md.validateLink = () => true;
  md.normalizeLink = (address) => address;
  return md
    .use(noteOffsets)
    .use(tellUnusedDefinitions)
    .use(readLooseAddresses)
    .use(noteUnreadMarks)
    .use(linkBareAddresses)
    .use(keepTagsAsText)
    .use(keepDeepText)
    .use(removeHiddenReferences)
    .use(frameTables)
    .use(settleInlines)
    .use(renderPictures)
    .use(renderAttachments)
    .use(gatherFigures)
    .use(anchorHeadings)
    .use(tellMisreadBlocks);
}
