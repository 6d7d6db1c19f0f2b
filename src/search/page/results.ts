import { searchText } from "../../../templates/text/search-vi.ts";
import { type Choice, noteMeant } from "./address.ts";
import type { Answer } from "./answer.ts";
import type { ShownRecord } from "./article-text.ts";
import { extended } from "./candidate-order.ts";
import { element } from "./create-element.ts";
import type { Places } from "./parts.ts";
import { resultItem } from "./result-item.ts";
import type { SearchArchive } from "./search-index.ts";

export const PAGE = 10;
/** Articles shown as soon as they are there where none is shown yet. */
const FIRST = 3;
/** Letters of what was typed that are repeated to the reader. */
const LONGEST_SHOWN = 120;

/** What showing an answer takes besides it. */
export interface Showing {
  readonly archive: SearchArchive;
  readonly typed: string;
  readonly choice: Choice;
  /** False once another search has begun: then nothing more is shown. */
  readonly current: () => boolean;
  /** The items made for this search, so that they are moved, not made anew, when the order changes. */
  readonly items: Map<ShownRecord, HTMLLIElement>;
}

/** Shows the first `count` of the articles found. */
export async function showArticles(places: Places, answer: Answer, count: number, showing: Showing): Promise<void> {
  const { list, more, base } = places;
  const loading = answer.candidates.slice(0, count).map((candidate) => candidate.load());
  const itemOf = (record: ShownRecord): HTMLLIElement => {
    const item = showing.items.get(record) ?? resultItem(record, answer.query.terms, base);
    showing.items.set(record, item);
    return item;
  };
  if (list.childElementCount === 0) {
    const first = await Promise.all(loading.slice(0, FIRST));
    if (!showing.current()) return;
    list.replaceChildren(...first.map(itemOf));
  }
  const records = await Promise.all(loading);
  if (!showing.current()) return;
  const items = records.map(itemOf);
  const isSame = items.length === list.childElementCount && items.every((item, index) => list.children[index] === item);
  if (!isSame) list.replaceChildren(...items);
  more.hidden = answer.candidates.length <= count && answer.unread.length === 0;
  more.onclick = async () => {
    const isShort = answer.candidates.length < count + PAGE && answer.unread.length > 0;
    const longer = isShort ? await extended(showing.archive, answer) : answer;
    await showArticles(places, longer, count + PAGE, showing);
    list.children[count]?.querySelector("a")?.focus();
  };
}

function isMended(answer: Answer): answer is Answer & { readonly manner: "mended" | "doubted" } {
  return answer.manner === "mended" || answer.manner === "doubted";
}

/** Says what was found. */
export function showStatus({ status, field, form }: Places, answer: Answer, { typed: text, choice }: Showing): void {
  noteMeant(isMended(answer) ? answer.query.text : null);
  const typed = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).trimEnd()}…` : text;
  if (answer.candidates.length === 0) {
    const isFiltered = Object.keys(choice.filters).length > 0;
    status.replaceChildren(
      searchText.foundNothing(typed),
      " ",
      isFiltered ? searchText.filteredOut : searchText.tryAgain,
    );
  } else if (isMended(answer)) {
    const mended = element("button", { type: "button", class: "did-you-mean" }, [answer.query.text]);
    mended.addEventListener("click", () => {
      field.value = answer.query.text;
      form.requestSubmit();
    });
    status.replaceChildren(`${searchText.didYouMean} `, mended, "? ", searchText[answer.manner](typed));
  } else if (answer.manner === "relaxed") status.replaceChildren(searchText.relaxed(typed));
  else if (answer.manner === "unquoted") status.replaceChildren(searchText.unquoted(typed));
  else if (answer.manner === "otherAccents") status.replaceChildren(searchText.otherAccents(typed));
  else status.replaceChildren(searchText.found(answer.total, typed));
}

/** Says that search does not work, and offers to try again. */
export function showFailure({ status, list, more }: Places, retry: () => void, error: unknown): void {
  console.error(error);
  const button = element("button", { type: "button", class: "retry" }, [searchText.retry]);
  button.addEventListener("click", retry);
  status.replaceChildren(searchText.failed, " ", button);
  list.replaceChildren();
  list.setAttribute("aria-busy", "false");
  more.hidden = true;
}

export function clear({ status, list, more, filters }: Places): void {
  status.replaceChildren();
  list.replaceChildren();
  list.setAttribute("aria-busy", "false");
  more.hidden = true;
  filters.hidden = true;
}
