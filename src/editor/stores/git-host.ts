import type { Change, Editor, StoreKind } from "./store.ts";

/** A host of git repositories, as far as articles need one. Its functions throw a `StoreFault`. */
export interface GitHost {
  readonly kind: Exclude<StoreKind, "desk">;
  /** Who signed in. */
  user(): Promise<Editor>;
  /** The commit that a branch is at; `null` where there is no such branch. */
  headOf(branch: string): Promise<string | null>;
  /** What is directly in a folder at a commit; nothing where there is no such folder. */
  itemsIn(commit: string, folder: string): Promise<readonly TreeItem[]>;
  /** The files under a folder at a commit, at any depth. */
  filesUnder(commit: string, folder: string): Promise<readonly TreeItem[]>;
  /** The bytes of a file at a commit. */
  bytesOf(commit: string, file: TreeItem): Promise<Uint8Array>;
  /** Puts a change on a branch, in one commit on top of another. */
  commit(target: CommitTarget, change: Change, before: ReadonlyMap<string, string>): Promise<Committed>;
  /** Who changed a file last and when. */
  lastChange(commit: string, path: string): Promise<{ readonly by?: string; readonly at?: string }>;
  /** The open requests for review into a branch. */
  reviews(into: string): Promise<readonly Review[]>;
  /** Asks for the review of a branch. Returns where the host shows it. */
  askReview(branch: string, into: string, title: string): Promise<string>;
}

/** A file or a folder at a commit. */
export interface TreeItem {
  /** From the root of the repository: `content/articles/2026`. */
  readonly path: string;
  readonly isFolder: boolean;
  /** The git id of the blob or the tree. */
  readonly id: string;
  /** 0 where the host does not tell it, and for folders. */
  readonly sizeBytes: number;
}

/** Where a commit goes. */
export interface CommitTarget {
  readonly branch: string;
  /** The commit that it is put on top of. */
  readonly head: string;
  /** The branch that the new branch begins from; absent where the branch is there already. */
  readonly newFrom?: string;
}

/** How a commit ended: the branch has moved meanwhile where another commit came between. */
export type Committed =
  | { readonly kind: "done"; readonly href?: string }
  | { readonly kind: "moved" }
  | { readonly kind: "refused"; readonly what: string };

/** An open request for review. */
export interface Review {
  readonly branch: string;
  /** Where the host shows it. */
  readonly href: string;
}
