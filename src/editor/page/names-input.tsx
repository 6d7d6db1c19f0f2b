import { useRef, useState } from "preact/hooks";
import { oneLine } from "../../text/one-line.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";
import type { tied } from "./field-frame.tsx";

interface NamesProps {
  readonly ties: ReturnType<typeof tied>;
  readonly label: string;
  readonly value: readonly string[];
  /** Names that were used before, to choose from. */
  readonly choices: readonly string[];
  readonly words: EditorWords;
  readonly onChange: (value: readonly string[] | null) => void;
}

/** A list of names. A name is added by Enter, by the button, or by leaving the input: nothing typed is lost. */
export function NamesInput({ ties, label, value, choices, words, onChange }: NamesProps) {
  const [names, setNames] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const change = (next: readonly string[]) => {
    setNames(next);
    onChange(next.length === 0 ? null : next);
  };
  const add = () => {
    const typed = oneLine(input.current!.value);
    input.current!.value = "";
    if (typed !== "" && !names.includes(typed)) change([...names, typed]);
  };
  const remove = (name: string) => {
    change(names.filter((each) => each !== name));
    input.current!.focus();
  };
  return (
    <>
      {names.length > 0 && (
        <ul class="names" aria-label={label}>
          {names.map((name) => (
            <li key={name} class="name">
              {name}
              <button
                type="button"
                class="quiet"
                onClick={() => remove(name)}
                aria-label={say(words.form.removeName, { name })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        <input
          {...ties}
          ref={input}
          class="input"
          type="text"
          autocomplete="off"
          aria-label={label}
          list={`${ties.id}-choices`}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.isComposing) return;
            event.preventDefault();
            add();
          }}
        />
        <button type="button" class="button" onClick={add}>
          {words.form.addName}
        </button>
      </div>
      <datalist id={`${ties.id}-choices`}>
        {choices.map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
    </>
  );
}
