import type { ShownRecord } from "../search/content-code.ts";
import { recall, remember } from "./search-address.ts";
import { type Answer, findAnswer, refinedOrder } from "./search-answer.ts";
import type { Candidate } from "./search-candidates.ts";
import { readQuery } from "./search-query.ts";
import { openArchive, type SearchArchive } from "./search-segments.ts";
import { searchText } from "./search-text.ts";
import { type Choice, element, resultItem, showFilters } from "./search-view.ts";

const PAGE = 10;
const TYPING_PAUSE_MS = 300;

interface Places {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly filters: HTMLFieldSetElement;
  readonly status: HTMLElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLButtonElement;
  readonly base: string;
}

function findPlaces(): Places | null {
  const form = document.querySelector<HTMLFormElement>("#tim-kiem-form");
  const field = document.querySelector<HTMLInputElement>("#tu-khoa");
  const filters = document.querySelector<HTMLFieldSetElement>("#loc");
  const status = document.querySelector<HTMLElement>("#trang-thai");
  const list = document.querySelector<HTMLOListElement>("#ket-qua");
  const more = document.querySelector<HTMLButtonElement>("#them");
  if (!form || !field || !filters || !status || !list || !more) return null;
  return { form, field, filters, status, list, more, base: form.dataset.base ?? "/" };
}

function startSearch(places: Places): void {
  const { form, field, list, status } = places;
  const siteTitle = document.title;
  let archive: Promise<SearchArchive> | null = null;
  let turn = 0;
  let choice: Choice = { year: "", category: "", order: "relevance" };
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
      await search(places, await archive, { typed, typing, choice, current, choose });
    } catch (error) {
      archive = null;
      if (current()) showFailure(places, () => void run(false), error);
    }
  };
  const choose = (chosen: Choice): void => {
    choice = chosen;
    remember(field.value, choice, false);
    void run(false);
  };
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
  addEventListener("popstate", fromAddress);
  fromAddress();
}

interface Asking {
  readonly typed: string;
  readonly typing: boolean;
  readonly choice: Choice;
  /** False once another search has begun: then nothing more is shown. */
  readonly current: () => boolean;
  readonly choose: (choice: Choice) => void;
}

async function search(places: Places, archive: SearchArchive, asking: Asking): Promise<void> {
  const { choice, current } = asking;
  const filters = {
    ...(choice.year === "" ? {} : { nam: choice.year }),
    ...(choice.category === "" ? {} : { muc: choice.category }),
  };
  const query = readQuery(asking.typed, asking.typing);
  const answer = await findAnswer(archive, { query, filters, order: choice.order });
  if (!current()) return;
  showStatus(places, asking, answer);
  showFilters(places.filters, {
    years: archive.manifest.segments.flatMap((segment) => segment.years),
    categories: archive.manifest.categories,
    counts: answer.counts,
    choice,
    onChange: asking.choose,
  });
  await showPage(places, answer, answer.candidates, PAGE, current);
  const refined = await refinedOrder(answer, choice.order);
  if (!current()) return;
  await showPage(places, answer, refined, PAGE, current);
  if (!current()) return;
  places.list.setAttribute("aria-busy", "false");
}

/** The items made for an answer, so that they are moved, not made anew, when its order is refined. */
const shownItems = new WeakMap<Answer, Map<ShownRecord, HTMLLIElement>>();

/** Shows the first `count` of the articles found. */
async function showPage(
  places: Places,
  answer: Answer,
  ordered: readonly Candidate[],
  count: number,
  current: () => boolean,
): Promise<void> {
  const records = await Promise.all(ordered.slice(0, count).map((candidate) => candidate.load()));
  if (!current()) return;
  const terms = answer.query.terms;
  const items = records.map((record) => {
    const item = shownItems.get(answer)?.get(record) ?? resultItem(record, terms, places.base);
    shownItems.set(answer, (shownItems.get(answer) ?? new Map<ShownRecord, HTMLLIElement>()).set(record, item));
    return item;
  });
  const same = items.length === places.list.childElementCount;
  if (!same || items.some((item, index) => places.list.children[index] !== item)) places.list.replaceChildren(...items);
  places.more.hidden = ordered.length <= count;
  places.more.onclick = async () => {
    await showPage(places, answer, ordered, count + PAGE, current);
    places.list.children[count]?.querySelector("a")?.focus();
  };
}

function showStatus({ status, field, form }: Places, { typed, choice }: Asking, answer: Answer): void {
  const count = answer.candidates.length;
  const complete = answer.candidates.filter((candidate) => candidate.complete).length;
  if (count === 0) {
    const filtered = choice.year !== "" || choice.category !== "";
    status.replaceChildren(
      searchText.foundNothing(typed),
      " ",
      filtered ? searchText.filteredOut : searchText.tryAgain,
    );
  } else if (answer.manner === "mended") {
    const mended = element("button", { type: "button", class: "did-you-mean" }, [answer.query.text]);
    mended.addEventListener("click", () => {
      field.value = answer.query.text;
      form.requestSubmit();
    });
    status.replaceChildren(`${searchText.didYouMean} `, mended, "? ", searchText.insteadOf(typed));
  } else if (answer.manner === "relaxed") status.replaceChildren(searchText.relaxed(typed));
  else if (answer.manner === "otherAccents") status.replaceChildren(searchText.otherAccents(typed));
  else status.replaceChildren(searchText.found(complete, typed));
}

function showFailure({ status, list, more }: Places, retry: () => void, error: unknown): void {
  console.error(error);
  const button = element("button", { type: "button", class: "retry" }, [searchText.retry]);
  button.addEventListener("click", retry);
  status.replaceChildren(searchText.failed, " ", button);
  list.replaceChildren();
  list.setAttribute("aria-busy", "false");
  more.hidden = true;
}

function clear({ status, list, more, filters }: Places): void {
  status.replaceChildren();
  list.replaceChildren();
  list.setAttribute("aria-busy", "false");
  more.hidden = true;
  filters.hidden = true;
}

const places = findPlaces();
if (places !== null) startSearch(places);
