import type { Link } from "../../src/views/link.ts";
import { useText } from "./words.tsx";

interface EmptyListProps {
  readonly parent: Link;
}

/** What a list without articles shows: a link to the page above it. */
export function EmptyList({ parent }: EmptyListProps) {
  const text = useText();
  return (
    <div class="empty">
      <p>{text.list.empty}</p>
      <p>
        {text.list.goTo} <a href={parent.href}>{parent.text}</a>.
      </p>
    </div>
  );
}
