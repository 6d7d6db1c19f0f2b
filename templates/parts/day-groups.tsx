import type { LineView } from "../../src/views/card-view.ts";
import type { DayGroup } from "../../src/views/grouped-days.ts";
import { Mark } from "./mark.tsx";

interface DayGroupsProps {
  readonly days: readonly DayGroup[];
}

interface LineProps {
  readonly line: LineView;
}

/** An article as one line of a list: hour, title, category. */
export function Line({ line }: LineProps) {
  return (
    <li class="line">
      <span class="line-time">{line.timeText}</span>
      <span class="line-words">
        <a class="line-title" href={line.href}>
          {line.title}
        </a>
        <Mark mark={line.mark} />
      </span>
      {line.category !== undefined && (
        <a class="line-category" href={line.category.href}>
          {line.category.text}
        </a>
      )}
    </li>
  );
}

/** The articles of each day under its date. */
export function DayGroups({ days }: DayGroupsProps) {
  return (
    <>
      {days.map((group) => (
        <section key={group.id} class="day-group" id={group.id} aria-labelledby={`${group.id}-ten`}>
          <h2 class="day-heading" id={`${group.id}-ten`}>
            <time dateTime={group.day.iso}>{group.day.longDayText}</time>
          </h2>
          <ul class="lines">
            {group.lines.map((line) => (
              <Line key={line.href} line={line} />
            ))}
          </ul>
          {group.more !== undefined && (
            <p class="day-more">
              <a href={group.more.href}>{group.more.text}</a>
            </p>
          )}
        </section>
      ))}
    </>
  );
}
