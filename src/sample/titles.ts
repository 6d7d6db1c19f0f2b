import { SLUG_LIMIT, slugOf } from "../text/slug.ts";
import { fillOne, rankedPhrases } from "./phrases.ts";
import type { Theme } from "./theme.ts";

const TITLES = rankedPhrases([
  "{place} {act} {subject}",
  "{actor} {act} {subject} năm {year}",
  "{subject} ở {place}: {result}",
  "Hội nghị bàn về {subject} {month}",
  "Trên {number} {crowd} {place} tham gia {subject}",
  "{place}: {number} {measured} nhờ {subject}",
  "{actor} {act} {object}",
  "Chuyện {subject} ở {place}",
  "{place} gắn {subject} với {other}",
  "Khi {difficulty}: cách làm của {place}",
  "Tập huấn {subject} cho {number} {crowd}",
  "Tổng kết {subject} {month} tại {place}",
]);

const TITLE_TAILS = rankedPhrases([
  "; {act} {subject}, {purpose}",
  "; {actor} {act} {object} trong năm {nextyear}",
  "; triển khai nhiệm vụ {subject} năm {nextyear} và phát động thi đua về {other}",
]);

/** The title of an article, and its slug. */
export interface SampleTitle {
  readonly title: string;
  /** Present where the title is too long for a card. */
  readonly shortTitle?: string;
  readonly slug: string;
}

/** Slug → the number of the last instalment that was made of it; 0 where only the article itself has it. */
export type TakenSlugs = Map<string, number>;

/**
 * Makes a title and a slug that no earlier article has. Where it would be those of an earlier article, this one becomes
 * the next instalment of that: its title ends in "(kỳ 2)" and its slug in `-ky-2`.
 */
export function titleOf(theme: Theme, taken: TakenSlugs): SampleTitle {
  const headline = fillOne(TITLES, theme);
  const tail = theme.random.chance(0.08) ? fillOne(TITLE_TAILS, theme) : "";
  const wanted = slugOf(headline);
  let instalment = taken.get(wanted) ?? 0;
  let slug = wanted;
  while (taken.has(slug)) slug = withInstalment(wanted, ++instalment + 1);
  taken.set(wanted, instalment);
  if (slug !== wanted) taken.set(slug, 0);
  const shown = instalment === 0 ? headline : `${headline} (kỳ ${instalment + 1})`;
  return tail === "" ? { title: shown, slug } : { title: `${shown}${tail}`, shortTitle: shown, slug };
}

/** A slug with the number of an instalment at its end. A slug that is too long for it is cut between words first. */
function withInstalment(slug: string, number: number): string {
  const ending = `-ky-${number}`;
  const room = SLUG_LIMIT - ending.length;
  return `${slug.length <= room ? slug : slug.slice(0, slug.lastIndexOf("-", room))}${ending}`;
}
