import { cutToWidth, fitTitle, LINE_HEIGHT_EM } from "./fit-title.ts";
import { drawLine, widthInEm } from "./typeface.ts";

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
const INK = "#1d1a16";
const SOFT_INK = "#595249";
const RED = "#9d1f17";

const MARGIN_PX = 72;
/** The gap between the words and a picture. */
const GAP_PX = 48;
/** The size of all words but the title. */
const SMALL_TEXT_PX = 27;
/** The size of those words is never less than this share of it. */
const SMALLEST_SHARE = 0.66;
// Where the parts of a card stand, from its top.
const ORGANISATION_BASELINE_PX = 92;
const RULE_TOP_PX = 122;
const TITLE_TOP_PX = 156;
const TITLE_BOTTOM_PX = 512;
const FOOT_BASELINE_PX = 566;

/**
 * Draws the words of a card as an SVG.
 *
 * @param rightPx the width at the right that stays empty, for a picture
 */
export function drawCard(words: CardWords, rightPx: number): string {
  const widthPx = CARD_WIDTH_PX - MARGIN_PX - (rightPx === 0 ? MARGIN_PX : rightPx + GAP_PX);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH_PX}" height="${CARD_HEIGHT_PX}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    drawSmallText(words.organisation, MARGIN_PX, ORGANISATION_BASELINE_PX, widthPx, SOFT_INK),
    `<rect x="${MARGIN_PX}" y="${RULE_TOP_PX}" width="${widthPx}" height="3" fill="${RED}"/>`,
    drawTitle(words.title, widthPx),
    drawFoot(words, widthPx),
    "</svg>",
  ].join("");
}

function drawTitle(title: string, widthPx: number): string {
  const heightPx = TITLE_BOTTOM_PX - TITLE_TOP_PX;
  const { sizePx, lines } = fitTitle(title, widthPx, heightPx);
  const leadingPx = sizePx * LINE_HEIGHT_EM;
  // A third of the empty space goes above a short title, so that it stands like a heading on a page and not in the
  // middle.
  const topPx = TITLE_TOP_PX + (heightPx - lines.length * leadingPx) / 3;
  return lines
    .map((line, index) => drawLine(line, sizePx, MARGIN_PX, rounded(topPx + index * leadingPx + sizePx), INK))
    .join("");
}

function drawFoot({ category, day }: CardWords, widthPx: number): string {
  const dayWidthPx = widthInEm(day) * SMALL_TEXT_PX;
  return [
    drawSmallText(category, MARGIN_PX, FOOT_BASELINE_PX, widthPx - dayWidthPx - SMALL_TEXT_PX, INK),
    drawLine(day, SMALL_TEXT_PX, rounded(MARGIN_PX + widthPx - dayWidthPx), FOOT_BASELINE_PX, SOFT_INK),
  ].join("");
}

/**
 * Draws a text on one line. A text that is too wide is drawn smaller, and cut where even the smallest size is too
 * large.
 */
function drawSmallText(text: string, xPx: number, yPx: number, widthPx: number, fill: string): string {
  const width = widthInEm(text);
  const sizePx = rounded(
    Math.max(SMALL_TEXT_PX * SMALLEST_SHARE, Math.min(SMALL_TEXT_PX, widthPx / Math.max(width, 1))),
  );
  const shown = width * sizePx > widthPx + 1 ? cutToWidth(text, widthPx / sizePx) : text;
  return drawLine(shown, sizePx, xPx, yPx, fill);
}

const rounded = (value: number) => Math.round(value * 100) / 100;
