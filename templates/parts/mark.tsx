import type { PreviewMark } from "../../src/views/preview-mark.ts";
import { useText } from "./words.tsx";

interface MarkProps {
  readonly mark: PreviewMark | undefined;
}

/** The badge of an article that is not public yet, which only a preview shows. */
export function Mark({ mark }: MarkProps) {
  const text = useText();
  return mark === undefined ? null : <span class={`mark mark-${mark}`}>{text.mark[mark]}</span>;
}

/** The same as a sentence, at the head of the article's page. */
export function MarkNote({ mark }: MarkProps) {
  const text = useText();
  return mark === undefined ? null : <p class={`mark-note mark-${mark}`}>{text.markNote[mark]}</p>;
}
