import type { ArchiveAnswers } from "./archive-answers.ts";

/** What a new archive's repository says to those who keep it, in one language. */
export interface StarterTexts {
  /** The slugs of the standing pages and of the draft. */
  readonly slugs: { readonly about: string; readonly contact: string; readonly sample: string };
  /** The standing pages, which are filled in by the archive's keepers; until then each says so itself. */
  readonly about: (answers: ArchiveAnswers) => string;
  readonly contact: string;
  /** The draft that shows what an article can have. */
  readonly sampleTitle: string;
  readonly sampleBody: string;
  /** The first line of `site.yaml`. */
  readonly settingsHead: string;
  /** The name of an example item in the menu. */
  readonly menuExample: string;
  /** An example of a text in the footer of pages. */
  readonly footerExample: string;
  /** The text of `README.md`, one page. */
  readonly readme: (answers: ArchiveAnswers) => string;
}
