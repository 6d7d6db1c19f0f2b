import { useEffect, useRef } from "preact/hooks";
import type { EditorWords } from "../words/words.ts";
import type { EditorAction } from "./actions.ts";

interface BarProps {
  readonly actions: readonly EditorAction[];
  readonly isBusy: boolean;
  readonly isPreviewed: boolean;
  /** What is told of saving: read out when it changes. */
  readonly status: string;
  readonly isFault: boolean;
  readonly words: EditorWords;
  readonly onAct: (action: EditorAction) => void;
}

/** The buttons of an article, each with a sentence that says what it does. */
export function ActionBar({ actions, isBusy, isPreviewed, status, isFault, words, onAct }: BarProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const pressed = useRef<EditorAction | null>(null);
  const list = actions.join();
  useEffect(() => {
    const isGone = pressed.current !== null && !actions.includes(pressed.current);
    // What the button did is told in the line above the buttons.
    if (isGone && document.activeElement === document.body) line.current?.focus();
    pressed.current = null;
  }, [list]);
  const press = (action: EditorAction) => {
    if (isBusy && action !== "preview") return;
    pressed.current = action;
    onAct(action);
  };
  return (
    <div class="actions">
      <p ref={line} role="status" tabindex={-1} class={isFault ? "status status-fault" : "status"}>
        {status}
      </p>
      <ul class="action-list">
        {actions.map((action) => (
          <li key={action} class="action">
            <button
              type="button"
              class={action === "publish" || action === "review" ? "button button-main" : "button"}
              aria-describedby={`viec-${action}`}
              aria-pressed={action === "preview" ? isPreviewed : undefined}
              aria-disabled={isBusy && action !== "preview"}
              onClick={() => press(action)}
            >
              {words.actions[action]}
            </button>
            <span class="action-about" id={`viec-${action}`}>
              {words.about[action]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
