import { listFolders } from "../src/addresses/folder-names.ts";
import type { PageProps } from "../src/views/pages.ts";
import { Breadcrumb } from "./parts/breadcrumb.tsx";
import { Card } from "./parts/card.tsx";
import { CountedLinks } from "./parts/counted-links.tsx";
import { Layout } from "./parts/layout.tsx";
import { MonthCalendar } from "./parts/month-calendar.tsx";
import { MonthStrip } from "./parts/month-strip.tsx";
import { Neighbours } from "./parts/neighbours.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

function YearPage({ site, head, view }: PageProps<"year">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-year">
      <Breadcrumb links={view.breadcrumb} />
      <header class="volume-head">
        <h1 class="volume-title">
          <span class="volume-word">{text.year.volume}</span> <span class="volume-year">{view.year}</span>
        </h1>
        <p class="page-count">
          {view.articleCount === 0 ? text.year.empty : text.articles({ count: view.articleCount })}
        </p>
      </header>
      {view.months.length > 0 && (
        <MonthStrip
          label={text.year.newestMonths}
          months={view.months
            .toReversed()
            .map(({ month }) => ({ ...month, note: text.articles({ count: month.count }) }))}
        />
      )}
      {view.featured.length > 0 && (
        <section class="year-featured" aria-labelledby="noi-bat">
          <h2 id="noi-bat" class="part-heading">
            {text.year.featured}
          </h2>
          <div class="related-cards">
            {view.featured.map((card) => (
              <Card key={card.href} card={card} level={3} look="plain" />
            ))}
          </div>
        </section>
      )}
      {view.months.length > 0 && (
        <section class="year-months" aria-labelledby="cac-thang">
          <h2 id="cac-thang" class="part-heading">
            {text.year.months}
          </h2>
          <div class="months">
            {view.months.map((month) => (
              <div key={month.month.href} class="month-place">
                <MonthCalendar month={month} />
              </div>
            ))}
          </div>
        </section>
      )}
      <div class="year-indexes">
        {view.indexes.map(({ kind, links }) => (
          <section key={kind} aria-labelledby={listFolders[kind]}>
            <h2 id={listFolders[kind]} class="part-heading">
              {text.year.indexes[kind]}
            </h2>
            <CountedLinks links={links} look="index" />
          </section>
        ))}
      </div>
      <Neighbours
        label={text.year.neighbours}
        previous={view.previous}
        previousLabel={text.year.previous}
        next={view.next}
        nextLabel={text.year.next}
      />
      <section aria-label={text.fixity.link}>
        <a class="more" href={view.fixityHref}>
          {text.fixity.link}
        </a>
      </section>
    </Layout>
  );
}

export const renderYear = documentOf<"year">(YearPage);
export const data = paginated("year");
export const render = ({ input }: { readonly input: PageInput<"year"> }): string => renderYear(input);
