import type { Link } from "../../src/views/link.ts";
import { useText } from "./words.tsx";

interface BreadcrumbProps {
  /** The pages above this one, outermost first. */
  readonly links: readonly Link[];
}

/** The way from the home page to this one. */
export function Breadcrumb({ links }: BreadcrumbProps) {
  const text = useText();
  return (
    <nav class="breadcrumb" aria-label={text.frame.breadcrumb}>
      <ol class="breadcrumb-list">
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
