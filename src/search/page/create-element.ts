/** A new element with attributes and children; text children are text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A choice of a list. */
export interface Option {
  readonly value: string;
  readonly text: string;
}

/** A labelled list to choose from, which keeps its element when its options change. */
export interface ChoiceList {
  readonly label: HTMLElement;
  readonly select: HTMLSelectElement;
  readonly show: (options: readonly Option[], chosen: string) => void;
}

export function choiceList(text: string, id: string, onChange: () => void): ChoiceList {
  const select = element("select", { id, class: "filter-choice" });
  select.addEventListener("change", onChange);
  const label = element("label", { class: "filter" }, [element("span", { class: "filter-name" }, [text]), " ", select]);
  return {
    label,
    select,
    show: (options, chosen) => {
      const made = options.map(({ value, text: shown }) => {
        const option = element("option", {}, [shown]);
        option.value = value;
        return option;
      });
      select.replaceChildren(...made);
      select.value = chosen;
    },
  };
}
