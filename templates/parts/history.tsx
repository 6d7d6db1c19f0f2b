import type { ArticleView } from "../../src/views/article-shown.ts";
import { Moment } from "./moment.tsx";
import { useText } from "./words.tsx";

interface HistoryProps {
  readonly versions: NonNullable<ArticleView["versions"]>;
}

/** The published versions of an article's text, the first one first, each with its day and the digest of its text. */
export function History({ versions }: HistoryProps) {
  const text = useText();
  return (
    <details class="cite">
      <summary class="cite-summary">{text.article.history}</summary>
      <ol class="corrections-list">
        {versions.map(({ at, digest }) => (
          <li key={digest}>
            {at === undefined ? <span>{text.article.undated}</span> : <Moment moment={at} />}{" "}
            <span>
              {text.article.bodyDigest} {digest}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
