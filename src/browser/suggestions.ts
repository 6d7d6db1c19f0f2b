/** The module that is loaded: `src/search/page/suggestions.ts`. */
interface SuggestionsModule {
  readonly suggestFor: (field: HTMLInputElement) => void;
}

/** Loads the script that suggests searches, when a reader goes to the search field at the head of the page. */
export function suggestWhenFocused(page: Document): void {
  const field = page.querySelector<HTMLInputElement>("[data-suggestions]");
  const source = field?.dataset.suggestions;
  if (field === null || source === undefined) return;
  const load = async (): Promise<void> => {
    // Where the script cannot be loaded, the field works without suggestions.
    const module = (await import(source).catch(() => null)) as SuggestionsModule | null;
    module?.suggestFor(field);
  };
  if (page.activeElement === field) void load();
  else field.addEventListener("focus", () => void load(), { once: true });
}
