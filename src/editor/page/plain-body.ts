import type { BodyNeeds, MountedBody } from "./tools.ts";

/** A field for the body of an article that shows its Markdown as it is written. */
export function mountPlainBody(place: HTMLElement, { text, label, onChange }: BodyNeeds): MountedBody {
  const area = document.createElement("textarea");
  area.className = "input input-body";
  area.id = "truong-body";
  area.setAttribute("aria-label", label);
  area.value = text;
  area.addEventListener("input", () => onChange(area.value));
  place.append(area);
  return {
    setText: (changed) => {
      area.value = changed;
    },
    focus: () => area.focus(),
    goToLine: (line) => {
      const at =
        area.value
          .split("\n")
          .slice(0, line - 1)
          .join("\n").length + (line > 1 ? 1 : 0);
      area.focus();
      area.setSelectionRange(at, at);
    },
    remove: () => area.remove(),
  };
}
