import type { Node } from "prosemirror-model";
import { itemsOf } from "./inline-items.ts";
import { isBlank } from "./schema.ts";

/**
 * Whether two documents, or two blocks, say the same to a reader. What Markdown cannot say makes no difference: empty
 * paragraphs, white space at the ends of lines, the sign of a list.
 */
export function saySame(one: Node, other: Node): boolean {
  return one === other || one.eq(other) || saying(one) === saying(other);
}

/** All that a block says, as one text. */
function saying(node: Node): string {
  const { name } = node.type;
  if (name === "paragraph" || name === "heading")
    return `<${name} ${node.attrs.level ?? ""}>${sayingOfLine(node.children)}`;
  if (name === "figures") return `<paragraph >${node.children.map(sayingOfPicture).join("")}`;
  if (name === "source") return `<source>${node.textContent}`;
  const start = name === "ordered_list" ? node.attrs.start : "";
  // A row's first cells are of the head where the row is the first, whatever they were made as.
  const own = name === "table_header" || name === "table_cell" ? `<cell ${node.attrs.align}>` : `<${name} ${start}>`;
  return `${own}${node.children
    .filter((child) => !isBlank(child) || name === "table_row")
    .map(saying)
    .join("")}</>`;
}

function sayingOfLine(nodes: readonly Node[]): string {
  const items = itemsOf(nodes);
  const isPictures = items.every(({ content }) => typeof content !== "string" || content.trim() === "");
  return items
    .filter(({ content }) => !isPictures || typeof content !== "string")
    .map(({ content, marks }) => {
      const isSpace = typeof content === "string" && content.trim() === "";
      const set = marks
        .filter(() => !isSpace)
        .map(({ type, attrs }) => `${type.name}${attrs.href ?? ""}${attrs.title ?? ""}`);
      const word = typeof content === "string" ? content : sayingOfPicture(content);
      return `${word}${isPictures || set.length === 0 ? "" : `{${set.sort().join()}}`}`;
    })
    .join("");
}

function sayingOfPicture({ attrs }: Node): string {
  const text = (value: unknown) =>
    String(value ?? "")
      .replace(/\s+/g, " ")
      .trim();
  return `<picture ${text(attrs.src)}|${text(attrs.alt)}|${text(attrs.caption ?? attrs.title)}>`;
}
