import type { PageProps } from "../src/views/pages.ts";
import { CountedLinks } from "./parts/counted-links.tsx";
import { Layout } from "./parts/layout.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

function NotFoundPage({ site, head, view }: PageProps<"notfound">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-notfound">
      <header class="page-head">
        <h1 class="page-title">{text.title.notFound}</h1>
        <p class="page-lead">{text.notFound.lead}</p>
      </header>
      {view.oldAddresses !== undefined && (
        <section data-old-addresses={view.oldAddresses.digits} data-base={site.homeHref}>
          <link rel="stylesheet" href={site.assets.searchStyle} />
          <h2 class="part-heading">{text.notFound.oldAddress.heading}</h2>
          <form class="search" action={site.searchHref} method="get">
            <label class="search-label" for="dia-chi-cu">
              {text.notFound.oldAddress.label}
            </label>
            <div class="search-row">
              <input
                id="dia-chi-cu"
                class="search-input"
                name="q"
                inputmode="url"
                autocomplete="off"
                spellcheck={false}
                aria-describedby="dia-chi-cu-goi-y"
              />
              <button class="search-button" type="submit">
                {text.notFound.oldAddress.button}
              </button>
            </div>
            <p id="dia-chi-cu-goi-y" class="search-label">
              {text.notFound.oldAddress.hint}
            </p>
          </form>
          <div class="search-status" role="status" />
          <script type="module" src={view.oldAddresses.script} />
        </section>
      )}
      {view.years.length > 0 && (
        <section aria-labelledby="theo-nam">
          <h2 id="theo-nam" class="part-heading">
            {text.notFound.years}
          </h2>
          <CountedLinks links={view.years} look="years" />
        </section>
      )}
    </Layout>
  );
}

export const renderNotFound = documentOf<"notfound">(NotFoundPage);
export const data = paginated("notfound");
export const render = ({ input }: { readonly input: PageInput<"notfound"> }): string => renderNotFound(input);
