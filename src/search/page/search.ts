import { type Choice, NO_CHOICE, readAddress, writeAddress } from "./address.ts";
import type { Answer } from "./answer.ts";
import { moveFocusByArrows } from "./arrow-keys.ts";
import { createFilterPanel, type FilterPanel } from "./filter-panel.ts";
import { findAnswer, findUnquoted } from "./find-answer.ts";
import { keepIndex } from "./kept-index.ts";
import { LostFile } from "./lost-file.ts";
import { showNamedPages } from "./named-page-cards.ts";
import { findNamedPages } from "./named-pages.ts";
import { findPageParts, type PageParts } from "./parts.ts";
import { readRequest } from "./read-request.ts";
import { dayIn } from "./read-span.ts";
import { rerankAnswer } from "./rerank-answer.ts";
import { clearResults, RESULTS_PER_PAGE, type Showing, showArticles, showFailure, showStatus } from "./results.ts";

import type { SearchIndex } from "./search-index.ts";
import { showSpan } from "./show-span.ts";
import { say, words } from "./words.ts";

/** While a reader types, a search begins after a pause of this length. */
const TYPING_PAUSE_MS = 300;
/** The zone in which “hôm qua” is read, whatever zone the reader's clock shows. */
const TIME_ZONE = "Asia/Ho_Chi_Minh";

function startSearch(parts: PageParts): void {
  const { form, field, list, status } = parts;
  const siteTitle = document.title;
  const kept = keepIndex(parts.base);
  let newestSearch = 0;
  let choice = NO_CHOICE;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const run = async (typing: boolean): Promise<void> => {
    const thisSearch = ++newestSearch;
    const isCurrent = (): boolean => thisSearch === newestSearch;
    const typed = field.value.trim();
    document.title = typed === "" ? siteTitle : say(words.titled, { query: typed, title: siteTitle });
    if (typed === "") return clearResults(parts);
    list.setAttribute("aria-busy", "true");
    if (list.childElementCount === 0) status.replaceChildren(words.working);
    const attempt = async (isSecond: boolean): Promise<void> => {
      const onFailure = (error: unknown): Promise<void> | undefined => {
        if (!isCurrent()) return;
        kept.close();
        // A part of the index may be missing because the site was published again: the index is then another one.
        if (error instanceof LostFile && !isSecond) return attempt(true);
        showFailure(parts, () => void run(false), error);
      };
      try {
        const searchIndex = await kept.open();
        const showing = { searchIndex, typed, choice, isCurrent, onFailure, onChoice, items: new Map() };
        if (isCurrent()) await search(parts, panel, typing, showing);
      } catch (error) {
        await onFailure(error);
      }
    };
    await attempt(false);
  };
  const onChoice = (chosen: Choice): void => {
    choice = chosen;
    writeAddress(field.value, choice, false);
    void run(false);
  };
  const panel = createFilterPanel(parts.filters, onChoice);
  const searchFromAddress = (): void => {
    const address = readAddress();
    field.value = address.typed;
    choice = address.choice;
    void run(false);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    writeAddress(field.value, choice, true);
    void run(false);
  });
  field.addEventListener("input", () => {
    clearTimeout(pause);
    choice = { ...choice, asWords: false };
    pause = setTimeout(() => {
      writeAddress(field.value, choice, false);
      void run(true);
    }, TYPING_PAUSE_MS);
  });
  // The index is opened while the reader types.
  field.addEventListener("focus", () => void kept.open().catch(() => undefined), { once: true });
  moveFocusByArrows(field, list);
  addEventListener("popstate", searchFromAddress);
  searchFromAddress();
}

/** Shows the answer in the order of the index, then in its final order, and then the numbers of the filters. */
async function search(parts: PageParts, panel: FilterPanel, typing: boolean, showing: Showing): Promise<void> {
  const { searchIndex, typed, choice, isCurrent } = showing;
  panel.show(searchIndex, choice);
  const today = dayIn(new Date(), TIME_ZONE);
  const request = await readRequest(searchIndex, typed, typing, choice, today, document.documentElement.lang);
  const answer = await findAnswer(searchIndex, request);
  if (!isCurrent()) return;
  // The articles that are scored are loaded with those that are shown first.
  const reranking = rerankAnswer(answer, choice.order);
  reranking.catch(() => undefined);
  await showArticles(parts, answer, RESULTS_PER_PAGE, showing);
  let final = await reranking;
  // Only articles that were read are known to have a phrase.
  if (final.candidates.length === 0 && request.query.phrases.length > 0 && request.query.excluded.length === 0)
    final = await rerankAnswer(await findUnquoted(searchIndex, request), choice.order);
  const named = await findPagesNamed(searchIndex, final);
  if (!isCurrent()) return;
  showStatus(parts, final, request.filters, showing);
  showSpan(parts.status, request, showing);
  showNamedPages(parts.list, named, parts.base);
  await showArticles(parts, final, RESULTS_PER_PAGE, showing);
  if (!isCurrent()) return;
  parts.list.setAttribute("aria-busy", "false");
  // The answer stands without the numbers beside the filters, where they cannot be counted.
  await panel.count(searchIndex, final, request.filters, isCurrent).catch(() => undefined);
}

/** The pages whose name is the query that is answered, by the names of the articles that answer it best. */
async function findPagesNamed({ manifest }: SearchIndex, { query, kind, candidates }: Answer) {
  if (kind === "partial" || query.excluded.length > 0) return [];
  const texts = await Promise.all(candidates.slice(0, RESULTS_PER_PAGE).map((candidate) => candidate.load()));
  return findNamedPages(
    query.terms,
    texts.map(({ record }) => record),
    manifest.categories,
  );
}

const parts = findPageParts();
if (parts !== null) startSearch(parts);
