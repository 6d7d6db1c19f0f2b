import type { Problem } from "../problems/problem.ts";
import type { SiteConfig } from "./site-config.ts";

export interface ArticleContext {
  readonly config: SiteConfig;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  /** What Problems call the content folder: `content`. */
  readonly label: string;
  readonly problems: Problem[];
}
