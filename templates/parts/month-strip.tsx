import type { StripMonth } from "../../src/views/link.ts";

interface MonthStripProps {
  readonly label: string;
  /** The newest first. */
  readonly months: readonly StripMonth[];
}

/** Months side by side, for whoever comes for what is newest. */
export function MonthStrip({ label, months }: MonthStripProps) {
  return (
    <nav class="month-strip" aria-label={label}>
      <ol class="month-strip-list">
        {months.map((month) => (
          <li key={month.href}>
            <a class="month-strip-link" href={month.href}>
              <span class="month-strip-name">{month.text}</span> <span class="month-strip-note">{month.note}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
