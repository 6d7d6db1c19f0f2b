import { make, makeButton } from "./elements.ts";

/** The line below the text that says what happens. */
export interface Status {
  readonly element: HTMLElement;
  /** Says something in place of what was said before; an empty text says nothing. */
  readonly tell: (what: string, action?: { readonly label: string; readonly run: () => void }) => void;
}

export function makeStatus(): Status {
  const element = make("div", { class: "body-status", role: "status" });
  return {
    element,
    tell: (what, action) => {
      const said = what === "" ? [] : [make("p", {}, what)];
      const offered = action === undefined ? [] : [makeButton(action.label, action.run)];
      element.replaceChildren(...said, ...offered);
    },
  };
}
