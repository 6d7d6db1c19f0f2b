import type { CoveredArticle, TimelineColumn, TimelineView } from "../../src/views/timeline-view.ts";
import { numberWith } from "../../src/wording/places.ts";
import { Moment } from "./moment.tsx";
import { useText } from "./words.tsx";

interface TimelineProps {
  readonly timeline: TimelineView;
}

/**
 * A bar drawn twice: lying along its line for a telephone, standing in its column for a wide screen. Styles show one.
 */
function Bar({ share }: { readonly share: number }) {
  return (
    <svg class="timeline-bar" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="timeline-lying" width={share} height="100" />
      <rect class="timeline-standing" y={100 - share} width="100" height={share} />
    </svg>
  );
}

function Column({ column: { text: name, label, count, share, href } }: { readonly column: TimelineColumn }) {
  const text = useText();
  const content = (
    <>
      <span class="timeline-name" aria-hidden="true">
        {name}
      </span>
      <span class="visually-hidden">{`${label}: ${text.articles({ count: count })}`}</span>
      <Bar share={share} />
      <span class="timeline-count" aria-hidden="true">
        {count === 0 ? "" : numberWith(text.number.thousands, count)}
      </span>
    </>
  );
  return (
    <li class={count === 0 ? "timeline-gap" : undefined}>
      {href === undefined ? (
        <span class="timeline-column">{content}</span>
      ) : (
        <a class="timeline-column" href={href}>
          {content}
        </a>
      )}
    </li>
  );
}

function Covered({ label, article }: { readonly label: string; readonly article: CoveredArticle }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Moment moment={article.day} /> <a href={article.href}>{article.title}</a>
      </dd>
    </div>
  );
}

/** How a document or person was covered: a bar for each year or month, which leads to the articles it stands for. */
export function Timeline({ timeline: { columns, first, latest } }: TimelineProps) {
  const text = useText();
  return (
    <section class="timeline" aria-labelledby="dien-bien">
      <h2 id="dien-bien" class="part-heading">
        {text.list.timeline.heading}
      </h2>
      {columns.length > 0 && (
        <ol class="timeline-columns">
          {columns.map((column) => (
            <Column key={column.label} column={column} />
          ))}
        </ol>
      )}
      <dl class="timeline-facts">
        <Covered label={text.list.timeline.first} article={first} />
        <Covered label={text.list.timeline.latest} article={latest} />
      </dl>
    </section>
  );
}
