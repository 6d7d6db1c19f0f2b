import { cleanText } from "../../text/clean-text.ts";
import {
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isBlockName,
  isElement,
  isHidden,
  isTextNode,
  visibleText,
} from "../html/dom.ts";
import { type Block, PLAIN } from "./blocks.ts";
import { type BlockBuilder, type BodyNotes, type BodySource, blockBuilder, type Setting } from "./body-builder.ts";
import { buildTable } from "./build-table.ts";
import { embedOf, isEmbedName } from "./embeds.ts";
import { linkAddress, noteLink, OUTERMOST, pictureOf, settingIn } from "./settings.ts";

/** Elements nested more deeply than this are taken as their text: somebody's page, or an attack. */
const NESTING_LIMIT = 150;

/** Elements that are no part of what a reader of the page reads. */
const DROPPED = new Set(
  "script style template head title meta link svg input select textarea option datalist canvas map area param source track base".split(
    " ",
  ),
);

/** Elements for those who use the page, not for those who read it: left out, and told. */
const TOLD = new Set(["button", "nav"]);

/** Builds the blocks of a body from the nodes of its HTML. */
export function buildBlocks(nodes: readonly HtmlNode[], source: BodySource, notes: BodyNotes): readonly Block[] {
  return blocksIn(nodes, OUTERMOST, { source, notes, depth: 0 });
}

interface Walk {
  readonly source: BodySource;
  readonly notes: BodyNotes;
  readonly depth: number;
}

function blocksIn(nodes: readonly HtmlNode[], setting: Setting, walk: Walk): readonly Block[] {
  const builder = blockBuilder();
  for (const node of nodes) addNode(node, setting, builder, walk);
  return builder.finish();
}

function addNode(node: HtmlNode, setting: Setting, builder: BlockBuilder, walk: Walk): void {
  if (isTextNode(node)) {
    const read = walk.source.readText(cleanText(node.data).text);
    const text = setting.isCapitals ? read.toUpperCase() : read;
    if (text !== "") builder.add({ kind: "text", text, marks: setting.marks }, setting);
  } else if (isElement(node)) addElement(node, setting, builder, { ...walk, depth: walk.depth + 1 });
}

function addElement(element: HtmlElement, setting: Setting, builder: BlockBuilder, walk: Walk): void {
  const { name } = element;
  if (DROPPED.has(name)) return;
  if (TOLD.has(name) || isHidden(element)) tellLeft(element, walk);
  else if (walk.depth > NESTING_LIMIT) {
    builder.add({ kind: "text", text: walk.source.readText(visibleText(element)), marks: setting.marks }, setting);
  } else if (name === "br") builder.add({ kind: "break" }, setting);
  else if (name === "hr") builder.push({ kind: "rule" });
  else if (name === "img") addPicture(element, setting, builder, walk);
  else if (isEmbedName(name)) addEmbed(element, builder, walk);
  else if (name === "noscript") addUnlessShown(element, setting, builder, walk);
  else if (name === "a") addLink(element, setting, builder, walk);
  else if (/^h[1-6]$/.test(name)) addHeading(element, setting, builder, walk);
  else if (name === "ul" || name === "ol") builder.push(listOf(element, setting, walk));
  else if (name === "blockquote") builder.push({ kind: "quote", blocks: blocksIn(element.children, setting, walk) });
  else if (name === "pre") addPreformatted(element, setting, builder, walk);
  else if (name === "table") addTable(element, setting, builder, walk);
  else if (name === "figure") addFigure(element, setting, builder, walk);
  else addContainer(element, setting, builder, walk);
}

function tellLeft(element: HtmlElement, { notes, source }: Walk): void {
  const text = source.readText(element.children.map(visibleText).join("\n").trim());
  if (text !== "") notes.left.push({ text, why: "Trang gốc không hiện phần này, hoặc chỉ dùng để bấm." });
}

function addContainer(element: HtmlElement, outer: Setting, builder: BlockBuilder, walk: Walk): void {
  const setting = settingIn(element, outer);
  const isBlock = isBlockName(element.name);
  if (isBlock) builder.endParagraph();
  for (const child of element.children) addNode(child, setting, builder, walk);
  if (isBlock) builder.endParagraph();
}

function addPicture(element: HtmlElement, setting: Setting, builder: BlockBuilder, { source, notes }: Walk): void {
  const picture = pictureOf(element, source);
  if (picture === null) return;
  builder.add({ kind: "picture", picture: notes.pictures.push(picture) - 1 }, setting);
}

/** What `<noscript>` shows is mostly a picture that a script loads later: it is taken where the page has no other of it. */
function addUnlessShown(element: HtmlElement, setting: Setting, builder: BlockBuilder, walk: Walk): void {
  const own: BodyNotes = { links: walk.notes.links, pictures: [], doubts: [], left: [] };
  blocksIn(element.children, setting, { ...walk, notes: own });
  const isShown = own.pictures.every(({ address }) => walk.notes.pictures.some((known) => known.address === address));
  if (!isShown) addContainer(element, setting, builder, walk);
}

