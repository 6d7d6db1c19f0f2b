import type { SpineView } from "../../src/views/pages.ts";
import { useText } from "./words.tsx";

interface ShelfProps {
  readonly spines: readonly SpineView[];
}

/**
 * The volumes on a shelf: the more articles a year has, the thicker its spine. The newest stands first in the document;
 * styles show it last.
 */
export function Shelf({ spines }: ShelfProps) {
  const text = useText();
  return (
    <ol class="shelf">
      {spines.toReversed().map((spine) => (
        <li key={spine.href} class={`shelf-place thick-${spine.thickness}`}>
          <a class="spine" href={spine.href}>
            <span class="spine-year">{spine.text}</span>
            <span class="spine-count">{text.articles({ count: spine.count })}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
