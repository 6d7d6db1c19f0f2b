/** An element with its properties and what is in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Readonly<Record<string, string | boolean>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === "string") element.setAttribute(key, value);
    else if (value) element.setAttribute(key, "");
  }
  element.append(...inside);
  return element;
}

/** A button that does something and takes no focus from the text where a mouse presses it. */
export function makeButton(label: string, press: () => void): HTMLButtonElement {
  const button = make("button", { type: "button" }, label);
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", press);
  return button;
}

/** Words with their `{…}` filled. */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
