import type { ComponentChildren } from "preact";
import type { Link } from "../../src/views/link.ts";
import { Breadcrumb } from "./breadcrumb.tsx";

interface PageHeadProps {
  readonly breadcrumb: readonly Link[];
  readonly heading: string;
  /** The kind of listing, above the heading. */
  readonly kind?: string | undefined;
  readonly lead?: string | undefined;
  readonly count?: string | undefined;
  readonly children?: ComponentChildren;
}

/** The head of a list or standing page: breadcrumb, heading, number of articles, a line of introduction. */
export function PageHead({ breadcrumb, heading, kind, lead, count, children }: PageHeadProps) {
  return (
    <>
      <Breadcrumb links={breadcrumb} />
      <header class="page-head">
        {kind !== undefined && <p class="page-kind">{kind}</p>}
        <h1 class="page-title">{heading}</h1>
        {count !== undefined && <p class="page-count">{count}</p>}
        {lead !== undefined && <p class="page-lead">{lead}</p>}
        {children}
      </header>
    </>
  );
}
