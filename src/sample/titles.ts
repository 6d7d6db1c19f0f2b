import { SLUG_LIMIT, slugOf } from "../text/slug.ts";
import { patterns, speak } from "./phrases.ts";
import type { Voice } from "./theme.ts";

const TITLES = patterns([
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

const TAILS = patterns([
  "; {act} {subject}, {purpose}",
  "; {actor} {act} {object} trong năm {nextyear}",
  "; triển khai nhiệm vụ {subject} năm {nextyear} và phát động thi đua về {other}",
]);

/** The names an article goes by. */
export interface SampleTitle {
  readonly title: string;
  /** Where the title is too long for a card. */
  readonly shortTitle?: string;
  readonly slug: string;
}

/** Slug → how many articles wanted it. */
export type TakenSlugs = Map<string, number>;

/**
 * A title and a slug no other article has. An article that would be called like an earlier one is the next instalment
 * of it: its title ends in "(kỳ 2)", its slug in `-ky-2`.
 */
export function titleOf(voice: Voice, taken: TakenSlugs): SampleTitle {
  const headline = speak(TITLES, voice);
  const tail = voice.random.chance(0.08) ? speak(TAILS, voice) : "";
  const wanted = slugOf(headline);
  let instalment = taken.get(wanted) ?? 0;
  let slug = wanted;
  while (taken.has(slug)) slug = withInstalment(wanted, ++instalment + 1);
  taken.set(wanted, instalment);
  if (slug !== wanted) taken.set(slug, 0);
  const shown = instalment === 0 ? headline : `${headline} (kỳ ${instalment + 1})`;
  return tail === "" ? { title: shown, slug } : { title: `${shown}${tail}`, shortTitle: shown, slug };
}

/** The slug with its number at the end, cut at a word before it where there is no room. */
function withInstalment(slug: string, number: number): string {
  const ending = `-ky-${number}`;
  const room = SLUG_LIMIT - ending.length;
  return `${slug.length <= room ? slug : slug.slice(0, slug.lastIndexOf("-", room))}${ending}`;
}
