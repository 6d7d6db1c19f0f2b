import type { Change, Editor, SaveResult } from "./store.ts";

/*
 * What the editing page and the desk, which is the server of the preview, say to each other. Both sides are made from these
 * types.
 */

/** Where the desk answers, outside the base path of any site. */
export const DESK_URL = "/__khotin/desk/";

/** A header of every request to the desk, which a page of another site cannot send. */
export const DESK_HEADER = "x-khotin-desk";

/** What can be asked of the desk: the last part of the address. */
export type DeskQuestion = "about" | "years" | "year" | "drafts" | "known" | "open" | "file" | "save";

/** What the desk says of itself. */
export interface DeskAbout {
  /** The text of `site.yaml`; `null` where there is none. */
  readonly siteFile: string | null;
  /** Who edits, as git is told; `null` where it is not. */
  readonly editor: Editor | null;
}

/** A change as JSON; the bytes of its files are other parts of the same form, named `file0`, `file1` and so on. */
export interface SentChange extends Omit<Change, "writes"> {
  /** The paths of the files, in the order of the parts. */
  readonly writes: readonly string[];
}

/** Why the desk does not save. */
export type DeskRefusal = "bad-path" | "bad-request" | "not-written" | "too-large";

/** How saving at the desk ended. */
export type DeskSaved =
  | {
      readonly kind: "saved";
      readonly versions: Readonly<Record<string, string>>;
      /** What git said, where files were saved but not committed; empty where the folder is no checkout. */
      readonly gitFault?: string;
    }
  | Extract<SaveResult, { kind: "conflict" }>
  | { readonly kind: "refused"; readonly reason: DeskRefusal; readonly detail: string };
