import type { LaterLink } from "../../src/views/article-shown.ts";
import { Moment } from "./moment.tsx";
import { useText } from "./words.tsx";

interface LaterArticlesProps {
  readonly articles: readonly LaterLink[];
}

/** The later articles that link to the article of the page, each with its day. */
export function LaterArticles({ articles }: LaterArticlesProps) {
  const text = useText();
  return (
    <section class="later" aria-labelledby="bai-sau-nhac-lai">
      <h2 id="bai-sau-nhac-lai" class="later-heading">
        {text.article.later}
      </h2>
      <ul class="later-list">
        {articles.map((article) => (
          <li key={article.href}>
            <Moment moment={article.published} /> <a href={article.href}>{article.text}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
