import { dropCursor } from "prosemirror-dropcursor";
import { gapCursor } from "prosemirror-gapcursor";
import { history } from "prosemirror-history";
import type { Plugin } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import type { EditorView } from "prosemirror-view";
import { isInside } from "./commands.ts";
import { make } from "./elements.ts";
import { type FileTaker, fileTaker } from "./files.ts";
import { bodyKeys } from "./keys.ts";
import { makeLinkForm } from "./link-form.ts";
import { pastePlugin } from "./paste.ts";
import { schema } from "./schema.ts";
import { makeStatus } from "./status.ts";
import { makeToolbar } from "./toolbar.ts";
import { type ToolName, tableTools, tools } from "./tools.ts";
import type { BodyWords } from "./words-vi.ts";

/** What stands around the text: toolbars, the form for links, the line that says what happens. */
export interface Frame {
  readonly element: HTMLElement;
  /** Where the text goes. */
  readonly place: HTMLElement;
  readonly files: FileTaker;
  readonly plugins: readonly Plugin[];
  /** Shows what is set where the cursor is. */
  readonly update: (view: EditorView) => void;
}

export interface FrameOptions {
  readonly words: BodyWords;
  readonly takeFile: (file: File) => Promise<{ readonly name: string }>;
  readonly takesWordFile: (file: File) => boolean;
  readonly viewOf: () => EditorView;
}

/** The element that says which keys lead out of the text. */
export const KEYS_ID = "phim-noi-dung";

export function makeFrame({ words, takeFile, takesWordFile, viewOf }: FrameOptions): Frame {
  const status = makeStatus();
  const files = fileTaker({ takeFile, words, tell: status.tell, viewOf });
  const linkForm = makeLinkForm(words.linkForm, viewOf, status.tell);
  const press = (name: ToolName) => {
    if (name === "link") linkForm.open();
    else void files.choose(name === "picture" ? "pictures" : "files").then((chosen) => files.insert(chosen));
  };
  const toolbar = makeToolbar(words.toolbar, tools, words, viewOf, press);
  const tableToolbar = makeToolbar(words.tableToolbar, tableTools, words, viewOf, press);
  const place = make("div", { class: "body-text" });
  const keys = make("p", { class: "body-keys", id: KEYS_ID }, words.keys);
  const parts = [toolbar.element, tableToolbar.element, linkForm.element, place, keys, status.element];
  const done = (act: () => void) => () => {
    act();
    return true;
  };
  return {
    element: make("div", { class: "body-field" }, ...parts),
    place,
    files,
    plugins: [
      ...bodyKeys(done(linkForm.open), done(toolbar.focus)),
      history(),
      dropCursor(),
      gapCursor(),
      pastePlugin({ words, status, files, takesWordFile }),
      tableEditing(),
    ],
    update: (view) => {
      toolbar.update(view);
      tableToolbar.element.hidden = !isInside(view.state, schema.nodes.table!);
      if (!tableToolbar.element.hidden) tableToolbar.update(view);
    },
  };
}
