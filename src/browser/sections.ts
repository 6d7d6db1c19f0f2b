/** On a narrow screen the row of categories scrolls: brings the page's own into view, without moving the page. */
export function showCurrentSection(page: Document): void {
  const current = page.querySelector<HTMLElement>(".sections-list [aria-current]");
  const row = current?.closest<HTMLElement>(".sections-list");
  if (current === null || row === null || row === undefined) return;
  row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
}
