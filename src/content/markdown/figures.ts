import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { escaped } from "./engine.ts";
import { pictureNote, pictureSlot } from "./pictures.ts";
import { bodyWords } from "./words.ts";

/**
 * A paragraph of nothing but one picture becomes a figure; of several, a gallery of figures. Pictures in paragraphs of
 * their own stay figures of their own: a blank line is how an editor keeps them apart. A picture may be a link.
 */
export function gatherFigures(md: MarkdownIt): void {
  md.core.ruler.push("gather_figures", gather);
  md.renderer.rules.figures = (tokens, index, options, environment, renderer) => {
    const figures = unitsOf(tokens[index]!.children ?? []).map((unit) => {
      const picture = unit.length === 3 ? unit[1]! : unit[0]!;
      if (unit.length !== 3) return figure(picture, pictureMarkup(picture));
      const [opening = "", closing = ""] = [unit[0]!, unit[2]!].map((token) =>
        renderer.renderInline([token], options, environment),
      );
      return figure(picture, `${opening}${pictureMarkup(picture)}${closing}`);
    });
    return figures.length === 1 ? figures.join("") : `<div class="gallery">\n${figures.join("")}</div>\n`;
  };
}

function gather({ tokens }: StateCore): void {
  for (let at = 0; at + 2 < tokens.length; at++) {
    const [opening, inline, closing] = [tokens[at]!, tokens[at + 1]!, tokens[at + 2]!];
    if (opening.type !== "paragraph_open" || !isPicturesOnly(inline.children ?? [])) continue;
    // In place, the paragraph's two other tokens showing nothing: taking them out of long bodies would be quadratic.
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

/** The pictures of a paragraph: one token each, or three where it is a link. */
function unitsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const units: (readonly Token[])[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isPicture(token)) units.push([token]);
    else if (token.type === "link_open") {
      units.push(tokens.slice(at, at + 3));
      at += 2;
    }
  }
  return units;
}

function isPicture(token: Token | undefined): boolean {
  return token?.type === "picture" || token?.type === "lost_picture";
}

function isSpace(token: Token): boolean {
  if (token.type === "softbreak" || token.type === "hardbreak") return true;
  return token.type === "text" && token.content.trim() === "";
}

function pictureMarkup(token: Token): string {
  const { index } = pictureNote(token);
  if (index !== undefined) return pictureSlot(index);
  return `<div class="missing-picture" role="img" aria-label="${escaped(bodyWords.lostPicture)}"></div>`;
}

function figure(token: Token, markup: string): string {
  const { caption, index } = pictureNote(token);
  const name = index === undefined ? "figure missing" : "figure";
  const words = caption === "" ? "" : `<figcaption>${escaped(caption)}</figcaption>`;
  return `<figure class="${name}">${markup}${words}</figure>\n`;
}
