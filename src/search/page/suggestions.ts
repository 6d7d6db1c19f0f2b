import { searchText } from "../../../templates/text/search-vi.ts";
import { searchManifestName } from "../../addresses/folder-names.ts";
import type { PublishedNames, SearchManifest } from "../index/manifest.ts";
import { element } from "./elements.ts";
import { type Suggestion, suggester } from "./suggestion-list.ts";

const LIST_ID = "goi-y-nhanh";

/** Makes a search field suggest as a combo box does (WAI-ARIA Authoring Practices 1.2, list autocomplete). */
export function suggestFor(field: HTMLInputElement): void {
  const form = field.form!;
  const list = element("ul", {
    id: LIST_ID,
    class: "suggestions",
    role: "listbox",
    "aria-label": searchText.suggestions,
  });
  list.hidden = true;
  form.append(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", LIST_ID);
  const folder = new URL(form.action).pathname;
  const names = publishedNames(folder).then(suggester);
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
    list.replaceChildren(...suggestions.map(itemOf));
    list.hidden = suggestions.length === 0;
    field.setAttribute("aria-expanded", String(!list.hidden));
    choose(-1);
  };
  const take = (index: number): void => {
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
    // Without names there is nothing to suggest; the field still searches.
    const suggest = await names.catch(() => () => []);
    if (typed === field.value && document.activeElement === field) show(suggest(typed));
  };
  field.addEventListener("input", () => void update());
  field.addEventListener("blur", () => show([]));
  field.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing) return;
    if (event.key === "ArrowDown") choose(((chosen + 2) % (shown.length + 1)) - 1);
    else if (event.key === "ArrowUp") choose(((chosen + 1 + shown.length) % (shown.length + 1)) - 1);
    else if (event.key === "Escape") show([]);
    else if (event.key === "Enter" && chosen >= 0) take(chosen);
    else return;
    event.preventDefault();
  });
  // Before the field loses the focus, which closes the list.
  list.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    const item = (event.target as Element).closest("li");
    if (item !== null) take([...list.children].indexOf(item));
  });
  void update();
}

function itemOf({ text, kind }: Suggestion, index: number): HTMLLIElement {
  return element("li", { id: `${LIST_ID}-${index}`, class: "suggestion", role: "option", "aria-selected": "false" }, [
    element("span", { class: "suggestion-text" }, [text]),
    " ",
    element("span", { class: "suggestion-kind" }, [searchText.suggestionKinds[kind]]),
  ]);
}

async function publishedNames(folder: string): Promise<PublishedNames> {
  const manifest = await fetched<SearchManifest>(`${folder}${searchManifestName}`);
  return fetched<PublishedNames>(`${folder}${manifest.names}`);
}

async function fetched<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return (await response.json()) as Content;
}
