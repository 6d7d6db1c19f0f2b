import type { Link } from "../../src/views/link.ts";

interface NeighboursProps {
  readonly label: string;
  readonly previous: Link | undefined;
  readonly previousLabel: string;
  readonly next: Link | undefined;
  readonly nextLabel: string;
}

interface NeighbourProps {
  readonly link: Link;
  readonly label: string;
  readonly rel: "prev" | "next";
}

function Neighbour({ link, label, rel }: NeighbourProps) {
  return (
    <a class={`neighbour neighbour-${rel}`} href={link.href} rel={rel}>
      <span class="neighbour-label">{label}</span>
      <span class="neighbour-title">{link.text}</span>
    </a>
  );
}

/** Links to the pages before and after this one; nothing where there is neither. */
export function Neighbours({ label, previous, previousLabel, next, nextLabel }: NeighboursProps) {
  return previous === undefined && next === undefined ? null : (
    <nav class="neighbours" aria-label={label}>
      {previous !== undefined && <Neighbour link={previous} label={previousLabel} rel="prev" />}
      {next !== undefined && <Neighbour link={next} label={nextLabel} rel="next" />}
    </nav>
  );
}
