/** The script of an item's page: the arrow keys lead to the next and the previous item, Escape to the list. */
const RELATIONS: Readonly<Record<string, string>> = { ArrowRight: "next", ArrowLeft: "prev", Escape: "up" };

document.addEventListener("keydown", (event) => {
  const relation = RELATIONS[event.key];
  if (relation === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  document.querySelector<HTMLAnchorElement>(`.review-steps a[rel=${relation}]`)?.click();
});
