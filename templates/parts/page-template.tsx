import type { ComponentType } from "preact";
import { renderToString } from "preact-render-to-string";
import type { PageKind, PageProps } from "../../src/views/pages.ts";
import { InWords } from "./words.tsx";

/**
 * What Eleventy gives a template for one page: its props, and the file it is published as, inside the output folder.
 */
export type PageInput<Kind extends PageKind> = PageProps<Kind> & { readonly file: string };

/** The data that Eleventy asks a template for: it makes a page for each of `inputs.<kind>`. */
export function paginated<Kind extends PageKind>(kind: Kind) {
  return {
    pagination: { data: `inputs.${kind}`, size: 1, alias: "input" },
    permalink: ({ input }: { readonly input: PageInput<Kind> }): string => input.file,
  };
}

/** The pure function that renders a page's props to its whole HTML document. */
export function documentOf<Kind extends PageKind>(Page: ComponentType<PageProps<Kind>>) {
  return (props: PageProps<Kind>): string => {
    const html = renderToString(
      <InWords words={props.site.words}>
        <Page {...props} />
      </InWords>,
    );
    return `<!doctype html>${html}\n`;
  };
}
