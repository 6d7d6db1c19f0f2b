import type { PageProps } from "../src/views/pages.ts";
import { Layout } from "./parts/layout.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

/**
 * The script fills `data-kept` with links to the pages that are kept, and hides `data-kept-none` where there are any.
 */
function OfflinePage({ site, head }: PageProps<"offline">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-offline">
      <header class="page-head">
        <h1 class="page-title">{text.title.offline}</h1>
        <p class="page-lead">{text.offline.lead}</p>
      </header>
      <section aria-labelledby="da-giu">
        <h2 id="da-giu" class="part-heading">
          {text.offline.kept}
        </h2>
        <ul class="kept" data-kept />
        <p data-kept-none>{text.offline.none}</p>
      </section>
    </Layout>
  );
}

export const renderOffline = documentOf<"offline">(OfflinePage);
export const data = paginated("offline");
export const render = ({ input }: { readonly input: PageInput<"offline"> }): string => renderOffline(input);
