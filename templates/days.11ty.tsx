import type { DaysView } from "../src/views/lists.ts";
import type { PageProps } from "../src/views/pages.ts";
import { Layout } from "./parts/layout.tsx";
import { PageHead } from "./parts/page-head.tsx";
import { documentOf, type PageInput, paginated } from "./parts/page-template.tsx";
import { useText } from "./parts/words.tsx";

function Month({ month }: { readonly month: DaysView["months"][number] }) {
  return (
    <section class="days-month">
      <h2 class="days-month-name">{month.text}</h2>
      <ol class="days-grid">
        {month.days.map(({ day, label, href }) => (
          <li key={day} class="days-cell">
            {href === undefined ? (
              <span class="days-day">{day}</span>
            ) : (
              <a class="days-day" href={href} aria-label={label}>
                {day}
              </a>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function DaysPage({ site, head, view }: PageProps<"days">) {
  const text = useText();
  return (
    <Layout site={site} head={head} page="page-days">
      <PageHead breadcrumb={view.breadcrumb} heading={text.title.days} lead={text.days.lead}>
        <p class="days-now" data-today />
      </PageHead>
      <div class="days-of-all-years" data-days>
        {view.months.map((month) => (
          <Month key={month.text} month={month} />
        ))}
      </div>
    </Layout>
  );
}

export const renderDays = documentOf<"days">(DaysPage);
export const data = paginated("days");
export const render = ({ input }: { readonly input: PageInput<"days"> }): string => renderDays(input);
