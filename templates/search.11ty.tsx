import type { PageProps } from "../src/views/pages.ts";
import { CountedLinks } from "./parts/counted-links.tsx";
import { Layout } from "./parts/layout.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

/**
 * The elements that the search script works with, by id: `tim-kiem-form` is the form, whose `data-base` is the base path;
 * `tu-khoa` is the field for the words sought; `loc` holds the filters and is hidden until there are any; `trang-thai`
 * says what happened, also to screen readers; `ket-qua` is the list of answers; `them` is the button for more of them.
 */
function SearchPlaces({ site }: Pick<PageProps<"search">, "site">) {
  const text = useText();
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: <search> has no role in browsers before 2023 */}
      <form
        id="tim-kiem-form"
        class="search"
        role="search"
        action={site.searchHref}
        method="get"
        data-base={site.homeHref}
      >
        <label class="visually-hidden" for="tu-khoa">
          {text.search.label}
        </label>
        <div class="search-row">
          <input
            id="tu-khoa"
            class="search-input"
            type="search"
            name="q"
            placeholder={text.search.placeholder}
            autocomplete="off"
            spellcheck={false}
            aria-describedby="goi-y"
            data-search-field
          />
          <button class="search-button" type="submit">
            {text.frame.searchButton}
          </button>
        </div>
        <p id="goi-y" class="search-hint">
          {text.search.hint}
        </p>
        <fieldset id="loc" class="filters" aria-label={text.search.filters} hidden>
          <legend class="visually-hidden">{text.search.filters}</legend>
        </fieldset>
      </form>
      <p id="trang-thai" class="search-status" role="status" aria-live="polite" />
      <section class="results-part" aria-label={text.search.results}>
        <ol id="ket-qua" class="results" aria-busy="false" />
        <button id="them" class="more" type="button" hidden>
          {text.search.more}
        </button>
      </section>
    </>
  );
}

function SearchPage({ site, head, view }: PageProps<"search">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-search" search>
      <h1 class="page-title">{text.title.search}</h1>
      <SearchPlaces site={site} />
      <noscript>
        <p class="no-script">{text.search.noScript}</p>
        <form class="no-script-search" action="https://duckduckgo.com/" method="get">
          <input type="hidden" name="sites" value={view.host} />
          <label class="search-label" for="tim-noi-khac">
            {text.search.elsewhere}
          </label>
          <div class="search-row">
            <input id="tim-noi-khac" class="search-input" type="search" name="q" />
            <button class="search-button" type="submit">
              {text.frame.searchButton}
            </button>
          </div>
        </form>
      </noscript>
      <div class="search-browse">
        <section aria-labelledby="theo-nam">
          <h2 id="theo-nam" class="part-heading">
            {text.search.years}
          </h2>
          <CountedLinks links={view.years} look="years" />
        </section>
        <section aria-labelledby="theo-chuyen-muc">
          <h2 id="theo-chuyen-muc" class="part-heading">
            {text.search.categories}
          </h2>
          <ul class="counted counted-index">
            {view.categories.map((category) => (
              <li key={category.href}>
                <a href={category.href}>{category.text}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Layout>
  );
}

export const renderSearch = documentOf<"search">(SearchPage);
export const data = paginated("search");
export const render = ({ input }: { readonly input: PageInput<"search"> }): string => renderSearch(input);
