import { createElement } from "./create-element.ts";
import type { NamedPage } from "./named-pages.ts";
import { words } from "./words.ts";

const CARDS_ID = "trang-rieng";

/** Shows, before the list of articles, a card for each page whose name is the query; takes the cards before away. */
export function showNamedPages(list: HTMLElement, pages: readonly NamedPage[], base: string): void {
  document.getElementById(CARDS_ID)?.remove();
  if (pages.length === 0) return;
  list.before(
    createElement(
      "ul",
      { id: CARDS_ID, class: "named-pages", "aria-label": words.namedPages },
      pages.map((page) => createElement("li", {}, [createCard(page, base)])),
    ),
  );
}

function createCard({ kind, name, path }: NamedPage, base: string): HTMLAnchorElement {
  const card = createElement("a", { class: "named-page" }, [
    createElement("span", { class: "named-page-kind" }, [words.namedPageKinds[kind].kind]),
    " ",
    createElement("span", { class: "named-page-name" }, [name]),
    " ",
    createElement("span", { class: "named-page-note" }, [words.namedPageKinds[kind].note]),
  ]);
  card.href = `${base}${path}`;
  return card;
}
