import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { escapeHtml } from "./engine.ts";
import { notesOf } from "./notes.ts";
import { pictureNote, pictureSlot } from "./pictures.ts";

/**
 * Turns a paragraph that holds one picture and nothing else into a figure, and one that holds several pictures into a
 * gallery of figures. Pictures in different paragraphs are never put together, because editors keep pictures apart by a
 * blank line. Each picture may be a link.
 */
export function gatherFigures(md: MarkdownIt): void {
  md.core.ruler.push("gather_figures", gatherParagraphs);
  md.renderer.rules.figures = (tokens, index, options, environment, renderer) => {
    const { lostPicture } = notesOf(environment ?? {}).context.words;
    const figures = picturesIn(tokens[index]!.children ?? []).map((parts) => {
      const isLink = parts.length === 3;
      const picture = isLink ? parts[1]! : parts[0]!;
      if (!isLink) return figureMarkup(picture, pictureMarkup(picture, lostPicture));
      const [opening = "", closing = ""] = [parts[0]!, parts[2]!].map((token) =>
        renderer.renderInline([token], options, environment),
      );
      return figureMarkup(picture, `${opening}${pictureMarkup(picture, lostPicture)}${closing}`);
    });
    return figures.length === 1 ? figures.join("") : `<div class="gallery">\n${figures.join("")}</div>\n`;
  };
}

function gatherParagraphs({ tokens }: StateCore): void {
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [opening, inline, closing] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!];
    if (opening.type !== "paragraph_open" || !isPicturesOnly(inline.children ?? [])) continue;
    // The paragraph's other two tokens stay and show nothing: to remove them would take quadratic time in long bodies.
    opening.type = "figures";
    opening.nesting = 0;
    opening.hidden = false;
    opening.children = inline.children;
    inline.children = [];
    closing.hidden = true;
    closing.nesting = 0;
  }
}

function isPicturesOnly(tokens: readonly Token[]): boolean {
  let pictures = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isPicture(token)) pictures++;
    else if (token.type === "link_open") {
      if (!isPicture(tokens[at + 1]) || tokens[at + 2]?.type !== "link_close") return false;
    } else if (token.type !== "link_close" && !isSpace(token)) return false;
  }
  return pictures > 0;
}

/** The tokens of each picture in a paragraph: one token, or three where the picture is a link. */
function picturesIn(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const pictures: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isPicture(token)) pictures.push([token]);
    else if (token.type === "link_open") {
      pictures.push(tokens.slice(at, at + 3));
      at += 2;
    }
  }
  return pictures;
}

function isPicture(token: Token | undefined): boolean {
  return token?.type === "picture" || token?.type === "lost_picture";
}

function isSpace(token: Token): boolean {
  if (token.type === "softbreak" || token.type === "hardbreak") return true;
  return token.type === "text" && token.content.trim() === "";
}

function pictureMarkup(token: Token, lostPicture: string): string {
  const { index } = pictureNote(token);
  if (index !== undefined) return pictureSlot(index);
  return `<div class="missing-picture" role="img" aria-label="${escapeHtml(lostPicture)}"></div>`;
}

function figureMarkup(token: Token, markup: string): string {
  const { caption, index } = pictureNote(token);
  const name = index === undefined ? "figure missing" : "figure";
  const words = caption === "" ? "" : `<figcaption>${escapeHtml(caption)}</figcaption>`;
  return `<figure class="${name}">${markup}${words}</figure>\n`;
}
