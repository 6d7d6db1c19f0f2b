import type { Node } from "prosemirror-model";
import type { EditorView, NodeViewConstructor } from "prosemirror-view";
import { make } from "./elements.ts";
import { figureView, pictureElement } from "./figure-view.ts";
import type { FileTaker } from "./files.ts";
import type { BodyWords } from "./words-vi.ts";

/** How the field shows what is more than text: pictures, and parts that are kept as they are written. */
export function nodeViewsFor(
  words: BodyWords,
  hrefOf: (name: string) => string | null,
  { choose, take }: FileTaker,
): Readonly<Record<string, NodeViewConstructor>> {
  const choosePicture = async () => {
    const [file] = await choose("pictures");
    return file === undefined ? null : take(file);
  };
  return {
    figure: (node: Node, view: EditorView, getPosition: () => number | undefined) =>
      figureView(node, view, getPosition, { words: words.figure, hrefOf, choosePicture }),
    image: ({ attrs }: Node) => {
      const picture = { src: String(attrs.src), alt: String(attrs.alt) };
      return { dom: make("span", { class: "body-image" }, pictureElement(picture, words.figure, hrefOf)) };
    },
    source: () => {
      const contentDOM = make("pre", { spellcheck: "false" });
      const label = make("p", { class: "body-source-label", contenteditable: "false" }, words.source);
      return { dom: make("div", { class: "body-source" }, label, contentDOM), contentDOM };
    },
  };
}
