/*
 * What the editing page asks of the place where articles are kept. Paths begin with `content/` and have `/` between their
 * parts, whatever the folder is called on the machine.
 */

/** Where articles are kept: at the desk, that is on this machine, or at a host of git repositories. */
export type StoreKind = "desk" | "github" | "gitlab" | "gitea";

/** A place where articles are kept. Its functions that return no `SaveResult` throw a `StoreFault` (`fault.ts`). */
export interface Store {
  readonly kind: StoreKind;
  /** Whether an article can be sent for review: whether branches and requests exist here. */
  readonly canReview: boolean;
  /** Whether what readers see changes only by review; saving then is for drafts alone. */
  readonly mustReview: boolean;
  /** Who edits, as the store knows it; `null` where it does not. */
  readonly editor: Editor | null;
  /** The text of `content/site.yaml`; `null` where there is none. */
  siteFile(): Promise<string | null>;
  /** The years that have articles, newest first. */
  years(): Promise<readonly number[]>;
  /** The articles of a year, newest first, articles without a readable date last. */
  listYear(year: number): Promise<readonly ListedArticle[]>;
  /** Drafts that have no year yet, and articles in review. */
  listDrafts(): Promise<readonly ListedArticle[]>;
  /** The names that articles already use. */
  known(): Promise<KnownNames>;
  /** Opens an article, `content/articles/2026/11/abc/index.md`; from the branch of its review where one is given. */
  open(path: string, branch?: string): Promise<OpenedArticle>;
  /** The bytes of a file of the content folder, such as a picture beside an article. */
  readFile(path: string, branch?: string): Promise<Uint8Array>;
  /** Saves all of a change, or nothing of it. */
  save(change: Change): Promise<SaveResult>;
  /** Saves a change on a branch of its own and asks for its review; at the desk it is refused. */
  sendForReview(change: Change, title: string): Promise<SaveResult>;
  /** Forgets who signed in; absent where nobody has to sign in. */
  signOut?(): void;
}

/** Who edits. */
export interface Editor {
  readonly name: string;
  readonly email?: string;
}

/** An article in a list. */
export interface ListedArticle {
  readonly path: string;
  readonly title: string;
  /** As it is written in the article; `null` where it is not. */
  readonly publishedAt: string | null;
  readonly category: string | null;
  readonly state: "draft" | "review" | "scheduled" | "published" | "withdrawn";
  /** Of an article in review: the branch it is on, and the address where it is reviewed. */
  readonly review?: { readonly branch: string; readonly href: string };
}

/** An article as it is in the store. */
export interface OpenedArticle {
  readonly path: string;
  readonly text: string;
  /** The git blob id of the file's bytes. */
  readonly version: string;
  /** The files beside the article, sorted by name: those of its folder, where it has a folder of its own. */
  readonly beside: readonly FileBeside[];
  /** The branch of its review, where it was opened from there. */
  readonly branch?: string;
}

/** A file beside an article. */
export interface FileBeside {
  readonly name: string;
  /** 0 where the store does not tell sizes. */
  readonly sizeBytes: number;
  /** The git blob id of its bytes. */
  readonly version: string;
}

/** The names that articles already use, each list in the order of the alphabet. */
export interface KnownNames {
  readonly topics: readonly string[];
  readonly people: readonly string[];
  readonly authors: readonly string[];
  readonly places: readonly string[];
  readonly documents: readonly string[];
  /** Slugs of categories. */
  readonly categories: readonly string[];
}

/** Files to be written and removed together. */
export interface Change {
  /** What was done, in a line; the message of the commit. */
  readonly message: string;
  readonly writes: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  readonly removals: readonly string[];
  /**
   * What the files were when the editor saw them: git blob ids, or `null` for a file that must not exist. A file that is
   * written and not told of here must not exist either.
   */
  readonly expected: readonly { readonly path: string; readonly version: string | null }[];
  /** Who edits, where the store does not know it. */
  readonly by?: Editor;
  /** At the desk: whether the change becomes a commit; by default what `editor: {commit}` of `site.yaml` says. */
  readonly commit?: boolean;
}

/** How saving ended. */
export type SaveResult =
  | {
      readonly kind: "saved";
      /** Path → git blob id of each file that was written. */
      readonly versions: Readonly<Record<string, string>>;
      /** Where the host shows the change or its review. */
      readonly href?: string;
      /** What else an editor must know, in words: files were saved, but git refused the commit. */
      readonly note?: string;
    }
  | {
      /** Another editor changed a file meanwhile; nothing was saved. */
      readonly kind: "conflict";
      readonly path: string;
      /** The text of the file now; `null` where it is gone or no text. */
      readonly theirs: string | null;
      /** The git blob id of the file now; `null` where it is gone. */
      readonly version: string | null;
      readonly by?: string;
      /** ISO 8601. */
      readonly at?: string;
    }
  | { readonly kind: "offline" }
  | { readonly kind: "refused"; readonly what: string };

/** What is asked of an editor before a store at a host can be opened. */
export interface SignIn {
  readonly kind: "sign-in";
  readonly host: Exclude<StoreKind, "desk">;
  /** The name of the host, for the button: `gitlab.com`. */
  readonly hostName: string;
  /** Whether the editor signs in at the host and comes back, or pastes a token that the host gave. */
  readonly way: "redirect" | "token";
  /** Where the host makes a token; of the way `token` alone. */
  readonly tokenHref?: string;
  /** What a token must be allowed to do, in words; of the way `token` alone. */
  readonly tokenNeeds?: string;
  /** Why the last attempt failed, in words. */
  readonly fault?: string;
  /** Leads the browser to the host; of the way `redirect` alone. */
  begin(keep: boolean): Promise<void>;
  /** Opens the store with a pasted token. It is kept until the window closes, or on the device where `keep` is true. */
  withToken(token: string, keep: boolean): Promise<Store | SignIn>;
}
