import type { ArchiveCalendarRow } from "../../src/views/pages.ts";
import { numberWith } from "../../src/wording/places.ts";
import { useText } from "./words.tsx";

interface ArchiveCalendarProps {
  readonly rows: readonly ArchiveCalendarRow[];
}

type MonthOfArchive = ArchiveCalendarRow["months"][number];

function MonthCell({ month }: { readonly month: MonthOfArchive }) {
  const text = useText();
  return (
    <td class={`archive-month level-${month.level}`}>
      {month.href !== undefined && (
        <a href={month.href} aria-label={text.calendar.month({ count: month.count, month: month.label })}>
          {numberWith(text.number.thousands, month.count)}
        </a>
      )}
    </td>
  );
}

/** What the shades mean. It is drawn for the eye alone: each month's link says its number of articles. */
function Legend() {
  const text = useText();
  return (
    <p class="archive-key" aria-hidden="true">
      {text.calendar.less}
      <span class="key-cell level-1" />
      <span class="key-cell level-2" />
      <span class="key-cell level-3" />
      <span class="key-cell level-4" />
      {text.calendar.more}
    </p>
  );
}

/** A table of all months of the archive, a row for each year. The more articles a month has, the darker its cell. */
export function ArchiveCalendar({ rows }: ArchiveCalendarProps) {
  const text = useText();
  return (
    <>
      <div class="table-scroll archive-scroll">
        <table class="archive-calendar">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">{text.calendar.year}</span>
              </th>
              {Object.values(text.date.monthName).map((month, index) => (
                <th key={month} scope="col">
                  <abbr title={month}>{index + 1}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.year.href}>
                <th scope="row">
                  <a href={row.year.href}>{row.year.text}</a>
                </th>
                {row.months.map((month) => (
                  <MonthCell key={month.label} month={month} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Legend />
    </>
  );
}
