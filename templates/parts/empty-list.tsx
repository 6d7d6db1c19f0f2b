import type { Link } from "../../src/views/link.ts";
import { text } from "../text/vi.ts";

interface EmptyListProps {
  readonly parent: Link;
}

/** A listing that has lost its articles stays, and points to what is above it. */
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
