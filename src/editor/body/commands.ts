import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { Node, NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { addRowAfter, goToNextCell, isInTable, selectedRect } from "prosemirror-tables";
import { type Alignment, schema } from "./schema.ts";

const { nodes, marks } = schema;

export const toggleStrong: Command = toggleMark(marks.strong!);
export const toggleEm: Command = toggleMark(marks.em!);
export const makeParagraph: Command = setBlockType(nodes.paragraph!);

/** Makes a heading of the paragraph, or a paragraph of a heading of that level. */
export function toggleHeading(level: number): Command {
  return (state, dispatch) => {
    const isSet = headingLevel(state) === level;
    return (isSet ? makeParagraph : setBlockType(nodes.heading!, { level }))(state, dispatch);
  };
}

/** The level of the heading that the cursor is in, or the first chosen one; `null` where that is no heading. */
export function headingLevel(state: EditorState): number | null {
  const { type, attrs } = firstText(state);
  return type === nodes.heading ? Math.max(2, Number(attrs.level)) : null;
}

/** The paragraph, heading or cell's line that the cursor is in, or the first that is chosen. */
export function firstText({ doc, selection: { from, to, $from } }: EditorState): Node {
  let first: Node | null = null;
  doc.nodesBetween(from, to, (node) => {
    if (node.isTextblock) first ??= node;
    return first === null;
  });
  return first ?? $from.parent;
}

/** Makes a list of paragraphs, another kind of list of a list, and paragraphs of a list of this kind. */
export function toggleList(type: NodeType): Command {
  return (state, dispatch, view) => {
    const list = ancestor(state, (node) => node.type === nodes.bullet_list || node.type === nodes.ordered_list);
    if (list === null) return wrapInList(type)(state, dispatch);
    if (list.node.type === type) return liftListItem(nodes.list_item!)(state, dispatch, view);
    const { isTight } = list.node.attrs;
    dispatch?.(state.tr.setNodeMarkup(list.position, type, { isTight, sign: type === nodes.bullet_list ? "-" : "." }));
    return true;
  };
}

export const toggleQuote: Command = (state, dispatch) =>
  (isInside(state, nodes.blockquote!) ? lift : wrapIn(nodes.blockquote!))(state, dispatch);

/** Whether the cursor is in a node of a type. */
export function isInside(state: EditorState, type: NodeType): boolean {
  return ancestor(state, (node) => node.type === type) !== null;
}

function ancestor({ selection }: EditorState, matches: (node: Node) => boolean) {
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    if (matches($from.node(depth))) return { node: $from.node(depth), position: $from.before(depth) };
  }
  return null;
}

/** Puts a block behind the one that the cursor is in, or in its place where nothing is written in it. */
export function insertBlock(transaction: Transaction, block: Node): Transaction {
  const { $from } = transaction.selection;
  const isEmpty = $from.parent.type === nodes.paragraph && $from.parent.childCount === 0;
  const depth = Math.max(1, blockDepth(transaction));
  if (isEmpty && depth === $from.depth) return transaction.replaceWith($from.before(), $from.after(), block);
  const position = $from.depth === 0 ? $from.pos : $from.after(depth);
  return transaction.insert(position, block);
}

/** How deep the block lies behind which another can stand: a cell of a table takes no blocks, so that the table counts. */
function blockDepth({ selection: { $from } }: Transaction): number {
  for (let depth = 1; depth <= $from.depth; depth++) if ($from.node(depth).type === nodes.table) return depth;
  return $from.depth;
}

const ROWS = 3;
const COLUMNS = 3;

export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false;
  const row = (type: NodeType) =>
    nodes.table_row!.create(
      null,
      Array.from({ length: COLUMNS }, () => type.createAndFill()!),
    );
  const rows = Array.from({ length: ROWS }, (_, at) => row(at === 0 ? nodes.table_header! : nodes.table_cell!));
  const table = nodes.table!.create(null, rows);
  if (dispatch === undefined) return true;
  const transaction = insertBlock(state.tr, table);
  let start = 0;
  transaction.doc.descendants((node, position) => {
    if (node === table) start = position;
    return start === 0;
  });
  transaction.setSelection(TextSelection.near(transaction.doc.resolve(start + 1)));
  dispatch(transaction.scrollIntoView());
  return true;
};

/** Sets how the text of the columns is aligned that the cursor or the chosen cells are in. */
export function alignColumn(align: Alignment): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { map, tableStart, left, right, table } = selectedRect(state);
    const transaction = state.tr;
    for (const cell of map.cellsInRect({ left, right, top: 0, bottom: map.height })) {
      const attributes = table.nodeAt(cell)?.attrs;
      transaction.setNodeMarkup(tableStart + cell, null, { ...attributes, align });
    }
    dispatch?.(transaction);
    return true;
  };
}

/** Goes to the next cell; behind the last one there is a new row, as in Word. */
export const nextCellOrRow: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (dispatch === undefined || view === undefined) return true;
  addRowAfter(state, dispatch);
  return goToNextCell(1)(view.state, view.dispatch);
};

/** A line end within a paragraph. Headings and cells of tables are one line. */
export const insertBreak: Command = (state, dispatch) => {
  if (isInTable(state) || !state.selection.$from.parent.type.contentMatch.matchType(nodes.hard_break!)) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break!.create()).scrollIntoView());
  return true;
};

/** Puts the mark of the next note at the cursor, and its place at the end of the text, where the cursor goes. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $head } = TextSelection.near(state.selection.$to, -1);
  if (!$head.parent.isTextblock || $head.parent.type === nodes.source) return false;
  if (dispatch === undefined) return true;
  const numbers = [...state.doc.textContent.matchAll(/\[(\d{1,3})\]/g)].map(([, number]) => Number(number));
  const mark = `[${Math.max(0, ...numbers) + 1}]`;
  const transaction = state.tr.insert($head.pos, schema.text(mark));
  let end = transaction.doc.content.size;
  // The empty paragraph that a text ends with, to write on in, stays the last.
  const last = transaction.doc.lastChild!;
  if (last.type === nodes.paragraph && last.childCount === 0) end -= last.nodeSize;
  transaction.insert(end, nodes.paragraph!.create(null, schema.text(`${mark} `)));
  transaction.setSelection(TextSelection.create(transaction.doc, end + 1 + mark.length + 1));
  dispatch(transaction.scrollIntoView());
  return true;
};
