import { heading, list, lostPictures, paragraph, quotation, table } from "./blocks.ts";
import { linkTo, linkToListing, type WrittenArticle } from "./links.ts";
import type { SamplePicture } from "./pictures.ts";
import { documentSentenceOf, openingOf } from "./sentences.ts";
import type { Voice } from "./theme.ts";

/** What the body of an article is to hold besides its words. */
export interface BodyPlan {
  /** Its own path inside the content folder. */
  readonly file: string;
  /** Earlier articles to link to. */
  readonly earlier: readonly WrittenArticle[];
  /** Pictures that stand beside it. */
  readonly pictures: readonly SamplePicture[];
}

/** Words at which an article ends; its last block brings some more, to 900 at the most. */
const LEAST = 310;
const SPREAD = 200;
/** Words after which nothing is added that can be left out. */
const FULL = 740;

/** The Markdown of an article: 300 to 900 words as Vietnamese counts them, one for each syllable. */
export function articleText(voice: Voice, plan: BodyPlan): string {
  const { random } = voice;
  const enough = LEAST + random.below(SPREAD) + random.below(SPREAD);
  const blocks = [`${openingOf(voice)} ${paragraph(voice, 1, 3)}`];
  const extras = extrasOf(voice, plan);
  const hasHeadings = random.chance(0.5);
  let words = wordCount(blocks[0]!);
  for (let turn = 1; words < enough || (extras.length > 0 && words < FULL); turn++) {
    const isExtra = extras.length > 0 && (turn % 2 === 0 || words >= enough);
    const ahead = hasHeadings && turn % 3 === 1 && words < enough ? [heading(voice)] : [];
    const added = [...ahead, isExtra ? extras.shift()! : paragraph(voice, 2, 4)];
    blocks.push(...added);
    for (const block of added) words += wordCount(block);
  }
  return blocks.join("\n\n");
}

/** The blocks that are no plain paragraphs; what must not be left out comes first. */
function extrasOf(voice: Voice, { earlier, file, pictures }: BodyPlan): string[] {
  const { documents, random } = voice;
  const extras: string[] = [];
  if (pictures.length > 0) extras.push(pictures.map(pictureLine).join("\n"));
  if (random.chance(0.12)) extras.push(lostPictures(voice));
  if (documents.length > 0 && random.chance(0.8)) extras.push(`${documentSentenceOf(voice)} ${paragraph(voice, 1, 2)}`);
  if (random.chance(0.3)) extras.push(list(voice));
  if (random.chance(0.25)) extras.push(quotation(voice));
  if (random.chance(0.1)) extras.push(table(voice));
  for (const article of earlier) extras.push(linkTo(article, file, voice));
  if (random.chance(0.05)) extras.push(linkToListing(voice, file));
  return extras;
}

function pictureLine({ alt, caption, name }: SamplePicture): string {
  return `![${alt}](${name} "${caption}")`;
}

/** Words of a text: what stands between spaces and line ends. */
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
