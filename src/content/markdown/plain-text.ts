import type { Token } from "markdown-it";
import { oneLine } from "../../text/one-line.ts";

/**
 * The text of inline tokens on one line, without markup. The words of pictures are left out where `pictures` is false.
 */
export function inlineText(tokens: readonly Token[], { pictures = true } = {}): string {
  return oneLine(wordsOf(tokens, pictures));
}

function wordsOf(tokens: readonly Token[], pictures: boolean): string {
  let words = "";
  for (const token of tokens) {
    switch (token.type) {
      case "text":
      case "text_special":
      case "code_inline":
      case "raw_html":
        words += token.content;
        break;
      case "softbreak":
      case "hardbreak":
        words += " ";
        break;
      case "picture":
      case "lost_picture":
        if (pictures) words += ` ${token.content} `;
        break;
      case "image":
        if (pictures) words += wordsOf(token.children ?? [], pictures);
    }
  }
  return words;
}

/** The whole text of a body, with one line for each paragraph, heading, table cell and picture. */
export function bodyText(tokens: readonly Token[]): string {
  const lines: string[] = [];
  for (const token of tokens) {
    if (token.type === "inline" || token.type === "figures") lines.push(inlineText(token.children ?? []));
    else if (token.type === "fence" || token.type === "code_block") lines.push(token.content.trim());
  }
  return lines.filter((line) => line !== "").join("\n");
}

/**
 * The text of the first paragraph with words that stands in no list or quote; where there is none, of the first in one.
 */
export function firstParagraph(tokens: readonly Token[]): string {
  let nested = "";
  for (let at = 0; at < tokens.length; at++) {
    const opening = tokens[at]!;
    if (opening.type !== "paragraph_open" || (opening.level > 0 && nested !== "")) continue;
    const text = inlineText(tokens[at + 1]?.children ?? [], { pictures: false });
    if (text !== "" && opening.level === 0) return text;
    if (text !== "") nested = text;
  }
  return nested;
}
