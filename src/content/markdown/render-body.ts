import { articleEngine } from "./article-engine.ts";
import type { BodyContext, RenderedBody } from "./body.ts";
import { environmentOf, notesFor } from "./notes.ts";
import { bodyText, firstParagraph } from "./plain-text.ts";

const engine = articleEngine();

/**
 * Renders the body of an article or a standing page. Its text must be clean: in NFC, with `\n` at line ends and no NUL.
 */
export function renderBody(markdown: string, context: BodyContext): RenderedBody {
  const notes = notesFor(markdown, context);
  const environment = environmentOf(notes);
  const tokens = engine.parse(markdown, environment);
  return {
    html: engine.renderer.render(tokens, engine.options, environment),
    links: notes.links,
    pictures: notes.pictures,
    attachments: notes.attachments,
    missing: notes.missing,
    anchors: notes.anchors,
    sections: notes.sections,
    firstParagraph: firstParagraph(tokens),
    text: bodyText(tokens),
  };
}

/** Whether a body shows no text and no picture: it may still hold a rule, or a heading without words. */
export function isEmpty({ text, pictures, missing }: RenderedBody): boolean {
  return text.trim() === "" && pictures.length === 0 && missing.length === 0;
}
