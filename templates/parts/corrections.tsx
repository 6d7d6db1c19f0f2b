import type { CorrectionView } from "../../src/views/article-shown.ts";
import { Moment } from "./moment.tsx";
import { useText } from "./words.tsx";

interface CorrectionsProps {
  readonly corrections: readonly CorrectionView[];
}

/** The corrections of an article, each with its day. */
export function Corrections({ corrections }: CorrectionsProps) {
  const text = useText();
  return (
    <section class="corrections" aria-labelledby="dinh-chinh">
      <h2 id="dinh-chinh" class="corrections-heading">
        {text.article.corrections}
      </h2>
      <ul class="corrections-list">
        {corrections.map((correction) => (
          <li key={correction.at.iso + correction.note}>
            <Moment moment={correction.at} /> <span>{correction.note}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
