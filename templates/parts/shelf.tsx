import type { SpineView } from "../../src/views/pages.ts";
import { text } from "../text/vi.ts";

interface ShelfProps {
  readonly spines: readonly SpineView[];
}

/** The bound years, newest first, each spine as thick as its year had articles; styles stand the newest at the end. */
export function Shelf({ spines }: ShelfProps) {
  return (
    <ol class="shelf">
      {spines.toReversed().map((spine) => (
        <li key={spine.href} class={`shelf-place thick-${spine.thickness}`}>
          <a class="spine" href={spine.href}>
            <span class="spine-year">{spine.text}</span>
            <span class="spine-count">{text.articles(spine.count)}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
