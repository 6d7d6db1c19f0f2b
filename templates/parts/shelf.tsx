import type { SpineView } from "../../src/pages/views.ts";
import { text } from "../text/vi.ts";

interface ShelfProps {
  readonly spines: readonly SpineView[];
}

/** The bound years, each spine as thick as its year had articles. */
export function Shelf({ spines }: ShelfProps) {
  return (
    <ol class="shelf">
      {spines.map((spine) => (
        <li key={spine.href} class="shelf-place">
          <a class={`spine spine-${spine.thickness}`} href={spine.href}>
            <span class="spine-year">{spine.text}</span>
            <span class="spine-count">{text.articles(spine.count)}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
