import type { PageProps } from "../src/views/pages.ts";
import { Layout } from "./parts/layout.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

function RedirectPage({ site, head, view }: PageProps<"redirect">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-redirect" redirectTo={view.to.href}>
      <div class="notice">
        <h1 class="notice-title">{text.title.redirect}</h1>
        <p class="notice-lead">{text.redirect.lead}</p>
        <p class="notice-link">
          <a href={view.to.href}>{view.to.text}</a>
        </p>
      </div>
    </Layout>
  );
}

export const renderRedirect = documentOf<"redirect">(RedirectPage);
export const data = paginated("redirect");
export const render = ({ input }: { readonly input: PageInput<"redirect"> }): string => renderRedirect(input);
