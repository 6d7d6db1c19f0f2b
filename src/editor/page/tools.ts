import type { SiteConfig } from "../../content/site-config.ts";
import type { KeptWork } from "../stores/kept-work.ts";
import type { KnownNames, Store } from "../stores/store.ts";
import type { WordArticle } from "../word-files/word-article.ts";
import type { EditorWords } from "../words/words.ts";
import type { WorkingFile } from "./working-article.ts";

/** A Problem of the article that is edited, in the words of `khotin check`. */
export interface FoundProblem {
  /** `title`, `body`; another name where the Problem is of the file as a whole. */
  readonly field: string;
  readonly isError: boolean;
  readonly what: string;
  readonly fix: string;
  /** Its line from 1: in the body where it is one of the body, else in the file. */
  readonly line: number;
}

/** An article as it would be saved now. */
export interface ArticleNow {
  readonly path: string;
  readonly text: string;
  readonly siteText: string | null;
  readonly beside: readonly WorkingFile[];
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
}

/** A field for the body of an article, which was put on the page. */
export interface MountedBody {
  readonly setText: (text: string) => void;
  readonly focus: () => void;
  readonly goToLine: (line: number) => void;
  /** Shows the pictures whose addresses have come meanwhile. */
  readonly renewPictures: () => void;
  readonly remove: () => void;
}

/** What a field for the body needs to know. */
export interface BodyNeeds {
  readonly text: string;
  readonly label: string;
  readonly language: "vi" | "en";
  readonly onChange: (text: string) => void;
  readonly takeFile: (file: File) => Promise<{ readonly name: string }>;
  readonly hrefOf: (name: string) => string | null;
  /** Takes a Word file that is dropped on the field; `false` leaves it to be attached. */
  readonly takeWordFile?: (file: File) => boolean;
}

/** The parts of the editing page that stand in other rooms, some of which are loaded only when they are needed. */
export interface EditorTools {
  readonly words: EditorWords;
  readonly language: "vi" | "en";
  /** The path that the site lies under: `/`, `/kho-tin/`. */
  readonly siteHref: string;
  readonly nowMs: () => number;
  readonly judge: (article: ArticleNow) => Promise<readonly FoundProblem[]>;
  /** The article's page as a whole document. */
  readonly preview: (article: ArticleNow, hrefOf: (name: string) => string | null) => Promise<string>;
  readonly mountBody: (place: HTMLElement, needs: BodyNeeds) => MountedBody;
  /** The JPEG of a HEIC; any other file as it is. */
  readonly shownFile: (file: File) => Promise<File>;
  /** Reads a Word file; rejects with an error whose message tells an official why it does not. */
  readonly readWordFile: (file: File, signal: AbortSignal) => Promise<WordArticle>;
  readonly keepWork: (key: string, work: KeptWork) => Promise<unknown>;
  readonly keptWork: () => Promise<readonly KeptWork[]>;
  readonly forgetWork: (key: string) => Promise<void>;
}

/** An opened store, and what the page read there at the beginning. */
export interface Desk {
  readonly store: Store;
  readonly siteText: string | null;
  readonly config: SiteConfig;
  readonly known: KnownNames;
}
