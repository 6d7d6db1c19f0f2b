import type { ReviewedItem, ReviewedReport } from "../../import/review-report.ts";
import { reviewUrl } from "../own-urls.ts";
import { dayOf, ITEMS_A_PAGE, itemHref, pageHtml, type ReviewFrame } from "./frame.tsx";
import { reviewText as text } from "./text.ts";

/** The page where there is no report. */
export function emptyReviewPage(frame: ReviewFrame): string {
  return pageHtml(frame, text.none, <p class="page-lead">{text.noneLead}</p>);
}

/**
 * A page of the list of items.
 *
 * @param page from 1
 */
export function reviewListPage({ name, items }: ReviewedReport, page: number, frame: ReviewFrame): string {
  const doubtful = items.filter(({ doubts, problems }) => doubts.length + problems.length > 0).length;
  const first = (page - 1) * ITEMS_A_PAGE;
  const day = name.slice(0, 10).split("-").reverse().join("/");
  return pageHtml(
    frame,
    text.title,
    <>
      <p class="page-lead">{text.lead(day, items.length, doubtful)}</p>
      <ol class="review-list" start={first + 1}>
        {items.slice(first, first + ITEMS_A_PAGE).map((item, index) => (
          <ListedItem key={item.source} item={item} number={first + index + 1} />
        ))}
      </ol>
      <Pages count={Math.ceil(items.length / ITEMS_A_PAGE)} current={page} />
    </>,
  );
}

function ListedItem({ item, number }: { readonly item: ReviewedItem; readonly number: number }) {
  const { problems, doubts, file, title, source, publishedAt } = item;
  return (
    <li>
      <a class="review-title" href={itemHref(number)}>
        {title ?? source}
      </a>
      <p class="review-facts">
        {problems.length > 0 && <strong class="review-error">{text.errors(problems.length)}</strong>}
        {doubts.length > 0 && <strong>{text.doubts(doubts.length)}</strong>}
        {problems.length + doubts.length === 0 && <span>{text.clear}</span>}
        <span>{dayOf(publishedAt)}</span>
        <span>{file ?? text.notWritten}</span>
      </p>
    </li>
  );
}

function Pages({ count, current }: { readonly count: number; readonly current: number }) {
  if (count < 2) return null;
  return (
    <nav class="review-pages" aria-label={text.pages}>
      {Array.from({ length: count }, (_, index) => (
        <a
          key={index}
          href={`${reviewUrl}?trang=${index + 1}`}
          aria-current={index + 1 === current ? "page" : undefined}
        >
          {index + 1}
        </a>
      ))}
    </nav>
  );
}
