import type { Node } from "prosemirror-model";
import { EditorState, Plugin, TextSelection } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { KEYS_ID, makeFrame } from "./frame.ts";
import { nodeViewsFor } from "./node-views.ts";
import { type BodyAsRead, readBody } from "./read-body.ts";
import { schema } from "./schema.ts";
import { wordsEn } from "./words-en.ts";
import { wordsVi } from "./words-vi.ts";
import { type WrittenBody, writeBody } from "./write-body.ts";

export interface BodyOptions {
  /** The Markdown of the body. */
  readonly text: string;
  /** The name of the field. */
  readonly label: string;
  readonly language: "vi" | "en";
  /** Called with the Markdown after what was typed, at most once for each frame that the browser draws. */
  readonly onChange: (text: string) => void;
  /** Puts a file beside the article; rejects with an error whose message says why it does not. */
  readonly takeFile: (file: File) => Promise<{ readonly name: string }>;
  /** Where the browser finds a file beside the article; `null` where there is none of that name. */
  readonly hrefOf: (name: string) => string | null;
  /** Takes a Word file that is dropped on the field; `false` leaves it to be attached like any file. */
  readonly takeWordFile?: (file: File) => boolean;
}

export interface BodyField {
  readonly element: HTMLElement;
  /** The Markdown as it stands now. */
  readonly text: () => string;
  /** Shows another text; what was typed before cannot be brought back by undoing. */
  readonly setText: (text: string) => void;
  readonly focus: () => void;
  /** Puts the cursor at the block that a line of the Markdown belongs to. The first line is 1. */
  readonly goToLine: (line: number) => void;
  /** Shows the pictures whose files `hrefOf` did not know when they were first shown. */
  readonly renewPictures: () => void;
  readonly remove: () => void;
}

/** Puts a field for the body of an article into an element. Its style is in `field.css`. */
export function mountBody(place: HTMLElement, options: BodyOptions): BodyField {
  const words = options.language === "vi" ? wordsVi : wordsEn;
  const { takeFile, takeWordFile: takesWordFile = () => false, hrefOf } = options;
  const frame = makeFrame({ words, takeFile, takesWordFile, viewOf: () => view });
  const text = keptText(options.text, options.onChange);
  const stateNow = () => stateOf(text.read(), [...frame.plugins, endsWithParagraph]);
  const { nodeViews, renewPictures } = nodeViewsFor(words, hrefOf, frame.files);
  const view: EditorView = new EditorView(frame.place, {
    state: stateNow(),
    attributes: {
      role: "textbox",
      "aria-multiline": "true",
      "aria-label": options.label,
      "aria-describedby": KEYS_ID,
      class: "body-editor",
    },
    nodeViews,
    dispatchTransaction: (transaction) => {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) text.change(view.state.doc);
      frame.update(view);
    },
  });
  frame.update(view);
  place.append(frame.element);
  return {
    element: frame.element,
    text: () => text.written().text,
    setText: (markdown) => {
      text.open(markdown);
      view.updateState(stateNow());
      frame.update(view);
    },
    focus: () => view.focus(),
    goToLine: (line) => goToBlock(view, text.written().lines, line),
    renewPictures,
    remove: () => {
      text.stop();
      view.destroy();
      frame.element.remove();
    },
  };
}

/** The text of a field: as it was opened, and as it is written once something has changed. */
function keptText(markdown: string, onChange: BodyOptions["onChange"]) {
  let read = readBody(markdown);
  let document = read.document;
  let known: WrittenBody | null = null;
  let frame = 0;
  const written = () => {
    known ??= writeBody(document, read);
    return known;
  };
  const tell = () => {
    frame = 0;
    onChange(written().text);
  };
  return {
    read: () => read,
    written,
    open: (text: string) => {
      read = readBody(text);
      [document, known] = [read.document, null];
    },
    change: (changed: Node) => {
      [document, known] = [changed, null];
      if (frame === 0) frame = requestAnimationFrame(tell);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

function stateOf({ document }: BodyAsRead, plugins: Plugin[]): EditorState {
  const doc = document.lastChild!.type === schema.nodes.paragraph ? document : withParagraph(document);
  return EditorState.create({ doc, plugins });
}

function withParagraph(document: Node): Node {
  return document.copy(document.content.addToEnd(schema.nodes.paragraph!.create()));
}

/** Below a table or a picture at the end there is always a line to write on. An empty one is not kept. */
const endsWithParagraph = new Plugin({
  appendTransaction: (_transactions, _before, { doc, tr }) =>
    doc.lastChild!.type === schema.nodes.paragraph
      ? null
      : tr.insert(doc.content.size, schema.nodes.paragraph!.create()),
});

function goToBlock(view: EditorView, lines: readonly number[], line: number): void {
  const index = Math.max(
    0,
    lines.findLastIndex((start) => start <= line),
  );
  let position = 0;
  for (let at = 0; at < index; at++) position += view.state.doc.child(at).nodeSize;
  const selection = TextSelection.near(view.state.doc.resolve(Math.min(position + 1, view.state.doc.content.size)));
  view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
  view.focus();
}
