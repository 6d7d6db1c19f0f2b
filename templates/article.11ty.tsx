import type { PageProps } from "../src/views/pages.ts";
import { ArticleHead, Cover } from "./parts/article-head.tsx";
import { ArticleMargin, Contents } from "./parts/article-margin.tsx";
import { Breadcrumb } from "./parts/breadcrumb.tsx";
import { Card } from "./parts/card.tsx";
import { Cite, Tools } from "./parts/cite.tsx";
import { Corrections } from "./parts/corrections.tsx";
import { FeaturedBlock } from "./parts/featured-block.tsx";
import { Figures } from "./parts/figures-table.tsx";
import { History } from "./parts/history.tsx";
import { LaterArticles } from "./parts/later-articles.tsx";
import { Layout } from "./parts/layout.tsx";
import { Legacy } from "./parts/legacy.tsx";
import { Neighbours } from "./parts/neighbours.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { PrintFooter } from "./parts/print-footer.tsx";
import { Trusted } from "./parts/trusted.tsx";
import { useText } from "./parts/words.tsx";

function ArticlePage({ site, head, view }: PageProps<"article">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-article" current={view.category.text}>
      <Breadcrumb links={view.breadcrumb} />
      <article class="article">
        <ArticleHead view={view} />
        <div class="article-columns">
          <Contents view={view} />
          <div class="article-main">
            {view.cover !== undefined && <Cover cover={view.cover} />}
            {view.corrections.length > 0 && <Corrections corrections={view.corrections} />}
            <Trusted as="div" className="body" html={view.bodyHtml} />
            {view.missingPictures > 0 && (
              <p class="missing-note">{text.article.missingPictures({ count: view.missingPictures })}</p>
            )}
            {view.figures.length > 0 && <Figures rows={view.figures} />}
            {view.versions !== undefined && <History versions={view.versions} />}
            {view.legacy !== undefined && <Legacy legacy={view.legacy} />}
            {view.later.length > 0 && <LaterArticles articles={view.later} />}
            <Tools />
            <Cite citation={view.citation} permanentHref={view.permanentHref} files={view.citationFiles} />
          </div>
          <ArticleMargin view={view} />
        </div>
        <PrintFooter organisation={site.organisation} permanentHref={view.permanentHref} code={view.permanentCode} />
      </article>
      <Neighbours
        label={text.article.neighbours}
        previous={view.previous}
        previousLabel={text.article.previous}
        next={view.next}
        nextLabel={text.article.next}
      />
      <div class="after-article">
        {view.related.length > 0 && (
          <section class="related" aria-labelledby="tin-lien-quan">
            <h2 id="tin-lien-quan" class="part-heading">
              {text.article.related}
            </h2>
            <div class="related-cards">
              {view.related.map((card) => (
                <Card key={card.href} card={card} level={3} look="plain" />
              ))}
            </div>
          </section>
        )}
        <FeaturedBlock site={site} />
      </div>
    </Layout>
  );
}

export const renderArticle = documentOf<"article">(ArticlePage);
export const data = paginated("article");
export const render = ({ input }: { readonly input: PageInput<"article"> }): string => renderArticle(input);
