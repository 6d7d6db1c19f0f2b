import { scriptText } from "../../templates/text/vi.ts";

/** On the calendar of all years: marks today, and puts what was published on this day above the months. */
export async function showToday(page: Document): Promise<void> {
  const calendar = page.querySelector<HTMLElement>("[data-days]");
  if (calendar === null) return;
  const now = new Date();
  const today = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  const link = calendar.querySelector<HTMLAnchorElement>(`a[href$="/${today}/"]`);
  if (link === null) return;
  link.setAttribute("aria-current", "date");
  const groups = await groupsOf(link.href);
  if (groups.length === 0) return;
  const block = page.createElement("section");
  const heading = page.createElement("h2");
  block.className = "days-today";
  block.setAttribute("aria-labelledby", "hom-nay");
  heading.id = "hom-nay";
  heading.className = "part-heading";
  heading.textContent = scriptText.today;
  block.append(heading, ...groups.map((group) => page.importNode(group, true)));
  for (const own of block.querySelectorAll(".day-heading")) own.replaceWith(thirdRank(own));
  calendar.before(block);
}

/** Years of a day, from its page; none where it cannot be had. */
async function groupsOf(href: string): Promise<readonly Element[]> {
  try {
    const response = await fetch(href);
    if (!response.ok) return [];
    const day = new DOMParser().parseFromString(await response.text(), "text/html");
    return [...day.querySelectorAll(".day-group")];
  } catch {
    return [];
  }
}

function thirdRank(heading: Element): HTMLHeadingElement {
  const lower = heading.ownerDocument.createElement("h3");
  lower.className = heading.className;
  lower.id = heading.id;
  lower.append(...heading.childNodes);
  return lower;
}
