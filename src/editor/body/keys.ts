import { baseKeymap, chainCommands, exitCode } from "prosemirror-commands";
import { redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { liftListItem, sinkListItem, splitListItem } from "prosemirror-schema-list";
import { type Command, Plugin } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import {
  insertBreak,
  insertFootnote,
  makeParagraph,
  nextCellOrRow,
  toggleEm,
  toggleHeading,
  toggleList,
  toggleStrong,
} from "./commands.ts";
import { schema } from "./schema.ts";

const item = schema.nodes.list_item!;

/**
 * The keys of the field, as in Word.
 *
 * @param askLink Opens the form for a link.
 * @param goToToolbar Takes the cursor out of the text.
 */
export function bodyKeys(askLink: Command, goToToolbar: Command): readonly Plugin[] {
  return [
    leavesByTab(),
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
      "Mod-b": toggleStrong,
      "Mod-i": toggleEm,
      "Mod-k": askLink,
      "Mod-Alt-0": makeParagraph,
      "Mod-Alt-1": toggleHeading(2),
      "Mod-Alt-2": toggleHeading(3),
      "Mod-Shift-l": toggleList(schema.nodes.bullet_list!),
      "Mod-Alt-f": insertFootnote,
      "Alt-F10": goToToolbar,
      Enter: splitListItem(item),
      "Shift-Enter": chainCommands(exitCode, insertBreak),
      Tab: chainCommands(nextCellOrRow, sinkListItem(item)),
      "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(item)),
    }),
    keymap(baseKeymap),
  ];
}

/**
 * In lists and tables, Tab does not leave the field (WCAG 2.1.2 asks for a way out): after Escape it does, once.
 */
function leavesByTab(): Plugin {
  let isLeaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          const leaves = event.key === "Tab" && isLeaving;
          isLeaving = event.key === "Escape" || (isLeaving && event.key === "Shift");
          // Handled: no other rule of the field sees the key, and the browser does with it what it does.
          return leaves;
        },
      },
    },
  });
}
