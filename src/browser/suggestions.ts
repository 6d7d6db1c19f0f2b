interface SuggestionsModule {
  readonly suggestFor: (field: HTMLInputElement) => void;
}

/** Loads the suggestions of the search field at the head of a page when a reader goes there, and not before. */
export function suggestWhenFocused(page: Document): void {
  const field = page.querySelector<HTMLInputElement>("[data-suggestions]");
  const source = field?.dataset.suggestions;
  if (field === null || source === undefined) return;
  const load = async (): Promise<void> => {
    // Where it cannot be loaded, the field goes on as a plain one.
    const module = (await import(source).catch(() => null)) as SuggestionsModule | null;
    module?.suggestFor(field);
  };
  if (page.activeElement === field) void load();
  else field.addEventListener("focus", () => void load(), { once: true });
}
