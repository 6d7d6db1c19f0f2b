import { type Node, type NodeSpec, Schema } from "prosemirror-model";
import { tableNodes } from "prosemirror-tables";

/** How the text of a column is set; `null` where nothing is said of it. */
export type Alignment = "left" | "center" | "right" | null;

/** A picture that stands by itself. */
export interface FigureAttributes {
  /** The address as it is written: the name of a file beside the article, or `missing:` for a lost picture. */
  readonly src: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  readonly caption: string;
  /** Where the picture leads as a link; empty where it is none. */
  readonly href: string;
}

const tables = tableNodes({
  tableGroup: "block",
  cellContent: "paragraph",
  cellAttributes: {
    align: {
      default: null,
      getFromDOM: (cell) => /^align-(left|center|right)$/.exec(cell.className)?.[1] ?? null,
      setDOMAttr: (value, attributes) => {
        if (typeof value === "string") attributes.class = `align-${value}`;
      },
    },
  },
});

const text: Readonly<Record<string, NodeSpec>> = {
  paragraph: { content: "inline*", group: "block", parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
  heading: {
    // A title within the article has no line ends: Markdown keeps it on one line.
    content: "(text | image)*",
    group: "block",
    defining: true,
    attrs: { level: { default: 2 } },
    parseDOM: [2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
    // The title of the page is the only heading of the first level.
    toDOM: ({ attrs }) => [`h${Math.max(2, attrs.level)}`, 0],
  },
  blockquote: {
    content: "block+",
    group: "block",
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },
  bullet_list: {
    content: "list_item+",
    group: "block",
    attrs: { isTight: { default: true }, sign: { default: "-" } },
    parseDOM: [{ tag: "ul" }],
    toDOM: () => ["ul", 0],
  },
  ordered_list: {
    content: "list_item+",
    group: "block",
    attrs: { isTight: { default: true }, sign: { default: "." }, start: { default: 1 } },
    parseDOM: [{ tag: "ol", getAttrs: (list) => ({ start: Number(list.getAttribute("start") ?? 1) }) }],
    toDOM: ({ attrs }) => ["ol", { start: String(attrs.start) }, 0],
  },
  list_item: { content: "block+", defining: true, parseDOM: [{ tag: "li" }], toDOM: () => ["li", 0] },
  horizontal_rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
};

const pictures: Readonly<Record<string, NodeSpec>> = {
  /** Pictures of one paragraph: a figure, or a gallery where there are several. */
  figures: {
    content: "figure+",
    group: "block",
    parseDOM: [{ tag: "div[data-figures]" }],
    toDOM: () => ["div", { "data-figures": "" }, 0],
  },
  figure: {
    attrs: { src: { default: "missing:" }, alt: { default: "" }, caption: { default: "" }, href: { default: "" } },
    draggable: true,
    parseDOM: [{ tag: "figure[data-src]", getAttrs: figureAttributes }],
    toDOM: ({ attrs }) => [
      "figure",
      { "data-src": attrs.src, "data-alt": attrs.alt, "data-caption": attrs.caption, "data-href": attrs.href },
    ],
  },
};

function figureAttributes(figure: HTMLElement): FigureAttributes {
  const { src = "", alt = "", caption = "", href = "" } = figure.dataset;
  return { src, alt, caption, href };
}

/** What this field knows of a body. What it does not know stands in it as `source`, as it is written. */
export const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    ...text,
    ...pictures,
    ...tables,
    source: {
      content: "text*",
      group: "block",
      marks: "",
      code: true,
      isolating: true,
      parseDOM: [{ tag: "pre", preserveWhitespace: "full" }],
      toDOM: () => ["pre", 0],
    },
    text: { group: "inline" },
    image: {
      inline: true,
      group: "inline",
      attrs: { src: {}, alt: { default: "" }, title: { default: "" } },
      toDOM: ({ attrs }) => ["img", { "data-src": attrs.src, alt: attrs.alt, title: attrs.title }],
      parseDOM: [{ tag: "img[data-src]", getAttrs: imageAttributes }],
    },
    hard_break: {
      inline: true,
      group: "inline",
      selectable: false,
      parseDOM: [{ tag: "br" }],
      toDOM: () => ["br"],
      leafText: () => "\n",
    },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: "" } },
      inclusive: false,
      parseDOM: [{ tag: "a[href]", getAttrs: (link) => ({ href: link.getAttribute("href"), title: link.title }) }],
      toDOM: ({ attrs }) => ["a", { href: attrs.href, title: attrs.title }, 0],
    },
    strike: { parseDOM: [{ tag: "s" }, { tag: "del" }], toDOM: () => ["s", 0] },
    strong: { parseDOM: [{ tag: "strong" }, { tag: "b" }], toDOM: () => ["strong", 0] },
    em: { parseDOM: [{ tag: "em" }, { tag: "i" }], toDOM: () => ["em", 0] },
    code: { parseDOM: [{ tag: "code" }], toDOM: () => ["code", 0] },
  },
});

function imageAttributes(image: HTMLElement) {
  return {
    src: image.dataset.src ?? "",
    alt: image.getAttribute("alt") ?? "",
    title: image.getAttribute("title") ?? "",
  };
}

/** Whether a block shows nothing: a paragraph or a heading in which nothing was typed. Markdown has no form for it. */
export function isBlank(node: Node): boolean {
  const isText = node.type === schema.nodes.paragraph || node.type === schema.nodes.heading;
  return isText && node.textContent.trim() === "" && node.children.every(({ type }) => type !== schema.nodes.image);
}
