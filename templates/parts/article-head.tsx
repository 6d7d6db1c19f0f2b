import type { ArticleView } from "../../src/views/article-shown.ts";
import { ReaderRow } from "./cite.tsx";
import { MarkNote } from "./mark.tsx";
import { Moment } from "./moment.tsx";
import { Picture } from "./picture.tsx";
import { useText } from "./words.tsx";

interface ArticleHeadProps {
  readonly view: ArticleView;
}

/** The longest title set at full size, in characters: it takes about three lines. Longer titles are set smaller. */
const LONGEST_FULL_SIZE_TITLE = 110;

/** The dateline: day, source and byline of an article, and its place in the volume. */
function Dateline({ view }: ArticleHeadProps) {
  const text = useText();
  return (
    <div class="dateline">
      <dl class="dateline-facts">
        <div>
          <dt>{text.article.published}</dt>
          <dd>
            <Moment moment={view.published} long />
          </dd>
        </div>
        {view.updated !== undefined && (
          <div>
            <dt>{text.article.updated}</dt>
            <dd>
              <Moment moment={view.updated} />
            </dd>
          </div>
        )}
        {view.source !== undefined && (
          <div>
            <dt>{text.article.source}</dt>
            <dd>{view.source}</dd>
          </div>
        )}
        {view.authors.length > 0 && (
          <div>
            <dt>{text.article.authors}</dt>
            <dd>
              <ul class="inline-list">
                {view.authors.map((author) => (
                  <li key={author.href}>
                    <a href={author.href} rel="author">
                      {author.text}
                    </a>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        {view.ownFacts?.dateline?.map(({ label, text: value, href }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
          </div>
        ))}
      </dl>
      <p class="volume-label">
        <span class="visually-hidden">{text.article.placeInVolume}: </span>
        <a class="volume-label-year" href={view.volume.href}>
          {view.volume.text}
        </a>{" "}
        <a class="volume-label-month" href={view.month.href}>
          {view.month.text}
        </a>
      </p>
    </div>
  );
}

/** The picture at the head of an article, with caption and credit. A click on it opens its file. */
export function Cover({ cover }: { readonly cover: NonNullable<ArticleView["cover"]> }) {
  const text = useText();
  const name = cover.picture.alt || (cover.caption ?? "");
  return (
    <figure class="cover">
      <a
        class="enlarge"
        href={cover.picture.src}
        aria-label={name === "" ? text.picture.enlargeUnnamed : text.picture.enlarge({ name })}
      >
        <Picture picture={cover.picture} sizes="(min-width: 44rem) 41rem, 100vw" first />
      </a>
      {(cover.caption !== undefined || cover.credit !== undefined) && (
        <figcaption>
          {cover.caption}{" "}
          {cover.credit !== undefined && (
            <span class="credit">
              {text.article.credit}: {cover.credit}
            </span>
          )}
        </figcaption>
      )}
    </figure>
  );
}

/** The head of an article: category, title, dateline, settings for reading, summary. */
export function ArticleHead({ view }: ArticleHeadProps) {
  return (
    <header class="article-head">
      <MarkNote mark={view.mark} />
      <p class="article-category">
        <a href={view.category.href}>{view.category.text}</a>
      </p>
      <h1 class={view.title.length > LONGEST_FULL_SIZE_TITLE ? "article-title article-title-long" : "article-title"}>
        {view.title}
      </h1>
      <Dateline view={view} />
      <ReaderRow />
      {view.summary !== undefined && <p class="article-summary">{view.summary}</p>}
    </header>
  );
}
