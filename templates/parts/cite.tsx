import type { ArticleView } from "../../src/views/pages.ts";
import { text } from "../text/vi.ts";

interface CiteProps {
  readonly citation: string;
  readonly permanentHref: string;
  readonly files: ArticleView["citationFiles"];
}

/**
 * Permanent address and citation, in a panel that opens without script. The links lead to the citations of a month; the
 * script takes this article's out of them, and the note away.
 */
export function Cite({ citation, permanentHref, files }: CiteProps) {
  return (
    <details class="cite">
      <summary class="cite-summary">{text.cite.summary}</summary>
      <dl class="cite-list">
        <dt>{text.cite.citation}</dt>
        <dd data-citation>{citation}</dd>
        <dt>{text.cite.permanent}</dt>
        <dd>
          <a href={permanentHref} data-permanent>
            {permanentHref}
          </a>
        </dd>
        <dt>{text.cite.files}</dt>
        <dd class="cite-files">
          <a href={files.bibtex} download data-citations>
            BibTeX
          </a>
          {" · "}
          <a href={files.ris} download data-citations>
            RIS
          </a>{" "}
          <span data-citations-note>{text.cite.filesNote}</span>
        </dd>
      </dl>
    </details>
  );
}

/** A row for the buttons that need the script, which makes them; styles keep its place. */
export function Tools() {
  return <div class="tools" data-tools />;
}

/** The same, under the dateline: how the article is read. */
export function ReaderRow() {
  return <div class="reader" data-reader />;
}
