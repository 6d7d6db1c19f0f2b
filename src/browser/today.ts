import { say, script } from "./words.ts";

/** On the calendar of all years: marks today, and puts a link to it into the line that styles keep room for. */
export function showToday(page: Document): void {
  const calendar = page.querySelector<HTMLElement>("[data-days]");
  const line = page.querySelector<HTMLElement>("[data-today]");
  if (calendar === null || line === null) return;
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()];
  const today = [month, day].map((part) => String(part).padStart(2, "0")).join("-");
  const cell = calendar.querySelector<HTMLAnchorElement>(`a[href$="/${today}/"]`);
  if (cell === null) return;
  cell.setAttribute("aria-current", "date");
  const link = page.createElement("a");
  link.href = cell.href;
  link.textContent = say(script.today, { d: day, m: month, day: cell.getAttribute("aria-label") ?? "" });
  line.append(link);
}
