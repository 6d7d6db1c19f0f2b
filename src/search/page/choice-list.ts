import { createElement } from "./create-element.ts";

/** One of the options of a choice list. */
export interface ChoiceOption {
  readonly value: string;
  readonly text: string;
}

/** A labelled list of options to choose one from. */
export interface ChoiceList {
  readonly label: HTMLElement;
  readonly select: HTMLSelectElement;
  /** Replaces the options, and chooses the one with the value `chosen`. */
  readonly show: (options: readonly ChoiceOption[], chosen: string) => void;
}

export function createChoiceList(text: string, id: string, onChange: () => void): ChoiceList {
  const select = createElement("select", { id, class: "filter-choice" });
  select.addEventListener("change", onChange);
  const label = createElement("label", { class: "filter" }, [
    createElement("span", { class: "filter-name" }, [text]),
    " ",
    select,
  ]);
  return {
    label,
    select,
    show: (options, chosen) => {
      const elements = options.map(({ value, text: shown }) => {
        const option = createElement("option", {}, [shown]);
        option.value = value;
        return option;
      });
      select.replaceChildren(...elements);
      select.value = chosen;
    },
  };
}
