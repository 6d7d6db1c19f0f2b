import { LEADING, setTitle, shortened } from "./fit-title.ts";
import { linePath, widthOf } from "./typeface.ts";

export const CARD_WIDTH_PX = 1200;
export const CARD_HEIGHT_PX = 630;

/** What a card says: single spaces, and no sign the face lacks. */
export interface CardWords {
  /** Above the hairline. */
  readonly organisation: string;
  readonly title: string;
  /** At the foot, left. */
  readonly category: string;
  /** At the foot, right. */
  readonly day: string;
}

/** Of the pages' light look (`templates/css/tokens.css`). */
export const PAPER = "#fcfbf8";
export const INK = "#1d1a16";
export const SOFT = "#595249";
export const RED = "#9d1f17";

const MARGIN_PX = 72;
/** Between the words and a picture. */
const GAP_PX = 48;
const LABEL_PX = 27;
const ORGANISATION_BASE_PX = 92;
const RULE_PX = 122;
const TITLE_TOP_PX = 156;
const TITLE_BOTTOM_PX = 512;
const FOOT_BASE_PX = 566;

/** Draws a card's words, organisation above the one red hairline, on paper; `rightPx` of it stays empty for a picture. */
export function drawCard(words: CardWords, rightPx: number): string {
  const widthPx = CARD_WIDTH_PX - MARGIN_PX - (rightPx === 0 ? MARGIN_PX : rightPx + GAP_PX);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD_WIDTH_PX}" height="${CARD_HEIGHT_PX}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    label(words.organisation, MARGIN_PX, ORGANISATION_BASE_PX, widthPx, SOFT),
    `<rect x="${MARGIN_PX}" y="${RULE_PX}" width="${widthPx}" height="3" fill="${RED}"/>`,
    drawTitle(words.title, widthPx),
    drawFoot(words, widthPx),
    "</svg>",
  ].join("");
}

function drawTitle(title: string, widthPx: number): string {
  const heightPx = TITLE_BOTTOM_PX - TITLE_TOP_PX;
  const { sizePx, lines } = setTitle(title, widthPx, heightPx);
  const leadingPx = sizePx * LEADING;
  // A short title hangs a third of the way down, like a heading on a page, not in the middle.
  const topPx = TITLE_TOP_PX + (heightPx - lines.length * leadingPx) / 3;
  return lines
    .map((line, index) => linePath(line, sizePx, MARGIN_PX, rounded(topPx + index * leadingPx + sizePx), INK))
    .join("");
}

function drawFoot({ category, day }: CardWords, widthPx: number): string {
  const dayWidthPx = widthOf(day) * LABEL_PX;
  return [
    label(category, MARGIN_PX, FOOT_BASE_PX, widthPx - dayWidthPx - LABEL_PX, INK),
    linePath(day, LABEL_PX, rounded(MARGIN_PX + widthPx - dayWidthPx), FOOT_BASE_PX, SOFT),
  ].join("");
}

/** One line at most: a longer text is set smaller, down to two thirds, then cut. */
function label(text: string, xPx: number, yPx: number, widthPx: number, fill: string): string {
  const width = widthOf(text);
  const sizePx = rounded(Math.max(LABEL_PX * 0.66, Math.min(LABEL_PX, widthPx / Math.max(width, 1))));
  const shown = width * sizePx > widthPx + 1 ? shortened(text, widthPx / sizePx) : text;
  return linePath(shown, sizePx, xPx, yPx, fill);
}

const rounded = (value: number) => Math.round(value * 100) / 100;
