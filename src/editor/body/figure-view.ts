import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import { fill, make, makeButton } from "./elements.ts";
import type { FigureAttributes } from "./schema.ts";
import type { BodyWords } from "./words-vi.ts";

/** What a figure needs of the field it stands in. */
export interface FigureField {
  readonly words: BodyWords["figure"];
  /** Where the browser finds a file beside the article; `null` for an address that is none of those. */
  readonly hrefOf: (name: string) => string | null;
  /** Lets somebody choose a picture; its address, or `null` where none was chosen or taken. */
  readonly choosePicture: () => Promise<string | null>;
}

/** Shows a picture with its caption and its description as fields below it. `renew` looks for the picture's file again. */
export function figureView(
  node: Node,
  view: EditorView,
  getPosition: () => number | undefined,
  { words, hrefOf, choosePicture }: FigureField,
): NodeView & { readonly renew: () => void } {
  const shown = make("div", { class: "body-picture" });
  const change = (attributes: Partial<FigureAttributes>) => {
    const position = getPosition();
    if (position === undefined) return;
    const known = view.state.doc.nodeAt(position)?.attrs;
    view.dispatch(view.state.tr.setNodeMarkup(position, null, { ...known, ...attributes }));
  };
  const caption = fieldOf(words.caption, (text) => change({ caption: text }));
  const alt = fieldOf(words.alt, (text) => change({ alt: text }));
  const remove = makeButton(words.remove, () => removeFigure(view, getPosition()));
  const replace = makeButton(words.replace, async () => {
    const src = await choosePicture();
    if (src !== null) change({ src });
  });
  const actions = make("div", { class: "body-figure-actions" }, replace, remove);
  const dom = make(
    "figure",
    { class: "body-figure", contenteditable: "false" },
    shown,
    caption.label,
    alt.label,
    actions,
  );
  let current: FigureAttributes | null = null;
  const renew = () => {
    if (current !== null) shown.replaceChildren(pictureElement(current, words, hrefOf));
  };
  const update = (next: Node) => {
    if (next.type !== node.type) return false;
    const attributes = next.attrs as FigureAttributes;
    const isOther = current?.src !== attributes.src;
    current = attributes;
    if (isOther) renew();
    // What is being typed is there already, and a composed letter would be lost with it.
    if (caption.input.value !== attributes.caption) caption.input.value = attributes.caption;
    if (alt.input.value !== attributes.alt) alt.input.value = attributes.alt;
    return true;
  };
  update(node);
  return {
    dom,
    update,
    renew,
    stopEvent: (event) => event.target instanceof Element && event.target.closest("input, button") !== null,
    ignoreMutation: () => true,
  };
}

function fieldOf(name: string, change: (text: string) => void) {
  const input = make("input", { type: "text" });
  input.addEventListener("input", () => change(input.value));
  return { input, label: make("label", {}, make("span", {}, name), input) };
}

/** The picture as it is; a line that says so where it is lost or nobody knows the file. */
export function pictureElement(
  { src, alt }: Pick<FigureAttributes, "src" | "alt">,
  words: BodyWords["figure"],
  hrefOf: (name: string) => string | null,
): HTMLElement {
  if (/^missing:/i.test(src)) return make("p", { class: "body-lost" }, words.lost);
  const href = hrefOf(src);
  return href === null
    ? make("p", { class: "body-lost" }, fill(words.unknown, { name: src }))
    : make("img", { src: href, alt });
}

/** Takes a figure away, and the gallery with its last one. */
function removeFigure(view: EditorView, position: number | undefined): void {
  if (position === undefined) return;
  const place = view.state.doc.resolve(position);
  const isLast = place.parent.childCount === 1;
  const [from, to] = isLast ? [place.before(), place.after()] : [position, position + (place.nodeAfter?.nodeSize ?? 0)];
  view.dispatch(view.state.tr.delete(from, to));
  view.focus();
}
