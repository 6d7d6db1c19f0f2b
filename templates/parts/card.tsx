import type { CardView } from "../../src/views/card.ts";
import { Mark } from "./mark.tsx";
import { Moment } from "./moment.tsx";
import { Picture } from "./picture.tsx";

interface CardProps {
  readonly card: CardView;
  readonly level: 2 | 3;
  /** `lead`: the page's first article, wide; `row`: picture beside the words; `plain`: no picture, no summary. */
  readonly look: "lead" | "row" | "plain";
}

const sizes = {
  lead: "(min-width: 62rem) 46rem, 100vw",
  row: "(min-width: 40rem) 14rem, 32vw",
  plain: "",
} as const;

/** Longer titles are set smaller where they lead. In characters: about three lines. */
const longTitle = 110;

/** An article in a listing. The title is the one link; the picture only shows it. */
export function Card({ card, level, look }: CardProps) {
  const Title = level === 2 ? "h2" : "h3";
  return (
    <article class={`card card-${look}`}>
      {card.picture !== undefined && look !== "plain" && (
        <div class="card-picture">
          <Picture picture={card.picture} sizes={sizes[look]} first={look === "lead"} decorative />
        </div>
      )}
      <div class="card-words">
        <p class="card-line">
          <a class="card-category" href={card.category.href}>
            {card.category.text}
          </a>
          <Moment moment={card.published} />
          <Mark mark={card.mark} />
        </p>
        <Title class={card.title.length > longTitle ? "card-title card-title-long" : "card-title"}>
          <a href={card.href}>{card.title}</a>
        </Title>
        {look !== "plain" && card.summary !== "" && <p class="card-summary">{card.summary}</p>}
      </div>
    </article>
  );
}
