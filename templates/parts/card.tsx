import type { CardView } from "../../src/views/card-view.ts";
import { Mark } from "./mark.tsx";
import { Moment } from "./moment.tsx";
import { Picture } from "./picture.tsx";

interface CardProps {
  readonly card: CardView;
  readonly level: 2 | 3;
  /** `lead`: wide, for the page's first article; `row`: picture beside title; `plain`: without picture and summary. */
  readonly look: "lead" | "row" | "plain";
}

/** The `sizes` of the picture: how wide each look shows it. */
const sizes = {
  lead: "(min-width: 62rem) 46rem, 100vw",
  row: "(min-width: 40rem) 14rem, 32vw",
  plain: "",
} as const;

/** The longest title set at full size in a lead card, in characters: it takes about three lines. */
const LONGEST_FULL_SIZE_TITLE = 110;

/** An article in a list of cards. Its title leads to it; its picture is no link. */
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
        <Title class={card.title.length > LONGEST_FULL_SIZE_TITLE ? "card-title card-title-long" : "card-title"}>
          <a href={card.href}>{card.title}</a>
        </Title>
        {look !== "plain" && card.summary !== "" && <p class="card-summary">{card.summary}</p>}
      </div>
    </article>
  );
}
