import { searchManifestName } from "../../addresses/folder-names.ts";
import type { PublishedNames, SearchManifest } from "../index/manifest.ts";
import { createElement } from "./create-element.ts";
import { fetchBytes } from "./fetched-ahead.ts";
import { firstFiles } from "./first-files.ts";
import { fetchJson } from "./lost-file.ts";
import { createSuggester, type Suggestion } from "./suggester.ts";
import { say, words } from "./words.ts";

const LIST_ID = "goi-y-nhanh";

/**
 * Makes a search field suggest while a reader types, as a combo box does (WAI-ARIA Authoring Practices 1.2, list
 * autocomplete).
 */
export function suggestFor(field: HTMLInputElement): void {
  const form = field.form!;
  const list = createElement("ul", {
    id: LIST_ID,
    class: "suggestions",
    role: "listbox",
    "aria-label": words.suggestions,
  });
  list.hidden = true;
  const told = createElement("p", { class: "visually-hidden", role: "status", "aria-live": "polite" });
  form.append(list, told);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", LIST_ID);
  const folder = new URL(form.action).pathname;
  const suggester = loadSuggester(folder);
  let shown: readonly Suggestion[] = [];
  let chosen = -1;

  const choose = (index: number): void => {
    chosen = index;
    for (const [at, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(at === index));
    if (index < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `${LIST_ID}-${index}`);
  };
  const show = (suggestions: readonly Suggestion[]): void => {
    shown = suggestions;
    list.replaceChildren(...suggestions.map(createSuggestionItem));
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  };
  const accept = (index: number): void => {
    const suggestion = shown[index];
    if (suggestion === undefined) return;
    show([]);
    if (suggestion.url !== undefined) location.assign(`${folder.replace(/[^/]+\/$/, "")}${suggestion.url.slice(1)}`);
    else {
      field.value = suggestion.kind === "topic" ? suggestion.text : `"${suggestion.text}"`;
      form.requestSubmit();
    }
  };
  const update = async (): Promise<void> => {
    const typed = field.value;
    // Where the names cannot be loaded nothing is suggested, and the field still searches.
    const suggest = await suggester.catch(() => () => []);
    if (typed !== field.value || document.activeElement !== field) return;
    show(suggest(typed));
    told.textContent = typed.trim() === "" ? "" : countText(shown.length);
  };
  field.addEventListener("input", () => void update());
  field.addEventListener("blur", () => show([]));
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (list.hidden) {
      // Suggestions that were closed open again.
      if (event.key !== "ArrowDown" || field.value.trim() === "") return;
      void update();
    } else if (event.key === "ArrowDown") choose(((chosen + 2) % (shown.length + 1)) - 1);
    else if (event.key === "ArrowUp") choose(((chosen + 1 + shown.length) % (shown.length + 1)) - 1);
    else if (event.key === "Escape") show([]);
    else if (event.key === "Enter" && chosen >= 0) accept(chosen);
    else return;
    event.preventDefault();
  });
  // A press is handled before the field loses the focus, which closes the list.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const item = (event.target as Element).closest("li");
    if (item !== null) accept([...list.children].indexOf(item));
  });
  void update();
}

/** How many suggestions there are, for screen readers. */
function countText(count: number): string {
  return count === 0 ? words.noSuggestions : say(words.suggestionCount, { count });
}

function createSuggestionItem({ text, kind }: Suggestion, index: number): HTMLLIElement {
  return createElement(
    "li",
    { id: `${LIST_ID}-${index}`, class: "suggestion", role: "option", "aria-selected": "false" },
    [
      createElement("span", { class: "suggestion-text" }, [text]),
      " ",
      createElement("span", { class: "suggestion-kind" }, [words.suggestionKinds[kind]]),
    ],
  );
}

async function loadSuggester(folder: string): Promise<ReturnType<typeof createSuggester>> {
  const manifest = await fetchJson<SearchManifest>(`${folder}${searchManifestName}`);
  const names = await fetchJson<PublishedNames>(`${folder}${manifest.names}`);
  loadIndexQuietly(folder, manifest);
  return createSuggester(names, manifest.categories);
}

/** Loads what an answer needs first into the browser's cache: who goes to the field will ask. */
function loadIndexQuietly(folder: string, manifest: SearchManifest): void {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData === true) return;
  const { worker, files } = firstFiles(folder, manifest);
  for (const file of [...files, worker]) void fetchBytes(file, { priority: "low" });
}
