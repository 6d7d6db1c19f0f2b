import type { LogoView } from "../../src/views/asset-hrefs.ts";
import type { SiteView } from "../../src/views/site-context.ts";
import { renderOnce } from "./render-once.tsx";
import { Trusted } from "./trusted.tsx";
import { useText } from "./words.tsx";

export interface MastheadProps {
  readonly site: SiteView;
  /** Whether it is the home page, whose heading is the name of the site. */
  readonly home?: boolean | undefined;
  /** Whether it is the search page, which has a search form of its own. */
  readonly search?: boolean | undefined;
  /** The name of the category that the page belongs to. */
  readonly current?: string | undefined;
  /** The absolute address of the page, by which the menu knows the item that leads to it. */
  readonly canonical?: string | undefined;
}

/** The links that an archive's owner put at the head of every page. */
function Menu({ site, canonical }: Pick<MastheadProps, "site" | "canonical">) {
  const text = useText();
  return (
    <nav class="menu" aria-label={text.frame.menu}>
      <ul class="wrap menu-list">
        {site.menu.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.canonical !== undefined && item.canonical === canonical ? "page" : undefined}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SearchForm({ site }: { readonly site: SiteView }) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> has no role in browsers before 2023
    <form class="quick-search" role="search" action={site.searchHref} method="get">
      <input
        id="tim-nhanh"
        class="quick-search-input"
        type="search"
        name="q"
        placeholder={text.frame.searchLabel}
        aria-label={text.frame.searchLabel}
        autocomplete="off"
        data-search-field
        data-suggestions={site.assets.suggestionScript}
      />
      <button class="quick-search-button" type="submit" aria-label={text.frame.searchButton} />
    </form>
  );
}

/** The names of organisation and site. Beside a logo, whose words they are, screen readers pass over the former. */
function Names({ site, home }: Pick<MastheadProps, "site" | "home">) {
  const Title = home ? "h1" : "p";
  const isDouble = site.assets.logo === undefined ? undefined : true;
  return (
    <>
      {site.organisation !== site.title && (
        <p class="flag-organisation" aria-hidden={isDouble}>
          {site.organisation}
        </p>
      )}
      <Title class="flag-title">
        <a href={site.homeHref} rel="home" aria-current={home ? "page" : undefined}>
          {site.title}
        </a>
      </Title>
    </>
  );
}

/** The logo of the organisation, and the names beside it. */
function FlagWithLogo({ site, home, logo }: Pick<MastheadProps, "site" | "home"> & { readonly logo: LogoView }) {
  return (
    <div class="flag flag-with-logo">
      <img class="flag-logo" src={logo.href} alt={site.organisation} width={logo.widthPx} height={logo.heightPx} />
      <div class="flag-names">
        <Names site={site} home={home} />
      </div>
    </div>
  );
}

function MastheadContent({ site, home, search, current, canonical }: MastheadProps) {
  const text = useText();
  const { logo } = site.assets;
  return (
    <>
      {site.menu.length > 0 && <Menu site={site} canonical={canonical} />}
      <div class="wrap masthead-row">
        {logo === undefined ? (
          <div class="flag">
            <Names site={site} home={home} />
          </div>
        ) : (
          <FlagWithLogo site={site} home={home} logo={logo} />
        )}
        {!search && <SearchForm site={site} />}
      </div>
      {site.categories.length > 0 && (
        <nav class="sections" aria-label={text.frame.categories}>
          <ul class="wrap sections-list">
            {site.categories.map((category) => (
              <li key={category.href}>
                <a href={category.href} aria-current={category.text === current ? "true" : undefined}>
                  {category.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </>
  );
}

const contentHtml = renderOnce((site, variant) => (
  <MastheadContent site={site} {...(JSON.parse(variant) as Partial<MastheadProps>)} />
));

/** The head of every page: the menu, the name of the site, the search field, the categories. */
export function Masthead({ site, home, search, current, canonical }: MastheadProps) {
  // Most pages are none of the menu's: they share one piece of HTML.
  const inMenu = site.menu.some((item) => item.canonical === canonical) ? canonical : undefined;
  const html = contentHtml(site, JSON.stringify({ home, search, current, canonical: inMenu }));
  return <Trusted as="header" className={home ? "masthead masthead-home" : "masthead"} html={html} />;
}
