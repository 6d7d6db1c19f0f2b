import type { PageKind, PageProps } from "../../src/views/pages.ts";
import { renderArticle } from "../../templates/article.11ty.tsx";
import { renderDayList } from "../../templates/daylist.11ty.tsx";
import { renderDays } from "../../templates/days.11ty.tsx";
import { renderFixity } from "../../templates/fixity.11ty.tsx";
import { renderHome } from "../../templates/home.11ty.tsx";
import { renderListing } from "../../templates/listing.11ty.tsx";
import { renderNotFound } from "../../templates/notfound.11ty.tsx";
import { renderOffline } from "../../templates/offline.11ty.tsx";
import { renderRedirect } from "../../templates/redirect.11ty.tsx";
import { renderSearch } from "../../templates/search.11ty.tsx";
import { renderStanding } from "../../templates/standing.11ty.tsx";
import { renderTombstone } from "../../templates/tombstone.11ty.tsx";
import { renderYear } from "../../templates/year.11ty.tsx";

const renderers: { readonly [Kind in PageKind]: (props: PageProps<Kind>) => string } = {
  article: renderArticle,
  daylist: renderDayList,
  days: renderDays,
  fixity: renderFixity,
  home: renderHome,
  listing: renderListing,
  notfound: renderNotFound,
  offline: renderOffline,
  redirect: renderRedirect,
  search: renderSearch,
  standing: renderStanding,
  tombstone: renderTombstone,
  year: renderYear,
};

/** Renders a page through its template, without Eleventy. */
export function renderPage<Kind extends PageKind>(kind: Kind, props: PageProps<Kind>): string {
  return renderers[kind](props);
}
