import { heading, list, lostPictures, paragraph, quotation, table } from "./blocks.ts";
import { linkTo, linkToListing, type WrittenArticle } from "./links.ts";
import type { SamplePicture } from "./pictures.ts";
import { documentSentenceOf, openingOf } from "./sentences.ts";
import type { Theme } from "./theme.ts";

/** What the body of an article must hold besides its sentences. */
export interface BodyPlan {
  /** The article's own path inside the content folder. */
  readonly file: string;
  /** The earlier articles that it links to. */
  readonly earlier: readonly WrittenArticle[];
  /** The pictures that stand beside it. */
  readonly pictures: readonly SamplePicture[];
}

/**
 * The least number of words at which an article ends. Its last block brings some more, so that it may have up to 900.
 */
const LEAST_WORDS = 310;
/** Twice by chance up to so many words are added to that. */
const WORDS_SPREAD = 200;
/** From how many words on no further special blocks are added. */
const FULL_WORDS = 740;

/** Makes the Markdown of an article, of 300 to 900 words. As usual in Vietnamese, each syllable counts as a word. */
export function articleText(theme: Theme, plan: BodyPlan): string {
  const { random } = theme;
  const enough = LEAST_WORDS + random.below(WORDS_SPREAD) + random.below(WORDS_SPREAD);
  const blocks = [`${openingOf(theme)} ${paragraph(theme, 1, 3)}`];
  const special = specialBlocks(theme, plan);
  const hasHeadings = random.chance(0.5);
  let words = wordCount(blocks[0]!);
  for (let turn = 1; words < enough || (special.length > 0 && words < FULL_WORDS); turn++) {
    const isSpecial = special.length > 0 && (turn % 2 === 0 || words >= enough);
    const headings = hasHeadings && turn % 3 === 1 && words < enough ? [heading(theme)] : [];
    const added = [...headings, isSpecial ? special.shift()! : paragraph(theme, 2, 4)];
    blocks.push(...added);
    for (const block of added) words += wordCount(block);
  }
  return blocks.join("\n\n");
}

/** The blocks of an article that are no plain paragraphs. Those that must not be left out come first. */
function specialBlocks(theme: Theme, { earlier, file, pictures }: BodyPlan): string[] {
  const { documents, random } = theme;
  const blocks: string[] = [];
  if (pictures.length > 0) blocks.push(pictures.map(pictureLine).join("\n"));
  if (random.chance(0.12)) blocks.push(lostPictures(theme));
  if (documents.length > 0 && random.chance(0.8)) blocks.push(`${documentSentenceOf(theme)} ${paragraph(theme, 1, 2)}`);
  if (random.chance(0.3)) blocks.push(list(theme));
  if (random.chance(0.25)) blocks.push(quotation(theme));
  if (random.chance(0.1)) blocks.push(table(theme));
  for (const article of earlier) blocks.push(linkTo(article, file, theme));
  if (random.chance(0.05)) blocks.push(linkToListing(theme, file));
  return blocks;
}

function pictureLine({ alt, caption, name }: SamplePicture): string {
  return `![${alt}](${name} "${caption}")`;
}

/** How many words a text has. Words are divided by spaces and line ends. */
function wordCount(text: string): number {
  let count = 0;
  let isInside = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32;
    if (!isSpace && !isInside) count++;
    isInside = !isSpace;
  }
  return count;
}
