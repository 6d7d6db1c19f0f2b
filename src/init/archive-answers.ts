import type { Moment } from "../content/dates.ts";

/** Where an archive is published, and so what publishes it. */
export const hosts = ["github", "gitlab", "server"] as const;
export type Host = (typeof hosts)[number];

/** What is known of an archive when its repository is made. */
export interface ArchiveAnswers {
  readonly title: string;
  readonly organisation: string;
  /** An absolute address with a slash at its end; `null` where none is known yet. */
  readonly baseUrl: string | null;
  readonly categories: readonly { readonly slug: string; readonly name: string }[];
  readonly host: Host;
  readonly language: "vi" | "en";
  /** How many articles are expected; 0 where nobody said. */
  readonly articles: number;
  /** What npm takes the program from: a version, the path of a packed file, a git address. */
  readonly packageSpec: string;
  readonly createdAt: Moment;
}
