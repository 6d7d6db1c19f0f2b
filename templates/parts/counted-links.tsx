import type { CountedLink } from "../../src/views/link.ts";
import { useText } from "./words.tsx";

interface CountedLinksProps {
  readonly links: readonly CountedLink[];
  /** `index`: a line for each link, its number at the end; `years`: short blocks in a row. */
  readonly look: "index" | "years";
}

/** Links, each with its number of articles. */
export function CountedLinks({ links, look }: CountedLinksProps) {
  const text = useText();
  return (
    <ul class={`counted counted-${look}`}>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.text}</a> <span class="counted-number">{text.articles({ count: link.count })}</span>
        </li>
      ))}
    </ul>
  );
}
