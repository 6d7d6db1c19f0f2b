import { useState } from "preact/hooks";
import { oneLine } from "../../text/one-line.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";
import type { tied } from "./field-frame.tsx";

interface LineProps {
  readonly ties: ReturnType<typeof tied>;
  readonly value: string;
  readonly limit: number;
  readonly isLong: boolean;
  readonly isCounted: boolean;
  readonly words: EditorWords;
  readonly onChange: (value: string | null) => void;
}

/**
 * A text of one line, in an input that grows where it may be long. The browser alone writes into the input once it is
 * there, so that no syllable is lost that an input method is still composing.
 */
export function LineInput({ ties, value, limit, isLong, isCounted, words, onChange }: LineProps) {
  const [length, setLength] = useState([...value].length);
  const onInput = (event: InputEvent) => {
    const typed = oneLine((event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value);
    setLength([...typed].length);
    onChange(typed === "" ? null : typed);
  };
  const input = isLong ? (
    <textarea {...ties} class="input input-long" rows={isCounted ? 4 : 2} defaultValue={value} onInput={onInput} />
  ) : (
    <input {...ties} class="input" type="text" autocomplete="off" defaultValue={value} onInput={onInput} />
  );
  return (
    <>
      {input}
      {isCounted && <p class="field-count">{say(words.form.count, { count: length, limit })}</p>}
    </>
  );
}
