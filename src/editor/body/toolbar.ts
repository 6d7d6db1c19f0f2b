import type { EditorView } from "prosemirror-view";
import { make, makeButton } from "./elements.ts";
import type { Tool, ToolName } from "./tools.ts";
import type { BodyWords } from "./words-vi.ts";

export interface Toolbar {
  readonly element: HTMLElement;
  /** Shows what is set where the cursor is, and what can be done there. */
  readonly update: (view: EditorView) => void;
  readonly focus: () => void;
}

/**
 * A toolbar as the ARIA Authoring Practices have it (pattern "Toolbar"): Tab goes to one button, arrows from button to
 * button, Escape back to the text.
 *
 * @param press Does what a tool without a command of its own does.
 */
export function makeToolbar(
  label: string,
  groups: readonly (readonly Tool[])[],
  words: BodyWords,
  viewOf: () => EditorView,
  press: (name: ToolName) => void,
): Toolbar {
  const buttons: { readonly tool: Tool; readonly button: HTMLButtonElement }[] = [];
  const element = make("div", { role: "toolbar", "aria-label": label, class: "body-toolbar" });
  for (const group of groups) {
    const made = group.map((tool) => {
      const button = makeButton(words[tool.name].sign, () => use(tool, viewOf(), press));
      nameButton(button, tool, words[tool.name].name);
      buttons.push({ tool, button });
      return button;
    });
    element.append(make("div", { role: "group" }, ...made));
  }
  const goTo = (index: number) => {
    const at = (index + buttons.length) % buttons.length;
    for (const [each, { button }] of buttons.entries()) button.tabIndex = each === at ? 0 : -1;
    return buttons[at]!.button;
  };
  goTo(0);
  element.addEventListener("focusin", (event) => {
    const at = buttons.findIndex(({ button }) => button === event.target);
    if (at !== -1) goTo(at);
  });
  element.addEventListener("keydown", (event) => {
    const at = buttons.findIndex(({ button }) => button === event.target);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === "Escape") viewOf().focus();
    else if (next === undefined) return;
    else goTo(next).focus();
    event.preventDefault();
  });
  const update = ({ state }: EditorView) => {
    for (const { tool, button } of buttons) {
      if (tool.isOn !== undefined) button.setAttribute("aria-pressed", String(tool.isOn(state)));
      const isPossible = tool.isPossible?.(state) ?? tool.run?.(state) ?? true;
      // A button that is not to be pressed can still be reached, so that arrows pass it and readers hear of it.
      button.setAttribute("aria-disabled", String(!isPossible));
    }
  };
  return { element, update, focus: () => buttons.find(({ button }) => button.tabIndex === 0)?.button.focus() };
}

function nameButton(button: HTMLButtonElement, { keys }: Tool, name: string): void {
  button.title = keys === undefined ? name : `${name} (${keys})`;
  if (keys !== undefined) button.setAttribute("aria-keyshortcuts", keys.replaceAll("Ctrl", "Control"));
}

function use(tool: Tool, view: EditorView, press: (name: ToolName) => void): void {
  if (tool.isPossible?.(view.state) === false) return;
  if (tool.run === undefined) press(tool.name);
  else {
    tool.run(view.state, view.dispatch, view);
    view.focus();
  }
}
