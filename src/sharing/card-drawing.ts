import { cutToWidth, fitTitle, LINE_HEIGHT_EM } from "./fit-title.ts";
import { widthInEm } from "./typeface.ts";

export const CARD_WIDTH_PX = 1200;
export const CARD_HEIGHT_PX = 630;

/** The words on a card. They have single spaces, and a glyph for every character. */
export interface CardWords {
  /** The words above the hairline. */
  readonly organisation: string;
  readonly title: string;
  /** The words at the foot on the left. */
  readonly category: string;
  /** The words at the foot on the right. */
  readonly day: string;
}

/** The colours of a card: those of the pages' light look (`templates/css/tokens.css`). */
export const PAPER = "#fcfbf8";
export const INK = "#1d1a16";
export const SOFT_INK = "#595249";
export const RED = "#9d1f17";

/** A line of text on a card. */
export interface CardLine {
  readonly text: string;
  /** Pixels to an em; a whole number. */
  readonly sizePx: number;
  /** Where the line begins, from the left edge. */
  readonly leftPx: number;
  /** Where its baseline is, from the top; a whole number. */
  readonly baselinePx: number;
  readonly colour: string;
}

/** What stands on a card, and where. */
export interface CardDrawing {
  readonly lines: readonly CardLine[];
  /** A rule as wide as the words. All its lengths are whole pixels. */
  readonly rule: {
    readonly leftPx: number;
    readonly topPx: number;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly colour: string;
  };
}

const MARGIN_PX = 72;
/** The gap between the words and a picture. */
const GAP_PX = 48;
/** The size of all words but the title. */
const SMALL_TEXT_PX = 27;
/** The least size of those words. */
const SMALLEST_TEXT_PX = 18;
// Where the parts of a card stand, from its top.
const ORGANISATION_BASELINE_PX = 92;
const RULE_TOP_PX = 122;
const TITLE_TOP_PX = 156;
const TITLE_BOTTOM_PX = 512;
const FOOT_BASELINE_PX = 566;

/**
 * Sets the words of a card.
 *
 * @param rightPx the width at the right that stays empty, for a picture
 */
export function drawCard(words: CardWords, rightPx: number): CardDrawing {
  const widthPx = CARD_WIDTH_PX - MARGIN_PX - (rightPx === 0 ? MARGIN_PX : rightPx + GAP_PX);
  return {
    lines: [
      smallLine(words.organisation, ORGANISATION_BASELINE_PX, widthPx, SOFT_INK),
      ...titleLines(words.title, widthPx),
      ...footLines(words, widthPx),
    ],
    rule: { leftPx: MARGIN_PX, topPx: RULE_TOP_PX, widthPx, heightPx: 3, colour: RED },
  };
}

function titleLines(title: string, widthPx: number): readonly CardLine[] {
  const heightPx = TITLE_BOTTOM_PX - TITLE_TOP_PX;
  const { sizePx, lines } = fitTitle(title, widthPx, heightPx);
  const leadingPx = sizePx * LINE_HEIGHT_EM;
  // A third of the empty space goes above a short title, so that it stands like a heading on a page and not in the
  // middle.
  const topPx = TITLE_TOP_PX + (heightPx - lines.length * leadingPx) / 3;
  return lines.map((text, index) => ({
    text,
    sizePx,
    leftPx: MARGIN_PX,
    baselinePx: Math.round(topPx + index * leadingPx + sizePx),
    colour: INK,
  }));
}

function footLines({ category, day }: CardWords, widthPx: number): readonly CardLine[] {
  const dayWidthPx = widthInEm(day) * SMALL_TEXT_PX;
  return [
    smallLine(category, FOOT_BASELINE_PX, widthPx - dayWidthPx - SMALL_TEXT_PX, INK),
    {
      text: day,
      sizePx: SMALL_TEXT_PX,
      leftPx: MARGIN_PX + widthPx - dayWidthPx,
      baselinePx: FOOT_BASELINE_PX,
      colour: SOFT_INK,
    },
  ];
}

/** A text on one line. One that is too wide is smaller, and cut where even the smallest size is too large. */
function smallLine(text: string, baselinePx: number, widthPx: number, colour: string): CardLine {
  const width = widthInEm(text);
  const sizePx = Math.max(SMALLEST_TEXT_PX, Math.min(SMALL_TEXT_PX, Math.floor(widthPx / Math.max(width, 1))));
  const shown = width * sizePx > widthPx + 1 ? cutToWidth(text, widthPx / sizePx) : text;
  return { text: shown, sizePx, leftPx: MARGIN_PX, baselinePx, colour };
}
