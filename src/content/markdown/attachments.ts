import type { MarkdownIt, Token } from "markdown-it";
import type { BodyNotes } from "./notes.ts";

/**
 * The text that stands in the HTML after a link to a file, until its type and size are known. It cannot be in an article,
 * which has no NUL.
 */
function attachmentSlot(index: number): string {
  return `\u0000file:${index}\u0000`;
}

/** Notes a link to a file beside the article. The next end of a link is its own, because links cannot hold links. */
export function noteAttachment(
  tokens: readonly Token[],
  opening: number,
  { path, offset }: { readonly path: string; readonly offset: number },
  notes: BodyNotes,
): void {
  const closing = tokens.find((token, at) => at > opening && token.type === "link_close");
  if (closing === undefined) return;
  closing.meta = { attachment: notes.attachments.length };
  notes.attachments.push({ path, offset });
}

/** Puts the slot after each link to a file. */
export function renderAttachments(md: MarkdownIt): void {
  md.renderer.rules.link_close = (tokens, index) => {
    const number = (tokens[index]!.meta as { readonly attachment?: number } | null)?.attachment;
    return number === undefined ? "</a>" : `</a>${attachmentSlot(number)}`;
  };
}
