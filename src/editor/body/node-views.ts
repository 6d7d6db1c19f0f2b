import type { NodeViewConstructor } from "prosemirror-view";
import { make } from "./elements.ts";
import { figureView, pictureElement } from "./figure-view.ts";
import type { FileTaker } from "./files.ts";
import type { BodyWords } from "./words-vi.ts";

/** How the field shows what is more than text. */
export interface ShownNodes {
  readonly nodeViews: Readonly<Record<string, NodeViewConstructor>>;
  /** Looks for the files of all pictures again. */
  readonly renewPictures: () => void;
}

/** How the field shows pictures, and parts that are kept as they are written. */
export function nodeViewsFor(
  words: BodyWords,
  hrefOf: (name: string) => string | null,
  { choose, take }: FileTaker,
): ShownNodes {
  const pictures = new Set<() => void>();
  const counted = (renew: () => void) => {
    pictures.add(renew);
    return { destroy: () => void pictures.delete(renew) };
  };
  const choosePicture = async () => {
    const [file] = await choose("pictures");
    return file === undefined ? null : take(file);
  };
  const nodeViews: ShownNodes["nodeViews"] = {
    figure: (node, view, getPosition) => {
      const shown = figureView(node, view, getPosition, { words: words.figure, hrefOf, choosePicture });
      return { ...shown, ...counted(shown.renew) };
    },
    image: ({ attrs }) => {
      const picture = { src: String(attrs.src), alt: String(attrs.alt) };
      const dom = make("span", { class: "body-image" });
      const renew = () => dom.replaceChildren(pictureElement(picture, words.figure, hrefOf));
      renew();
      return { dom, ...counted(renew) };
    },
    source: () => {
      const contentDOM = make("pre", { spellcheck: "false" });
      const label = make("p", { class: "body-source-label", contenteditable: "false" }, words.source);
      return { dom: make("div", { class: "body-source" }, label, contentDOM), contentDOM };
    },
  };
  const renewPictures = () => {
    for (const renew of pictures) renew();
  };
  return { nodeViews, renewPictures };
}
