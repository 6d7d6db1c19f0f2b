import { useEffect, useState } from "preact/hooks";
import type { WordArticle } from "../word-files/word-article.ts";
import { say } from "../words/words.ts";
import type { WordChoice } from "./take-word-file.ts";
import type { EditorTools } from "./tools.ts";
import { useModal } from "./use-modal.ts";
import { WordProposal } from "./word-proposal.tsx";

interface WordDialogProps {
  readonly file: File;
  /** Whether the article has a body already. */
  readonly hasBody: boolean;
  readonly zone: string;
  readonly tools: EditorTools;
  readonly onTake: (choice: WordChoice) => void;
  /** Puts the file beside the article as it is. */
  readonly onAttach: (file: File) => void;
  readonly onCancel: () => void;
}

type Read = { readonly word: WordArticle } | { readonly fault: string } | null;

/** Shows what was read of a Word file, and takes what its editor confirms. */
export function WordDialog({ file, hasBody, zone, tools, onTake, onAttach, onCancel }: WordDialogProps) {
  const { words } = tools;
  const dialog = useModal();
  const [read, setRead] = useState<Read>(null);
  useEffect(() => {
    const reading = new AbortController();
    tools.readWordFile(file, reading.signal).then(
      (word) => setRead({ word }),
      (error: unknown) => setRead({ fault: error instanceof Error ? error.message : String(error) }),
    );
    return () => reading.abort();
  }, []);
  const others = (
    <>
      <button type="button" class="button" onClick={() => onAttach(file)}>
        {words.wordFile.attach}
      </button>
      <button type="button" class="button" onClick={onCancel}>
        {words.dialog.cancel}
      </button>
    </>
  );
  return (
    <dialog ref={dialog} class="dialog dialog-wide" aria-labelledby="tep-word" onCancel={onCancel}>
      <h2 id="tep-word">{say(words.wordFile.title, { name: file.name })}</h2>
      <p role="status">{read === null && words.wordFile.reading}</p>
      {read !== null && "fault" in read && (
        <p class="field-error" role="alert">
          {read.fault}
        </p>
      )}
      {read !== null && "word" in read ? (
        <WordProposal read={read.word} hasBody={hasBody} zone={zone} tools={tools} onTake={onTake}>
          {others}
        </WordProposal>
      ) : (
        <div class="row">{others}</div>
      )}
    </dialog>
  );
}
