import type { CalendarDay, MonthView } from "../../src/views/calendar.ts";
import { useText } from "./words.tsx";

/** The days of the week from Monday. */
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

interface MonthCalendarProps {
  readonly month: MonthView;
  /** Whether the calendar stands on the month's own page, where its caption is no link. */
  readonly here?: boolean | undefined;
}

function DayCell({ day }: { readonly day: CalendarDay | null }) {
  const text = useText();
  if (day === null) return <td class="day day-outside" />;
  return (
    <td class={`day level-${day.level}`}>
      {day.href === undefined ? (
        <span class="day-number">{day.day}</span>
      ) : (
        <a
          class="day-number"
          href={day.href}
          aria-label={text.calendar.day({ day: String(day.day), count: day.count })}
        >
          {day.day}
        </a>
      )}
    </td>
  );
}

/** A month as a table of weeks from Monday. Days with articles are links. */
export function MonthCalendar({ month: { month, weeks }, here }: MonthCalendarProps) {
  const text = useText();
  return (
    <table class="month">
      <caption class="month-caption">
        {here ? <span class="month-name">{month.text}</span> : <MonthLink text={month.text} href={month.href} />}
        <span class="month-count">{text.articles({ count: month.count })}</span>
      </caption>
      <thead>
        <tr>
          {weekdays.map((weekday) => (
            <th key={weekday} scope="col" class="weekday">
              <abbr title={text.date.weekday[weekday]}>{text.date.weekdayShort[weekday]}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, column) => (
              <DayCell key={column} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MonthLink({ text: name, href }: { readonly text: string; readonly href: string }) {
  return (
    <a class="month-name" href={href}>
      {name}
    </a>
  );
}
