import type { Link } from "../../src/views/link.ts";
import { text } from "../text/vi.ts";

interface EmptyListProps {
  readonly parent: Link;
}

/** What a list without articles shows: a link to the page above it. */
export function EmptyList({ parent }: EmptyListProps) {
  return (
    <div class="empty">
      <p>{text.list.empty}</p>
      <p>
        {text.list.goTo} <a href={parent.href}>{parent.text}</a>.
      </p>
    </div>
  );
}