function addEmbed(element: HtmlElement, builder: BlockBuilder, { source, notes }: Walk): void {
  const embed = embedOf(element);
  const address = embed === null ? null : linkAddress(embed.address, source.base);
  if (embed === null || address === null) return;
  const marks = { ...PLAIN, link: noteLink(address, notes) };
  builder.push({
    kind: "paragraph",
    pieces: [{ kind: "text", text: embed.label, marks }],
    isCentred: false,
    isCaption: false,
  });
  notes.doubts.push({ code: "embedded", what: `Bài nhúng “${embed.label}” (${address}); trong bài chỉ còn liên kết.` });
}

function addLink(element: HtmlElement, outer: Setting, builder: BlockBuilder, walk: Walk): void {
  const address = linkAddress(element.attribs.href ?? "", walk.source.base);
  const setting = settingIn(element, outer);
  const link = address === null ? setting.marks.link : noteLink(address, walk.notes);
  for (const child of element.children) {
    addNode(child, { ...setting, marks: { ...setting.marks, link } }, builder, walk);
  }
}

/** Pictures in a heading follow it: the heading itself is one line of words. */
function addHeading(element: HtmlElement, outer: Setting, builder: BlockBuilder, walk: Walk): void {
  const setting = { ...outer, marks: { ...outer.marks, strong: false } };
  const inner = blocksIn(element.children, setting, walk);
  const paragraphs = inner.flatMap((block) => (block.kind === "paragraph" ? [block.pieces] : []));
  const words = paragraphs
    .flatMap((pieces, index) => (index === 0 ? pieces : [{ kind: "break" as const }, ...pieces]))
    .filter(({ kind }) => kind !== "picture")
    .map((piece) => (piece.kind === "text" ? { ...piece, marks: { ...piece.marks, strong: false } } : piece));
  const pictures = paragraphs.flat().filter(({ kind }) => kind === "picture");
  if (words.some(({ kind }) => kind === "text")) {
    builder.push({ kind: "heading", rank: Number(element.name[1]), pieces: words });
  }
  if (pictures.length > 0) builder.push({ kind: "paragraph", pieces: pictures, isCentred: true, isCaption: false });
  for (const block of inner) if (block.kind !== "paragraph") builder.push(block);
}

function listOf(element: HtmlElement, outer: Setting, walk: Walk): Block {
  const items: (readonly Block[])[] = [];
  for (const child of element.children) {
    if (!isElement(child) && !isTextNode(child)) continue;
    const isItem = isElement(child) && child.name === "li";
    const blocks = isItem ? blocksIn(child.children, settingIn(child, outer), walk) : blocksIn([child], outer, walk);
    if (blocks.length === 0) continue;
    // A list that stands between the items of another belongs to the item before it.
    if (isItem || items.length === 0) items.push(blocks);
    else items.push([...items.pop()!, ...blocks]);
  }
  const first = Number(element.attribs.start ?? "1");
  const start = element.name === "ul" ? null : Number.isInteger(first) && first >= 0 && first < 1e9 ? first : 1;
  return { kind: "list", start, items };
}

/** Text that keeps its lines. It is code where the page says so; else somebody's paragraphs. */
function addPreformatted(element: HtmlElement, outer: Setting, builder: BlockBuilder, walk: Walk): void {
  const isCode = childrenOf(element).some((child) => isElement(child) && child.name === "code");
  const text = walk.source.readText(cleanText(visibleText(element)).text);
  if (isCode) builder.push({ kind: "code", text });
  builder.endParagraph();
  for (const line of isCode ? [] : text.split("\n")) {
    builder.add({ kind: "text", text: line, marks: outer.marks }, outer);
    builder.add({ kind: "break" }, outer);
  }
  builder.endParagraph();
}

function addTable(element: HtmlElement, outer: Setting, builder: BlockBuilder, walk: Walk): void {
  const setting = settingIn(element, outer);
  const built = buildTable(element, (cell) => blocksIn(cell.children, settingIn(cell, setting), walk), walk.notes);
  for (const block of built) builder.push(block);
}

/** The caption follows its pictures, wherever the page has it. A caption without a picture is that of a lost one. */
function addFigure(element: HtmlElement, outer: Setting, builder: BlockBuilder, walk: Walk): void {
  builder.endParagraph();
  const isCaption = (node: HtmlNode) => isElement(node) && node.name === "figcaption";
  const children = [...element.children.filter((node) => !isCaption(node)), ...element.children.filter(isCaption)];
  const isEmpty = !children.some(holdsSomething);
  if (isEmpty && children.some(isCaption)) {
    const picture = walk.notes.pictures.push({ address: "", alt: "", caption: "" }) - 1;
    builder.add({ kind: "picture", picture }, outer);
  }
  for (const child of children) addNode(child, settingIn(element, outer), builder, walk);
  builder.endParagraph();
}

/** Whether a part of a figure shows something, a caption aside. */
function holdsSomething(node: HtmlNode): boolean {
  if (!isElement(node)) return isTextNode(node) && node.data.trim() !== "";
  return (
    node.name !== "figcaption" &&
    (/^(?:img|table|pre|ul|ol)$/.test(node.name) || isEmbedName(node.name) || node.children.some(holdsSomething))
  );
}
