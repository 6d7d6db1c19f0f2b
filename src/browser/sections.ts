/** Scrolls the row of categories, where it is wider than the screen, to the page's own. The page itself stays. */
export function showCurrentSection(page: Document): void {
  const current = page.querySelector<HTMLElement>(".sections-list [aria-current]");
  const row = current?.closest<HTMLElement>(".sections-list");
  if (current === null || row === null || row === undefined) return;
  row.scrollLeft = current.offsetLeft - (row.clientWidth - current.offsetWidth) / 2;
}
