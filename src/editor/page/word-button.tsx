import { useRef } from "preact/hooks";
import type { EditorWords } from "../words/words.ts";

interface ButtonProps {
  readonly words: EditorWords;
  readonly onFile: (file: File) => void;
}

/** Lets an editor choose the Word file that an article is taken from. */
export function WordButton({ words, onFile }: ButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" aria-describedby="mo-tep-word" onClick={() => input.current?.click()}>
        {words.wordFile.open}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        class="word-input"
        accept=".docx,.doc"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
      <span class="field-hint" id="mo-tep-word">
        {words.wordFile.hint}
      </span>
    </>
  );
}
