/** A block before or after a line that may be a heading. */
export interface BlockAround {
  /** Whether it is a paragraph that is not bold itself. */
  readonly isText: boolean;
  /** Whether it is a paragraph, list, table or heading. */
  readonly isBlock: boolean;
  readonly isPicture: boolean;
  /** How many characters it has. */
  readonly length: number;
}

const MOST_HEADING = 150;
/** `Chương II`, `Điều 5.`, `III.`, `2.1.`, `a)`. */
const NUMBERED = /^(?:(?:Phần|Chương|Mục|Điều)\s+[\dIVXLC]+|[IVXLC]+\s*[.)\-–]|\d+(?:\.\d+)*\s*[.)\-–]|[a-zđ]\))/i;
/** A paragraph of fewer characters is no text that a heading could stand over. */
const LEAST_TEXT = 80;

/**
 * Whether a paragraph all in bold is a heading: it has a number, or stands between texts; a signature and a caption do not.
 *
 * @param text the words of the paragraph, on one line
 */
export function isBoldHeading(text: string, previous: BlockAround | undefined, next: BlockAround | undefined): boolean {
  if (text === "" || text.length > MOST_HEADING || next === undefined) return false;
  if (NUMBERED.test(text)) return next.isBlock;
  if (previous === undefined || previous.isPicture || /[.;:,!?…]$/.test(text)) return false;
  return next.isText && next.length >= LEAST_TEXT;
}

/** The rank of such a heading, by its number: 2 stands highest. */
export function boldHeadingRank(text: string): 2 | 3 | 4 {
  if (/^(?:Phần|Chương|[IVXLC]+\s*[.)\-–])/.test(text)) return 2;
  if (/^(?:\d+\.\d|[a-zđ]\))/.test(text)) return 4;
  return NUMBERED.test(text) ? 3 : 2;
}
