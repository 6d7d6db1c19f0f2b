import type { PageProps } from "../src/views/pages.ts";
import { Breadcrumb } from "./parts/breadcrumb.tsx";
import { Layout } from "./parts/layout.tsx";
import { Moment } from "./parts/moment.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

function TombstonePage({ site, head, view }: PageProps<"tombstone">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-tombstone">
      <Breadcrumb links={view.breadcrumb} />
      <article class="notice">
        <h1 class="notice-title">{text.title.withdrawn}</h1>
        {view.kind !== undefined && <p class="notice-lead">{text.tombstone.kind[view.kind]}</p>}
        <dl class="notice-facts">
          <dt>{text.tombstone.title}</dt>
          <dd>{view.title ?? text.tombstone.untitled}</dd>
          <dt>{text.tombstone.published}</dt>
          <dd>
            <Moment moment={view.published} long />
          </dd>
          <dt>{text.tombstone.withdrawnAt}</dt>
          <dd>
            <Moment moment={view.withdrawnAt} long />
          </dd>
          <dt>{text.tombstone.reason}</dt>
          <dd>{view.reason}</dd>
          {view.authority !== undefined && (
            <>
              <dt>{text.tombstone.authority}</dt>
              <dd>{view.authority}</dd>
            </>
          )}
          {view.replacement !== undefined && (
            <>
              <dt>{text.tombstone.replacement}</dt>
              <dd>
                <a href={view.replacement.href}>{view.replacement.text}</a>
              </dd>
            </>
          )}
        </dl>
        <p class="notice-foot">{text.tombstone.permanence}</p>
      </article>
    </Layout>
  );
}

export const renderTombstone = documentOf<"tombstone">(TombstonePage);
export const data = paginated("tombstone");
export const render = ({ input }: { readonly input: PageInput<"tombstone"> }): string => renderTombstone(input);
