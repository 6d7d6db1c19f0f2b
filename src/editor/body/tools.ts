import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { Command, EditorState } from "prosemirror-state";
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
} from "prosemirror-tables";
import {
  alignColumn,
  firstText,
  headingLevel,
  insertFootnote,
  insertTable,
  isInside,
  makeParagraph,
  toggleEm,
  toggleHeading,
  toggleList,
  toggleQuote,
  toggleStrong,
} from "./commands.ts";
import { linkAt } from "./links.ts";
import { schema } from "./schema.ts";
import type { BodyWords } from "./words-vi.ts";

/** The tools that have a name and a sign among the words. */
export type ToolName = {
  [Name in keyof BodyWords]: BodyWords[Name] extends { readonly sign: string } ? Name : never;
}[keyof BodyWords];

/** A button of the toolbar. */
export interface Tool {
  readonly name: ToolName;
  /** The keys as people read them: `Ctrl+B`. */
  readonly keys?: string;
  /** What the button does; absent for one that first asks for something. */
  readonly run?: Command;
  /** Whether what it sets is set where the cursor is; absent for a button that sets nothing. */
  readonly isOn?: (state: EditorState) => boolean;
  readonly isPossible?: (state: EditorState) => boolean;
}

const { nodes, marks } = schema;

/** Tools in their order, in groups. Keys are those of Word. */
export const tools: readonly (readonly Tool[])[] = [
  [
    { name: "undo", keys: "Ctrl+Z", run: undo, isPossible: (state) => undoDepth(state) > 0 },
    { name: "redo", keys: "Ctrl+Y", run: redo, isPossible: (state) => redoDepth(state) > 0 },
  ],
  [
    {
      name: "paragraph",
      keys: "Ctrl+Alt+0",
      run: makeParagraph,
      isOn: (state) => firstText(state).type === nodes.paragraph,
    },
    { name: "heading2", keys: "Ctrl+Alt+1", run: toggleHeading(2), isOn: (state) => headingLevel(state) === 2 },
    { name: "heading3", keys: "Ctrl+Alt+2", run: toggleHeading(3), isOn: (state) => headingLevel(state) === 3 },
  ],
  [
    { name: "strong", keys: "Ctrl+B", run: toggleStrong, isOn: (state) => hasMark(state, "strong") },
    { name: "em", keys: "Ctrl+I", run: toggleEm, isOn: (state) => hasMark(state, "em") },
    { name: "link", keys: "Ctrl+K", isOn: (state) => linkAt(state) !== null },
  ],
  [
    {
      name: "bullets",
      keys: "Ctrl+Shift+L",
      run: toggleList(nodes.bullet_list!),
      isOn: (state) => isInside(state, nodes.bullet_list!),
    },
    { name: "numbers", run: toggleList(nodes.ordered_list!), isOn: (state) => isInside(state, nodes.ordered_list!) },
    { name: "quote", run: toggleQuote, isOn: (state) => isInside(state, nodes.blockquote!) },
  ],
  [
    { name: "picture" },
    { name: "attachment" },
    { name: "table", run: insertTable },
    { name: "footnote", keys: "Ctrl+Alt+F", run: insertFootnote },
  ],
];

/** Tools for the table that the cursor is in. Nothing stands above a table's head. */
export const tableTools: readonly (readonly Tool[])[] = [
  [
    { name: "rowBefore", run: addRowBefore, isPossible: (state) => !isInside(state, nodes.table_header!) },
    { name: "rowAfter", run: addRowAfter },
    { name: "columnBefore", run: addColumnBefore },
    { name: "columnAfter", run: addColumnAfter },
  ],
  [
    { name: "alignLeft", run: alignColumn("left") },
    { name: "alignCenter", run: alignColumn("center") },
    { name: "alignRight", run: alignColumn("right") },
  ],
  [
    { name: "deleteRow", run: deleteRow, isPossible: (state) => !isInside(state, nodes.table_header!) },
    { name: "deleteColumn", run: deleteColumn },
    { name: "deleteTable", run: deleteTable },
  ],
];

function hasMark({ doc, selection, storedMarks }: EditorState, name: "strong" | "em"): boolean {
  const type = marks[name]!;
  const { empty, $from, from, to } = selection;
  return empty ? type.isInSet(storedMarks ?? $from.marks()) !== undefined : doc.rangeHasMark(from, to, type);
}
