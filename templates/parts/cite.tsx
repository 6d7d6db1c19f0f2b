import type { ArticleView } from "../../src/views/article-shown.ts";
import { useText } from "./words.tsx";

interface CiteProps {
  readonly citation: string;
  readonly permanentHref: string;
  readonly files: ArticleView["citationFiles"];
}

/**
 * The citation and the permanent address of an article, in a panel that opens without a script. Its links lead to the
 * citation files of the month; with the script they give this article's citation alone, and the note is hidden.
 */
export function Cite({ citation, permanentHref, files }: CiteProps) {
  const text = useText();
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

/** An empty row that styles keep room for: the script fills it with the buttons under an article. */
export function Tools() {
  return <div class="tools" data-tools />;
}

/** An empty row under the dateline: the script fills it with the settings for reading and the voice. */
export function ReaderRow() {
  return <div class="reader" data-reader />;
}
