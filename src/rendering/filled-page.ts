import type { PageOutput } from "../pages/output.ts";
import type { PageKind, PageProps } from "../views/pages.ts";

/** A page with all that its template shows, as plain values that can be handed to other processes. */
export interface FilledPage<Kind extends PageKind = PageKind> {
  /** Path inside the output folder. */
  readonly file: string;
  readonly kind: Kind;
  readonly props: PageProps<Kind>;
}

/** Computes what the template of a page shows. */
export function fillPage({ file, kind, props }: PageOutput): FilledPage {
  return { file, kind, props: props() };
}
