import type { CountedLink } from "../../src/views/link.ts";
import { text } from "../text/vi.ts";

interface CountedLinksProps {
  readonly links: readonly CountedLink[];
  /** `index`: lines with the number at the end; `years`: short blocks in a row. */
  readonly look: "index" | "years";
}

export function CountedLinks({ links, look }: CountedLinksProps) {
  return (
    <ul class={`counted counted-${look}`}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.text}</a> <span class="counted-number">{text.articles(link.count)}</span>
        </li>
      ))}
    </ul>
  );
}
