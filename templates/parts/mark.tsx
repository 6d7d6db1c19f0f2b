import type { PreviewMark } from "../../src/views/card.ts";
import { text } from "../text/vi.ts";

interface MarkProps {
  readonly mark: PreviewMark | undefined;
}

/** A badge on what only a preview shows. */
export function Mark({ mark }: MarkProps) {
  return mark === undefined ? null : <span class={`mark mark-${mark}`}>{text.mark[mark]}</span>;
}

export function MarkNote({ mark }: MarkProps) {
  return mark === undefined ? null : <p class={`mark-note mark-${mark}`}>{text.markNote[mark]}</p>;
}
