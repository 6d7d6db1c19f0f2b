import type { ComponentChildren } from "preact";
import { renderToString } from "preact-render-to-string";
import { reviewStyleUrl, reviewUrl } from "../own-urls.ts";
import { reviewText as text } from "./text.ts";

/** What every page of the review is shown with. */
export interface ReviewFrame {
  /** The address of the site's own style; `null` where the site is not built yet. */
  readonly style: string | null;
  /** Where the previewed site begins: `/`, `/kho-tin/`. */
  readonly basePath: string;
}

/** How many items a page of the list has. */
export const ITEMS_A_PAGE = 50;

/** The address of an item's page, by its number in the list. */
export function itemHref(number: number): string {
  return `${reviewUrl}?muc=${number}`;
}

/** The day of an item, as people write it. */
export function dayOf(publishedAt: string | null): string {
  return publishedAt === null ? text.undated : publishedAt.slice(0, 10).split("-").reverse().join("/");
}

/** The HTML of a page of the review. */
export function pageHtml({ style, basePath }: ReviewFrame, heading: string, content: ComponentChildren): string {
  return `<!doctype html>${renderToString(
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>{`${heading} – ${text.title}`}</title>
        {style !== null && <link rel="stylesheet" href={style} />}
        <link rel="stylesheet" href={reviewStyleUrl} />
      </head>
      <body>
        <header class="review-head wrap">
          <a href={reviewUrl}>{text.title}</a>
          <a href={basePath}>{text.home}</a>
        </header>
        <main id="noi-dung" class="wrap page-review">
          <h1 class="page-title">{heading}</h1>
          {content}
        </main>
        <footer class="review-foot wrap">
          <p>{text.local}</p>
          <p>{text.keys}</p>
        </footer>
      </body>
    </html>,
  )}`;
}
