import type { ListingView } from "../src/views/lists.ts";
import type { PageProps } from "../src/views/pages.ts";
import { Card } from "./parts/card.tsx";
import { Line } from "./parts/day-groups.tsx";
import { EmptyList } from "./parts/empty-list.tsx";
import { Layout } from "./parts/layout.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { Timeline } from "./parts/timeline.tsx";
import { useText } from "./parts/words.tsx";

interface ListingYearProps {
  readonly part: ListingView["years"][number];
}

/** A year of a listing: a link to its page, or its articles where they are few. */
function ListingYear({ part: { id, year, hasPage, lines } }: ListingYearProps) {
  const text = useText();
  return (
    <li class="listing-year" id={id}>
      <p class="listing-year-head">
        {hasPage ? (
          <a class="listing-year-name" href={year.href}>
            {year.text}
          </a>
        ) : (
          <span class="listing-year-name">{year.text}</span>
        )}{" "}
        <span class="counted-number">{text.articles({ count: year.count })}</span>
      </p>
      {lines.length > 0 && (
        <ul class="lines">
          {lines.map((line) => (
            <Line key={line.href} line={line} />
          ))}
        </ul>
      )}
    </li>
  );
}

function ListingFeeds({ feeds }: { readonly feeds: ListingView["feeds"] }) {
  const text = useText();
  return (
    <p class="listing-feeds">
      <span class="listing-feeds-label">{text.list.feeds}</span>
      {feeds.map((feed) => (
        <a key={feed.href} href={feed.href} type={feed.type}>
          {feed.title}
        </a>
      ))}
    </p>
  );
}

function ListingPage({ site, head, view }: PageProps<"listing">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-listing" current={view.kind === "category" ? view.heading : undefined}>
      <PageHead
        breadcrumb={view.breadcrumb}
        kind={text.list.kind[view.kind]}
        heading={view.heading}
        lead={view.lead}
        count={text.articles({ count: view.articleCount })}
      >
        {view.spellings.length > 0 && (
          <p class="page-note">{text.list.spellings({ names: view.spellings.join(", ") })}</p>
        )}
      </PageHead>
      {view.timeline !== undefined && <Timeline timeline={view.timeline} />}
      {view.articleCount === 0 && <EmptyList parent={view.parent} />}
      <div class="listing-columns">
        {view.newest.length > 0 && (
          <section class="listing-newest" aria-labelledby="moi-nhat">
            <div class="part-line">
              <h2 id="moi-nhat" class="part-heading">
                {text.list.newest}
              </h2>
              {view.years.length > 0 && (
                <a class="part-more" href="#theo-nam">
                  {text.list.years}
                </a>
              )}
            </div>
            <div class="cards">
              {view.newest.map((card) => (
                <Card key={card.href} card={card} level={3} look="row" />
              ))}
            </div>
          </section>
        )}
        {view.years.length > 0 && (
          <section class="listing-years" aria-labelledby="theo-nam">
            <h2 id="theo-nam" class="part-heading">
              {text.list.years}
            </h2>
            <ul class="listing-year-list">
              {view.years.map((part) => (
                <ListingYear key={part.year.text} part={part} />
              ))}
            </ul>
            {view.feeds.length > 0 && <ListingFeeds feeds={view.feeds} />}
          </section>
        )}
      </div>
    </Layout>
  );
}

export const renderListing = documentOf<"listing">(ListingPage);
export const data = paginated("listing");
export const render = ({ input }: { readonly input: PageInput<"listing"> }): string => renderListing(input);
