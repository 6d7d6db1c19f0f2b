/** What is known of a file of a copy. */
export type FoundFile =
  /** The SHA-256 of its bytes. */
  | { readonly sha256: string }
  | "missing"
  /** It is there and cannot be read. */
  | "unreadable"
  /** The server leads on to another address instead, so that its bytes cannot be had. */
  | "redirected"
  /** The server keeps it for itself: it holds settings of a host. */
  | "withheld";

/** A copy of a site that is to be checked: a folder, or a site that a server answers for. */
export interface CopySource {
  /** The bytes of a small file; `null` where it is not there. */
  readonly bytes: (file: string) => Promise<Uint8Array | null>;
  readonly find: (file: string, sha256: string) => Promise<FoundFile>;
  /** The paths of all its files; `null` where they cannot be known. */
  readonly files: () => readonly string[] | null;
  /** How many files may be looked at at once. */
  readonly atOnce: number;
}
