import { type Xml, xml } from "../formats/xml.ts";

/** A month of a book: its name, its document, and its articles in the order they are read in. */
export interface BookMonth {
  readonly name: string;
  readonly path: string;
  readonly chapters: readonly Chapter[];
}

/** A document of a book as the contents name it. */
interface Chapter {
  readonly title: string;
  readonly path: string;
}

/** The contents of a book, by which reading systems lead through it (EPUB Packages 3.2, section 5). */
export function contentsOf(title: string, months: readonly BookMonth[]): Xml {
  const items = months.map(
    ({ name, path, chapters }) => xml`<li><a href="${path}">${name}</a>
<ol>
${chapters.map(lineOf)}
</ol></li>`,
  );
  return xml`<nav epub:type="toc">
<h1>${title}</h1>
<ol>
${items}
</ol>
</nav>`;
}

/** The page that stands before the articles of a month. */
export function monthPage({ name, chapters }: BookMonth): Xml {
  return xml`<section>
<h1>${name}</h1>
<ol>
${chapters.map(lineOf)}
</ol>
</section>`;
}

function lineOf({ title, path }: Chapter): Xml {
  return xml`<li><a href="${path}">${title}</a></li>`;
}
