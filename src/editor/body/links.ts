import type { Mark } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { schema } from "./schema.ts";

const link = schema.marks.link!;

/** The link that the cursor stands in or that the chosen words have, with its bounds; `null` where there is none. */
export function linkAt({
  doc,
  selection,
}: EditorState): { readonly href: string; readonly from: number; readonly to: number } | null {
  const { $from } = selection;
  const after = $from.parent.childAfter($from.parentOffset);
  const before = $from.parent.childBefore($from.parentOffset);
  const found = [after, before].find(({ node }) => node !== null && link.isInSet(node.marks) !== undefined);
  const mark = found?.node == null ? undefined : link.isInSet(found.node.marks);
  if (mark === undefined || found === undefined) return null;
  const start = $from.start();
  let [first, last] = [found.index, found.index];
  while (first > 0 && hasMark(mark, $from.parent.child(first - 1).marks)) first--;
  while (last + 1 < $from.parent.childCount && hasMark(mark, $from.parent.child(last + 1).marks)) last++;
  let from = start;
  for (let at = 0; at < first; at++) from += $from.parent.child(at).nodeSize;
  let to = from;
  for (let at = first; at <= last; at++) to += $from.parent.child(at).nodeSize;
  return doc.content.size < to ? null : { href: String(mark.attrs.href), from, to };
}

function hasMark(mark: Mark, marks: readonly Mark[]): boolean {
  return mark.isInSet(marks);
}

/** Makes the chosen words, or those of the link at the cursor, a link; an empty address takes the link away. */
export function setLink(written: string): Command {
  return (state, dispatch) => {
    const { empty, from, to } = state.selection;
    const place = empty ? linkAt(state) : { from, to };
    if (place === null) return false;
    const transaction = state.tr.removeMark(place.from, place.to, link);
    const href = addressOf(written);
    if (href !== "") transaction.addMark(place.from, place.to, link.create({ href }));
    dispatch?.(transaction);
    return true;
  };
}

/** What somebody types for an address, as an address: `thainguyen.gov.vn` has no scheme, an e-mail address neither. */
function addressOf(written: string): string {
  const typed = written.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[a-z]{2,}$/i.test(typed)) return `mailto:${typed}`;
  return /^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|org|net|edu|info)(?:[/?#]|$))/i.test(typed)
    ? `https://${typed}`
    : typed;
}
