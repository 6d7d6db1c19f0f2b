import { useEffect, useRef, useState } from "preact/hooks";
import { daysInMonth, weekdayOf } from "../../content/dates.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";

/** A day. Months count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface CalendarProps {
  readonly chosen: Day;
  readonly words: EditorWords;
  readonly onChoose: (day: Day) => void;
  readonly onClose: () => void;
}

/** How many days each key moves the choice by. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A month to choose a day from: by pointer, or by arrow keys, Page Up and Page Down for months, and Escape to close. */
export function Calendar({ chosen, words, onChoose, onClose }: CalendarProps) {
  const [shown, setShown] = useState(chosen);
  const grid = useRef<HTMLTableElement>(null);
  useEffect(() => grid.current?.querySelector<HTMLButtonElement>('[tabindex="0"]')?.focus(), [shown]);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.key === "Escape") onClose();
    else if (step !== undefined) setShown(dayAfter(shown, step));
    else if (event.key === "PageUp") setShown(monthAfter(shown, -1));
    else if (event.key === "PageDown") setShown(monthAfter(shown, 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const title = say(words.form.month, { ...shown });
  return (
    <div class="calendar-box" role="dialog" aria-label={words.form.openCalendar} onKeyDown={onKeyDown}>
      <div class="row calendar-head">
        <button
          type="button"
          class="quiet"
          aria-label={words.form.earlierMonth}
          onClick={() => setShown(monthAfter(shown, -1))}
        >
          ‹
        </button>
        <strong aria-live="polite">{title}</strong>
        <button
          type="button"
          class="quiet"
          aria-label={words.form.laterMonth}
          onClick={() => setShown(monthAfter(shown, 1))}
        >
          ›
        </button>
      </div>
      <table ref={grid} class="calendar-days">
        <caption class="unseen">{title}</caption>
        <thead>
          <tr>
            {words.form.weekdays.split(", ").map((name, index) => (
              <th key={name} scope="col" abbr={name}>
                {words.form.shortWeekdays.split(", ")[index]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(shown).map((week) => (
            <tr key={week.join()}>
              {week.map((day, column) => (
                <td key={column}>
                  {day !== null && <DayButton day={day} shown={shown} chosen={chosen} onChoose={onChoose} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="quiet" onClick={onClose}>
        {words.form.closeCalendar}
      </button>
    </div>
  );
}

function DayButton({
  day,
  shown,
  chosen,
  onChoose,
}: {
  day: number;
  shown: Day;
  chosen: Day;
  onChoose: (day: Day) => void;
}) {
  const { year, month } = shown;
  const isChosen = chosen.year === year && chosen.month === month && chosen.day === day;
  return (
    <button
      type="button"
      class="calendar-day"
      tabindex={day === shown.day ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={`${day}/${month}/${year}`}
      onClick={() => onChoose({ year, month, day })}
    >
      {day}
    </button>
  );
}

/** The weeks of a month, from Monday; `null` for days of other months. */
function weeksOf({ year, month }: Day): readonly (readonly (number | null)[])[] {
  const before = weekdayOf(year, month, 1) - 1;
  const count = daysInMonth(year, month);
  return Array.from({ length: Math.ceil((before + count) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_each, column) => {
      const day = week * 7 + column - before + 1;
      return day >= 1 && day <= count ? day : null;
    }),
  );
}

function dayAfter({ year, month, day }: Day, days: number): Day {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function monthAfter({ year, month, day }: Day, months: number): Day {
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const [newYear, newMonth] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) };
}
