import type { SaveResult } from "../stores/store.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";
import { useModal } from "./use-modal.ts";

interface ConflictProps {
  readonly conflict: Extract<SaveResult, { kind: "conflict" }>;
  readonly words: EditorWords;
  readonly onCopy: () => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Tells that somebody else saved the article meanwhile. Nothing was overwritten; the editor chooses what comes of it. */
export function ConflictView({ conflict, words, onCopy, onOpen, onClose }: ConflictProps) {
  const dialog = useModal();
  const { by, at, theirs } = conflict;
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="xung-dot" onCancel={onClose}>
      <h2 id="xung-dot">{words.conflict.title}</h2>
      <p>
        {theirs === null ? words.conflict.gone : say(words.conflict.text, { by: by ?? words.conflict.someone })}{" "}
        {at !== undefined && say(words.conflict.at, { at: at.slice(0, 16).replace("T", " ") })}
      </p>
      {theirs !== null && (
        <details>
          <summary>{words.conflict.theirs}</summary>
          <pre class="theirs">{theirs}</pre>
        </details>
      )}
      <div class="row">
        <button type="button" class="button button-main" onClick={onCopy}>
          {words.conflict.copy}
        </button>
        {theirs !== null && (
          <button type="button" class="button" onClick={onOpen}>
            {words.conflict.open}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {words.dialog.close}
        </button>
      </div>
    </dialog>
  );
}
