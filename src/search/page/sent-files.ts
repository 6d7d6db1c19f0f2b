/** A message of the search page to Pagefind's worker, besides calls (early-files.ts). */
export interface SentFiles {
  /** The addresses of files that are going to be sent. */
  readonly expect?: readonly string[];
  /** The address of the file that is sent with this message. */
  readonly given?: string;
  /** Its bytes; `null` where the page could not load it. */
  readonly bytes?: ArrayBuffer | null;
}

/** The files that the page sends, each of which is taken once. A file may be asked for before it comes, or after. */
export interface Inbox {
  /** Takes a message. `false` where the message is no matter of files. */
  readonly receive: (message: SentFiles) => boolean;
  /** The bytes of a file that is going to be sent, or was; `null` in their place where the page sends none. */
  readonly take: (address: string) => Promise<ArrayBuffer | null> | null;
}

export function createInbox(): Inbox {
  const expected = new Map<string, Promise<ArrayBuffer | null>>();
  const givers = new Map<string, (bytes: ArrayBuffer | null) => void>();
  return {
    receive: ({ expect = [], given, bytes = null }) => {
      for (const address of expect) expected.set(address, new Promise((give) => givers.set(address, give)));
      if (given !== undefined) givers.get(given)?.(bytes);
      return given !== undefined || expect.length > 0;
    },
    take: (address) => {
      const bytes = expected.get(address) ?? null;
      expected.delete(address);
      return bytes;
    },
  };
}
