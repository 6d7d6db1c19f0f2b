import type { PageProps } from "../src/views/pages.ts";
import { HomeCalendar, HomeCategories, HomeFeatured, HomeNewest, HomeShelf } from "./parts/home.tsx";
import { Layout } from "./parts/layout.tsx";
import { MonthStrip } from "./parts/month-strip.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

function HomePage({ site, head, view }: PageProps<"home">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-home" home>
      {view.articleCount === 0 && <p class="empty">{text.home.empty}</p>}
      {view.months.length > 0 && <MonthStrip label={text.home.months} months={view.months} />}
      {view.shelf.length > 0 && <HomeShelf view={view} />}
      {view.featured.length > 0 && <HomeFeatured site={site} view={view} />}
      {view.newest.length > 0 && <HomeNewest view={view} />}
      {view.byCategory.length > 0 && <HomeCategories view={view} />}
      {view.calendar.length > 0 && <HomeCalendar site={site} view={view} />}
    </Layout>
  );
}

export const renderHome = documentOf<"home">(HomePage);
export const data = paginated("home");
export const render = ({ input }: { readonly input: PageInput<"home"> }): string => renderHome(input);
