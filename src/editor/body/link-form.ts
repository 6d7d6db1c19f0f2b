import type { EditorView } from "prosemirror-view";
import { make, makeButton } from "./elements.ts";
import { linkAt, setLink } from "./links.ts";
import type { BodyWords } from "./words-vi.ts";

export interface LinkForm {
  readonly element: HTMLElement;
  readonly open: () => void;
}

/** Asks where the chosen words lead. It stands between toolbar and text and is hidden until it is needed. */
export function makeLinkForm(
  words: BodyWords["linkForm"],
  viewOf: () => EditorView,
  tell: (what: string) => void,
): LinkForm {
  const input = make("input", { type: "text", inputmode: "url", autocomplete: "off" });
  const close = () => {
    element.hidden = true;
    viewOf().focus();
  };
  const apply = (href: string) => {
    const view = viewOf();
    setLink(href)(view.state, view.dispatch);
    close();
  };
  const element = make(
    "div",
    { class: "body-link-form", role: "group", "aria-label": words.address, hidden: true },
    make("label", {}, make("span", {}, words.address), input),
    makeButton(words.apply, () => apply(input.value)),
    makeButton(words.remove, () => apply("")),
    makeButton(words.cancel, close),
  );
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    // The field may stand in a form, which this key would send.
    else if (event.key === "Enter" && event.target === input && !event.isComposing) apply(input.value);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  const open = () => {
    const { state } = viewOf();
    const known = linkAt(state);
    if (state.selection.empty && known === null) return tell(words.noText);
    input.value = known?.href ?? "";
    element.hidden = false;
    input.focus();
    input.select();
  };
  return { element, open };
}
