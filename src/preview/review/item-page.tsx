import type { ReviewedItem } from "../../import/review-report.ts";
import { numberText } from "../../views/numbers.ts";
import { vietnamese } from "../../wording/vi.ts";
import { reviewKeysUrl, reviewUrl } from "../own-urls.ts";
import { dayOf, ITEMS_A_PAGE, itemHref, pageHtml, type ReviewFrame } from "./frame.tsx";
import { reviewText as text } from "./text.ts";

/** An item with its source and its article side by side. */
export interface ShownItem {
  readonly item: ReviewedItem;
  /** From 1, in the order of the list. */
  readonly number: number;
  readonly total: number;
  /** The text of the source: pieces that the article has, and between them those it has not; or why it is not there. */
  readonly source: readonly string[] | string;
  /** The text of the article; `null` where there is none. */
  readonly article: string | null;
}

/** The page of an item. */
export function reviewItemPage(shown: ShownItem, frame: ReviewFrame): string {
  const { item, number, total } = shown;
  return pageHtml(
    frame,
    item.title ?? item.source,
    <>
      <p class="review-facts">
        <span>{item.source}</span>
        <span>{dayOf(item.publishedAt)}</span>
        <span>{text.words(item.words.kept, item.words.source)}</span>
      </p>
      <nav class="review-steps">
        {number > 1 && (
          <a href={itemHref(number - 1)} rel="prev">
            {text.previous}
          </a>
        )}
        <span>{text.position(number, total)}</span>
        {number < total && (
          <a href={itemHref(number + 1)} rel="next">
            {text.next}
          </a>
        )}
        <a href={`${reviewUrl}?trang=${Math.ceil(number / ITEMS_A_PAGE)}`} rel="up">
          {text.list}
        </a>
        {shown.article !== null && item.url !== null && (
          <a href={`${frame.basePath.slice(0, -1)}${item.url}`}>{text.openPage}</a>
        )}
        {shown.article !== null && <a href={`${reviewUrl}?tep=${number}`}>{text.openFile}</a>}
      </nav>
      <MustSee item={item} />
      <SideBySide {...shown} />
      <Found item={item} />
      <script type="module" src={reviewKeysUrl} />
    </>,
  );
}

function MustSee({ item: { problems, doubts } }: { readonly item: ReviewedItem }) {
  if (problems.length + doubts.length === 0) return null;
  return (
    <section class="review-must" aria-labelledby="can-xem">
      <h2 id="can-xem" class="part-heading">
        {text.mustSee}
      </h2>
      <ul>
        {problems.map(({ code, what, fix }) => (
          <li key={`${code} ${what}`} class="review-error">
            {what} {text.mend} {fix} <code>{code}</code>
          </li>
        ))}
        {doubts.map(({ code, what }) => (
          <li key={`${code} ${what}`}>
            {what} <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SideBySide({ source, article }: ShownItem) {
  const hasLost = typeof source !== "string" && source.length > 1;
  return (
    <div class="review-pair">
      <section aria-labelledby="nguon">
        <h2 id="nguon" class="part-heading">
          {text.source}
        </h2>
        {hasLost && <p class="review-note">{text.lost}</p>}
        {typeof source === "string" ? (
          <p class="review-note">{source}</p>
        ) : (
          <div class="review-text">
            {source.map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece))}
          </div>
        )}
      </section>
      <section aria-labelledby="ket-qua">
        <h2 id="ket-qua" class="part-heading">
          {text.result}
        </h2>
        {article === null ? <p class="review-note">{text.noArticle}</p> : <div class="review-text">{article}</div>}
      </section>
    </div>
  );
}

function Found({ item: { fields, left } }: { readonly item: ReviewedItem }) {
  return (
    <>
      <details class="review-more">
        <summary>{text.fields}</summary>
        <dl>
          {Object.entries(fields).map(([name, from]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{from}</dd>
            </div>
          ))}
        </dl>
      </details>
      {left.length > 0 && (
        <details class="review-more">
          <summary>
            {text.left} ({numberText(left.length, vietnamese.number)})
          </summary>
          <ul>
            {left.map((each, index) => (
              <li key={index}>{each}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
