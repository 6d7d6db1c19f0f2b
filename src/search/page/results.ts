import { type Choice, noteCorrection } from "./address.ts";
import type { Answer } from "./answer.ts";
import type { ArticleText } from "./article-text.ts";
import { createElement } from "./create-element.ts";
import { extendAnswer } from "./extend-answer.ts";
import type { Filters } from "./filters.ts";
import { LostFile } from "./lost-file.ts";
import { showNamedPages } from "./named-page-cards.ts";
import type { PageParts } from "./parts.ts";
import { createResultItem } from "./result-item.ts";
import type { SearchIndex } from "./search-index.ts";
import { say, words } from "./words.ts";

export const RESULTS_PER_PAGE = 10;
/** Where no article is shown yet, the first three are shown as soon as they are loaded. */
const EARLY_RESULTS = 3;
/** A longer query is cut where it is repeated to the reader. */
const MAX_QUERY_CHARACTERS_SHOWN = 120;

/** What it takes to show the answer of a search, besides the answer. */
export interface Showing {
  readonly searchIndex: SearchIndex;
  readonly typed: string;
  readonly choice: Choice;
  /** Whether no other search has begun. Once one has, nothing more of this search is shown. */
  readonly isCurrent: () => boolean;
  /** Chooses otherwise, and searches again. */
  readonly onChoice: (choice: Choice) => void;
  /** Opens the index anew and searches again, or says that the search failed. */
  readonly onFailure: (error: unknown) => Promise<void> | undefined;
  /** The items created for this search, which are moved and not created again when the order of articles changes. */
  readonly items: Map<ArticleText, HTMLLIElement>;
}

/** Shows the first `count` articles of an answer, and the button for more where there are more. */
export async function showArticles(parts: PageParts, answer: Answer, count: number, showing: Showing): Promise<void> {
  const { list, more, base } = parts;
  const loading = answer.candidates.slice(0, count).map((candidate) => candidate.load());
  const itemOf = (text: ArticleText): HTMLLIElement => {
    const item = showing.items.get(text) ?? createResultItem(text, answer.query.terms, base);
    showing.items.set(text, item);
    return item;
  };
  if (list.childElementCount === 0) {
    const first = await Promise.all(loading.slice(0, EARLY_RESULTS));
    if (!showing.isCurrent()) return;
    list.replaceChildren(...first.map(itemOf));
  }
  const texts = await Promise.all(loading);
  if (!showing.isCurrent()) return;
  const items = texts.map(itemOf);
  const isSame = items.length === list.childElementCount && items.every((item, index) => list.children[index] === item);
  if (!isSame) list.replaceChildren(...items);
  more.hidden = answer.candidates.length <= count && answer.moreYears.length === 0;
  const showMore = async (): Promise<void> => {
    const isShort = answer.candidates.length < count + RESULTS_PER_PAGE && answer.moreYears.length > 0;
    const longer = isShort ? await extendAnswer(showing.searchIndex, answer) : answer;
    await showArticles(parts, longer, count + RESULTS_PER_PAGE, showing);
    list.children[count]?.querySelector("a")?.focus();
  };
  more.onclick = () => void showMore().catch(showing.onFailure);
}

function isCorrected(answer: Answer): answer is Answer & { readonly kind: "corrected" | "correctedFirst" } {
  return answer.kind === "corrected" || answer.kind === "correctedFirst";
}

/** Says how many articles were found, or in what way the answer differs from the query. */
export function showStatus(
  { status, field, form }: PageParts,
  answer: Answer,
  filters: Filters,
  { typed: text }: Pick<Showing, "typed">,
): void {
  noteCorrection(isCorrected(answer) ? answer.query.text : null);
  const typed =
    text.length > MAX_QUERY_CHARACTERS_SHOWN ? `${text.slice(0, MAX_QUERY_CHARACTERS_SHOWN).trimEnd()}…` : text;
  if (answer.candidates.length === 0) {
    const isFiltered = Object.keys(filters).length > 0;
    status.replaceChildren(
      say(words.foundNothing, { query: typed }),
      " ",
      isFiltered ? words.filteredOut : words.tryAgain,
    );
  } else if (isCorrected(answer)) {
    const correction = createElement("button", { type: "button", class: "did-you-mean" }, [answer.query.text]);
    correction.addEventListener("click", () => {
      field.value = answer.query.text;
      form.requestSubmit();
    });
    status.replaceChildren(`${words.didYouMean} `, correction, "? ", say(words[answer.kind], { query: typed }));
  } else if (answer.kind === "partial") status.replaceChildren(say(words.partial, { query: typed }));
  else if (answer.kind === "unquoted") status.replaceChildren(say(words.unquoted, { query: typed }));
  else if (answer.kind === "otherAccents") status.replaceChildren(say(words.otherAccents, { query: typed }));
  else status.replaceChildren(say(words.found, { count: answer.total, query: typed }));
}

/** Says that the search failed, and offers to try again. */
export function showFailure({ status, list, more }: PageParts, retry: () => void, error: unknown): void {
  console.error(error);
  const button = createElement("button", { type: "button", class: "retry" }, [words.retry]);
  button.addEventListener("click", retry);
  showNamedPages(list, [], "");
  status.replaceChildren(error instanceof LostFile ? words.incomplete : words.failed, " ", button);
  list.replaceChildren();
  list.setAttribute("aria-busy", "false");
  more.hidden = true;
}

/** Takes away everything that searches showed. */
export function clearResults({ status, list, more, filters }: PageParts): void {
  showNamedPages(list, [], "");
  status.replaceChildren();
  list.replaceChildren();
  list.setAttribute("aria-busy", "false");
  more.hidden = true;
  filters.hidden = true;
}
