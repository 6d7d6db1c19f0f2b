import type { PageProps } from "../src/views/pages.ts";
import { DayGroups } from "./parts/day-groups.tsx";
import { EmptyList } from "./parts/empty-list.tsx";
import { Layout } from "./parts/layout.tsx";
import { MonthCalendar } from "./parts/month-calendar.tsx";
import { Neighbours } from "./parts/neighbours.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

function DayListPage({ site, head, view }: PageProps<"daylist">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-daylist" current={view.parent.text}>
      <PageHead
        breadcrumb={view.breadcrumb}
        heading={view.heading}
        lead={view.lead}
        count={text.articles({ count: view.articleCount })}
      />
      {view.days.length === 0 ? (
        <EmptyList parent={view.parent} />
      ) : (
        <div class={view.calendar === undefined ? "days" : "days days-with-calendar"}>
          {view.calendar !== undefined && (
            <div class="days-calendar">
              <MonthCalendar month={view.calendar} here />
            </div>
          )}
          <div class="days-list">
            <DayGroups days={view.days} />
          </div>
        </div>
      )}
      <Neighbours
        label={text.list.neighbours}
        previous={view.previous}
        previousLabel={text.list.previous}
        next={view.next}
        nextLabel={text.list.next}
      />
    </Layout>
  );
}

export const renderDayList = documentOf<"daylist">(DayListPage);
export const data = paginated("daylist");
export const render = ({ input }: { readonly input: PageInput<"daylist"> }): string => renderDayList(input);
