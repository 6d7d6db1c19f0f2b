import type { Token } from "markdown-it";
import type { Mark, Node } from "prosemirror-model";
import { bareAddressText, descriptionIn, isBareAddress } from "./markdown-tokens.ts";
import { type FigureAttributes, schema } from "./schema.ts";

const MARKS = { strong: schema.marks.strong!, em: schema.marks.em!, s: schema.marks.strike! } as const;

/** The content of a line of text: words with their marks, pictures, line ends. */
export function readInline(tokens: readonly Token[]): readonly Node[] {
  const nodes: Node[] = [];
  let marks: readonly Mark[] = [];
  let bare: Token | null = null;
  const addText = (text: string, own = marks) => {
    if (text !== "") nodes.push(schema.text(text, own));
  };
  for (const token of tokens) {
    const { type } = token;
    if (type === "softbreak") addText(" ");
    else if (type === "hardbreak") nodes.push(schema.nodes.hard_break!.create(null, null, marks));
    else if (type === "code_inline") addText(token.content, schema.marks.code!.create().addToSet(marks));
    else if (type === "image") nodes.push(schema.nodes.image!.create(pictureIn(token), null, marks));
    else if (type === "link_open" && isBareAddress(token)) bare = token;
    else if (type === "link_close" && bare !== null) bare = null;
    else if (/_(?:open|close)$/.test(type)) marks = marksAfter(token, marks);
    else addText(bare === null ? token.content : bareAddressText(bare, token.content));
  }
  return nodes;
}

/** The marks of what follows the beginning or the end of a mark. */
function marksAfter(token: Token, marks: readonly Mark[]): readonly Mark[] {
  if (token.type === "link_open") return linkIn(token).addToSet(marks);
  if (token.type === "link_close") return schema.marks.link!.removeFromSet(marks);
  const mark = MARKS[token.type.replace(/_(?:open|close)$/, "") as keyof typeof MARKS];
  if (mark === undefined) throw new Error(`The field knows no mark "${token.type}".`);
  return token.nesting === 1 ? mark.create().addToSet(marks) : mark.removeFromSet(marks);
}

function linkIn(token: Token): Mark {
  return schema.marks.link!.create({ href: attribute(token, "href"), title: attribute(token, "title") });
}

function pictureIn(token: Token): { readonly src: string; readonly alt: string; readonly title: string } {
  return { src: attribute(token, "src"), alt: descriptionIn(token), title: attribute(token, "title") };
}

function attribute(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? "");
}

/** The pictures of a paragraph that holds nothing else, each perhaps a link; `null` for every other paragraph. */
export function readFigures(tokens: readonly Token[]): readonly FigureAttributes[] | null {
  const figures: FigureAttributes[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const inside = tokens[at + 1];
    if (token.type === "image") figures.push(figureOf(token, ""));
    else if (token.type === "link_open" && inside?.type === "image" && tokens[at + 2]?.type === "link_close") {
      if (attribute(token, "title") !== "") return null;
      figures.push(figureOf(inside, attribute(token, "href")));
      at += 2;
    } else if (!isSpace(token)) return null;
  }
  return figures.length === 0 ? null : figures;
}

function figureOf(token: Token, href: string): FigureAttributes {
  const { src, alt, title } = pictureIn(token);
  return { src, alt, caption: title, href };
}

function isSpace({ type, content }: Token): boolean {
  return type === "softbreak" || type === "hardbreak" || (type === "text" && content.trim() === "");
}
