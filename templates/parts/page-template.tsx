import type { ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";
import type { PageKind, PageProps } from "../../src/views/pages.ts";

/** A page's data and where it is written, relative to the output folder. */
export type PageInput<Kind extends PageKind> = PageProps<Kind> & { readonly file: string };

/** Eleventy data of a template that writes one page for each of `inputs.<kind>`. */
export function paginated<Kind extends PageKind>(kind: Kind) {
  return {
    pagination: { data: `inputs.${kind}`, size: 1, alias: "input" },
    permalink: ({ input }: { readonly input: PageInput<Kind> }): string => input.file,
  };
}

/** The pure function from a page's props to its whole document. */
export function documentOf<Kind extends PageKind>(Page: ComponentType<PageProps<Kind>>) {
  return (props: PageProps<Kind>): string => `<!doctype html>${renderToString(<Page {...props} />)}\n`;
}
