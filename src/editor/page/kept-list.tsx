import { useEffect, useState } from "preact/hooks";
import type { KeptWork } from "../stores/kept-work.ts";
import { say } from "../words/words.ts";
import type { EditorTools } from "./tools.ts";

interface KeptProps {
  readonly tools: EditorTools;
  /** Called once a piece of work was forgotten, and with it the button that had the focus. */
  readonly onForgotten: () => void;
}

/** What was typed on this device and never saved, offered again. */
export function KeptList({ tools, onForgotten }: KeptProps) {
  const { words } = tools;
  const [kept, setKept] = useState<readonly KeptWork[]>([]);
  useEffect(() => void tools.keptWork().then(setKept, () => setKept([])), []);
  if (kept.length === 0) return null;
  const forget = async (key: string) => {
    await tools.forgetWork(key);
    setKept((before) => before.filter((each) => each.key !== key));
    onForgotten();
  };
  return (
    <section class="kept">
      <h2>{words.list.kept}</h2>
      <p>{words.list.keptNote}</p>
      <ul class="list-items">
        {kept.map(({ key, title }) => (
          <li key={key} class="list-item">
            <a href={`#/do-dang/${encodeURIComponent(key)}`}>
              {say(words.list.resume, { title: title || words.state.new })}
            </a>
            <button type="button" class="button" onClick={() => void forget(key)}>
              {say(words.list.forget, { title: title || words.state.new })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
