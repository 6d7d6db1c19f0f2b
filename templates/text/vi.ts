import { numberText } from "../../src/views/numbers.ts";
import { articleText } from "./article-vi.ts";
import { frameText } from "./frame-vi.ts";
import { listsText } from "./lists-vi.ts";
import { noticesText } from "./notices-vi.ts";

/**
 * All texts that templates show, in Vietnamese, by the page or part that shows them. The texts that views carry are made
 * in `src/views/text.ts`; those of scripts stand in modules of their own beside this one.
 */
export const text = {
  /** `12.345` */
  number: numberText,
  articles: (count: number): string => `${numberText(count)} bài`,
  // frame, mark, markNote, featured
  ...frameText,
  // article, figures, cite, picture, print
  ...articleText,
  // home, calendar, days, year, list
  ...listsText,
  // tombstone, redirect, search, offline, notFound
  ...noticesText,
} as const;
