/** Makes the key `/` go to the page's search field, unless the reader is writing somewhere. */
export function focusSearchOnSlash(page: Document): void {
  page.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (isWriting(event.target)) return;
    const field = page.querySelector<HTMLInputElement>("[data-search-field]");
    if (field === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}
