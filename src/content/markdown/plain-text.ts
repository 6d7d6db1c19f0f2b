import type { Token } from "markdown-it";

/** The words of inline tokens on one line, without markup; those of pictures only where asked for. */
export function inlineText(tokens: readonly Token[], { pictures = true } = {}): string {
  return oneLine(wordsOf(tokens, pictures));
}

/** Most text is even already, and testing costs a tenth of replacing every space by itself. */
const UNEVEN = /\s\s|[^\S ]/;

export function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, " ").trim() : text.trim();
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

/** A body's whole text, a line for each paragraph, heading, cell or picture. */
export function bodyText(tokens: readonly Token[]): string {
  const lines: string[] = [];
  for (const token of tokens) {
    if (token.type === "inline" || token.type === "figures") lines.push(inlineText(token.children ?? []));
    else if (token.type === "fence" || token.type === "code_block") lines.push(token.content.trim());
  }
  return lines.filter((line) => line !== "").join("\n");
}

/** The first paragraph that has words, by preference one that stands in no list or quote. */
export function firstParagraph(tokens: readonly Token[]): string {
  let inner = "";
  for (let at = 0; at < tokens.length; at++) {
    const opening = tokens[at]!;
    if (opening.type !== "paragraph_open" || (opening.level > 0 && inner !== "")) continue;
    const text = inlineText(tokens[at + 1]?.children ?? [], { pictures: false });
    if (text !== "" && opening.level === 0) return text;
    if (text !== "") inner = text;
  }
  return inner;
}
