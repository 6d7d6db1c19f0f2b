import { useRef, useState } from "preact/hooks";
import type { ListedArticle, Store } from "../stores/store.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";
import type { tied } from "./field-frame.tsx";
import { articlesTitled } from "./list-articles.ts";
import { relatedName, relatedTo } from "./related-articles.ts";

interface RelatedProps {
  readonly ties: ReturnType<typeof tied>;
  readonly label: string;
  /** Addresses of articles, or paths from the article's file to theirs. */
  readonly value: readonly string[];
  readonly store: Pick<Store, "years" | "listYear">;
  readonly words: EditorWords;
  readonly onChange: (value: readonly string[] | null) => void;
}

/** How many articles are offered at once. */
const MOST_OFFERED = 8;

/** Articles of the archive, chosen by their titles. Years are asked for when the field is first used, the newest first. */
export function RelatedInput({ ties, label, value, store, words, onChange }: RelatedProps) {
  const [chosen, setChosen] = useState(value);
  const [typed, setTyped] = useState("");
  const [years, setYears] = useState<readonly number[] | null>(null);
  const [articles, setArticles] = useState<readonly ListedArticle[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const change = (next: readonly string[]) => {
    setChosen(next);
    onChange(next.length === 0 ? null : next);
    input.current?.focus();
  };
  const addYear = async (left: readonly number[]) => {
    setYears(left.slice(1));
    if (left[0] === undefined) return;
    const found = await store.listYear(left[0]);
    setArticles((before) => [...before, ...found]);
  };
  const addOlder = () => {
    void addYear(years ?? []);
    input.current?.focus();
  };
  const begin = () => {
    if (years !== null || articles.length > 0) return;
    setYears([]);
    // What cannot be listed is not offered; the field keeps what it has.
    store.years().then(addYear, () => setYears(null));
  };
  const found = typed === "" ? [] : articlesTitled(relatedTo(articles, chosen), typed).slice(0, MOST_OFFERED);
  const older = years?.[0];
  return (
    <>
      {chosen.length > 0 && (
        <ul class="related" aria-label={label}>
          {chosen.map((address) => (
            <li key={address} class="related-item">
              <span>{relatedName(address, articles)}</span>
              <button
                type="button"
                class="quiet"
                aria-label={say(words.form.removeName, { name: relatedName(address, articles) })}
                onClick={() => change(chosen.filter((each) => each !== address))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        {...ties}
        ref={input}
        type="search"
        class="input"
        autocomplete="off"
        placeholder={words.list.search}
        onFocus={begin}
        onInput={(event) => setTyped(event.currentTarget.value.trim())}
      />
      <p class="field-hint" role="status">
        {typed !== "" && (found.length > 0 ? say(words.list.found, { count: found.length }) : words.list.noneFound)}
      </p>
      <ul class="offered">
        {found.map(({ path, title, address, day }) => (
          <li key={path}>
            <button type="button" class="offer" onClick={() => change([...chosen, address])}>
              {title} <span class="list-facts">{day}</span>
            </button>
          </li>
        ))}
      </ul>
      {typed !== "" && older !== undefined && (
        <button type="button" class="button" onClick={addOlder}>
          {say(words.form.alsoYear, { year: older })}
        </button>
      )}
    </>
  );
}
