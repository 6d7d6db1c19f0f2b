import { oneLine } from "../../text/one-line.ts";
import type { Found } from "../found-item.ts";
import { type HtmlElement, type HtmlNode, isElement, parseFragment, removeNode, visibleText } from "../html/dom.ts";
import { datelineOf } from "../pages/dateline.ts";
import { takeByline, takeDateline } from "../pages/edge-lines.ts";
import type { ConvertedWord } from "./converted-word.ts";

/** An article from a Word file, taken apart: what are fields of the article is in its body no longer. */
export interface TakenApart {
  readonly title: Found<string> | null;
  readonly author: Found<readonly string[]> | null;
  readonly source: Found<string> | null;
  readonly html: string | readonly HtmlNode[];
  /** The words of the body. */
  readonly text: string;
}

/** Takes title, dateline and byline off an article that is no state document. */
export function takeApart({ html, text }: Pick<ConvertedWord, "html" | "text">): TakenApart {
  const [root] = parseFragment(`<div>${html}</div>`);
  if (root === undefined || !isElement(root)) return { title: null, author: null, source: null, html, text };
  const lines = text.split("\n");
  const title = takeTitle(root, lines);
  const first = lines.findIndex((line) => line.trim() !== "");
  const source = takeDateline(root);
  const dateline = datelineOf(lines[first] ?? "");
  if (source !== null && dateline !== null) lines[first] = lines[first]!.slice(dateline.length);
  const author = takeByline(root);
  if (author !== null)
    lines.splice(
      lines.findLastIndex((line) => author.some((name) => line.includes(name))),
      1,
    );
  return {
    title,
    author: author === null ? null : { value: author, from: "dòng cuối bài" },
    source: source === null ? null : { value: source, from: "ngoặc đơn ở đầu bài" },
    html: root.children as readonly HtmlNode[],
    text: lines.join("\n").trim(),
  };
}

/** Titles of reports are long: the archive's first has 290 characters. */
const MOST_TITLE = 400;
/** A line that is set like the text is a title where it is shorter, and no sentence. */
const MOST_PLAIN_TITLE = 200;

/** Takes the first line where it is set as a title, or is short and no sentence. */
function takeTitle(root: HtmlElement, lines: string[]): Found<string> | null {
  const block = root.children.find((node) => visibleText(node as HtmlNode) !== "") as HtmlNode | undefined;
  if (block === undefined || !isElement(block) || !/^(?:p|h[1-6])$/.test(block.name)) return null;
  const written = visibleText(block);
  const value = oneLine(written);
  const isSet =
    block.name !== "p" || block.attribs.align === "center" || isBold(block) || value === value.toUpperCase();
  if (value.length > MOST_TITLE || (!isSet && (value.length > MOST_PLAIN_TITLE || /[.;:,]$/.test(value)))) return null;
  // An article that is one line is no title without an article.
  if (visibleText(root) === written) return null;
  removeNode(block);
  lines.splice(
    lines.findIndex((line) => line.trim() !== ""),
    written.split("\n").length,
  );
  return { value, from: block.name === "p" ? "dòng đầu" : "đề mục đầu" };
}

/** Whether all text of a block is bold. */
function isBold(block: HtmlElement): boolean {
  const plain = (block.children as readonly HtmlNode[]).filter((node) => !(isElement(node) && node.name === "strong"));
  return plain.every((node) => visibleText(node) === "");
}
