/** Makes the arrow keys down and up move the focus from the search field through the results and back. */
export function moveFocusByArrows(field: HTMLInputElement, list: HTMLElement): void {
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const links = [...list.querySelectorAll<HTMLAnchorElement>(".result-title a")];
    const from = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (from < 0 && event.target !== field) return;
    const to = from + step;
    if (to >= links.length || (from < 0 && step < 0)) return;
    event.preventDefault();
    if (to < 0) field.focus();
    else links[to]!.focus();
  };
  field.addEventListener("keydown", move);
  list.addEventListener("keydown", move);
}
