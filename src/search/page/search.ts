import { searchText } from "../../../templates/text/search-vi.ts";
import { type Choice, recall, remember } from "./address.ts";
import { moveByArrows } from "./arrow-keys.ts";
import { refined } from "./candidate-order.ts";
import { type FilterPanel, filterPanel } from "./filter-panel.ts";
import { findAnswer, findUnquoted } from "./find-answer.ts";
import { findPlaces, type Places } from "./parts.ts";
import { readQuery } from "./query.ts";
import { clear, PAGE, type Showing, showArticles, showFailure, showStatus } from "./results.ts";
import { openArchive, type SearchArchive } from "./search-index.ts";

const TYPING_PAUSE_MS = 300;

function startSearch(places: Places): void {
  const { form, field, list, status } = places;
  const siteTitle = document.title;
  let archive: Promise<SearchArchive> | null = null;
  let turn = 0;
  let choice: Choice = { filters: {}, order: "relevance" };
  let pause: ReturnType<typeof setTimeout> | undefined;

  const run = async (typing: boolean): Promise<void> => {
    const mine = ++turn;
    const current = (): boolean => mine === turn;
    const typed = field.value.trim();
    document.title = typed === "" ? siteTitle : searchText.titled(siteTitle, typed);
    if (typed === "") return clear(places);
    list.setAttribute("aria-busy", "true");
    if (list.childElementCount === 0) status.replaceChildren(searchText.working);
    try {
      archive ??= openArchive(places.base);
      if ((await archive).isWorn()) archive = renewed(await archive, places.base);
      const opened = await archive;
      if (current()) await search(places, panel, typing, { archive: opened, typed, choice, current, items: new Map() });
    } catch (error) {
      if (!current()) return;
      archive = null;
      showFailure(places, () => void run(false), error);
    }
  };
  const panel = filterPanel(places.filters, (chosen) => {
    choice = chosen;
    remember(field.value, choice, false);
    void run(false);
  });
  const fromAddress = (): void => {
    const remembered = recall();
    field.value = remembered.typed;
    choice = remembered.choice;
    void run(false);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    remember(field.value, choice, true);
    void run(false);
  });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      remember(field.value, choice, false);
      void run(true);
    }, TYPING_PAUSE_MS);
  });
  moveByArrows(field, list);
  addEventListener("popstate", fromAddress);
  fromAddress();
}

async function renewed(archive: SearchArchive, base: string): Promise<SearchArchive> {
  archive.close();
  return openArchive(base);
}

/** Plain results first, then in their final order; the numbers at the filters last. */
async function search(places: Places, panel: FilterPanel, typing: boolean, showing: Showing): Promise<void> {
  const { archive, typed, choice, current } = showing;
  panel.show(archive, choice);
  const request = { query: readQuery(typed, typing), ...choice };
  const answer = await findAnswer(archive, request);
  if (!current()) return;
  await showArticles(places, answer, PAGE, showing);
  let final = await refined(answer, choice.order);
  // Whether a phrase stands as quoted is known once articles are read.
  if (final.candidates.length === 0 && request.query.phrases.length > 0 && request.query.excluded.length === 0)
    final = await refined(await findUnquoted(archive, request), choice.order);
  if (!current()) return;
  showStatus(places, final, showing);
  await showArticles(places, final, PAGE, showing);
  if (!current()) return;
  places.list.setAttribute("aria-busy", "false");
  await panel.count(archive, final, choice, current);
}

const places = findPlaces();
if (places !== null) startSearch(places);
