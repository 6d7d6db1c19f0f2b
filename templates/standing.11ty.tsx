import type { PageProps } from "../src/views/pages.ts";
import { Layout } from "./parts/layout.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { Trusted } from "./parts/trusted.tsx";

function StandingPage({ site, head, view }: PageProps<"standing">) {
  return (
    <Layout site={site} head={head} page="page-standing">
      <article lang={view.language}>
        <PageHead breadcrumb={view.breadcrumb} heading={view.title} lead={view.summary} />
        <Trusted as="div" className="body" html={view.bodyHtml} />
      </article>
    </Layout>
  );
}

export const renderStanding = documentOf<"standing">(StandingPage);
export const data = paginated("standing");
export const render = ({ input }: { readonly input: PageInput<"standing"> }): string => renderStanding(input);
