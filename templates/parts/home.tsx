import type { HomeView } from "../../src/views/pages.ts";
import type { SiteView } from "../../src/views/site-context.ts";
import { ArchiveCalendar } from "./archive-calendar.tsx";
import { Card } from "./card.tsx";
import { Shelf } from "./shelf.tsx";
import { useText } from "./words.tsx";

interface HomePartProps {
  readonly view: HomeView;
}

interface HomeSiteProps extends HomePartProps {
  readonly site: SiteView;
}

/** The volumes of the archive. */
export function HomeShelf({ view }: HomePartProps) {
  const text = useText();
  return (
    <section class="home-shelf" aria-labelledby="gia-sach">
      <div class="home-shelf-words">
        <h2 id="gia-sach" class="home-shelf-heading">
          {text.home.shelf}
        </h2>
        <p class="home-shelf-lead">{text.home.shelfLead({ count: view.articleCount })}</p>
      </div>
      <Shelf spines={view.shelf} />
    </section>
  );
}

/** Featured news, the newest wide. */
export function HomeFeatured({ site, view }: HomeSiteProps) {
  const text = useText();
  return (
    <section class="home-featured" aria-labelledby="noi-bat">
      <div class="part-line">
        <h2 id="noi-bat" class="part-heading">
          {text.title.featured}
        </h2>
        <a class="part-more" href={site.featuredHref}>
          {text.home.allFeatured}
        </a>
      </div>
      <div class="home-featured-grid">
        {view.featured.map((card, index) => (
          <Card key={card.href} card={card} level={3} look={index === 0 ? "lead" : "plain"} />
        ))}
      </div>
    </section>
  );
}

/** The newest articles. */
export function HomeNewest({ view }: HomePartProps) {
  const text = useText();
  return (
    <section class="home-newest" aria-labelledby="tin-moi">
      <h2 id="tin-moi" class="part-heading">
        {text.home.newest}
      </h2>
      <div class="cards">
        {view.newest.map((card) => (
          <Card key={card.href} card={card} level={3} look="row" />
        ))}
      </div>
    </section>
  );
}

/** The newest titles of each category. */
export function HomeCategories({ view }: HomePartProps) {
  const text = useText();
  return (
    <section class="home-categories" aria-labelledby="theo-chuyen-muc">
      <h2 id="theo-chuyen-muc" class="part-heading">
        {text.home.byCategory}
      </h2>
      <div class="category-columns">
        {view.byCategory.map(({ category, cards }) => (
          <div key={category.href} class="category-column">
            <h3 class="category-heading">
              <a href={category.href}>{category.text}</a>{" "}
              <span class="counted-number">{text.articles({ count: category.count })}</span>
            </h3>
            <ul class="category-list">
              {cards.map((card) => (
                <li key={card.href}>
                  <a href={card.href}>{card.title}</a>{" "}
                  <time dateTime={card.published.iso}>{card.published.dayText}</time>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

/** The calendar of the archive. */
export function HomeCalendar({ site, view }: HomeSiteProps) {
  const text = useText();
  return (
    <section class="home-calendar" aria-labelledby="lich">
      <div class="part-line">
        <h2 id="lich" class="part-heading">
          {text.home.calendar}
        </h2>
        <a class="part-more" href={site.daysHref}>
          {text.title.days}
        </a>
      </div>
      <p class="part-lead">{text.home.calendarLead}</p>
      <ArchiveCalendar rows={view.calendar} />
    </section>
  );
}
