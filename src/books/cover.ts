import sharp from "sharp";
import { INK, PAPER, RED, SOFT_INK } from "../sharing/card-drawing.ts";
import { fitTitle, LINE_HEIGHT_EM } from "../sharing/fit-title.ts";
import { cardText } from "../sharing/site-card.ts";
import { drawLine, widthInEm } from "../sharing/typeface.ts";

/** The size of a cover, in the proportions of a page. */
const WIDTH_PX = 1200;
const HEIGHT_PX = 1600;
const MARGIN_PX = 120;

const SMALL_TEXT_PX = 40;
const ORGANISATION_BASELINE_PX = 220;
const RULE_TOP_PX = 280;
const TITLE_TOP_PX = 340;
const TITLE_HEIGHT_PX = 600;
const PERIOD_BASELINE_PX = 1380;
const PERIOD_TEXT_PX = 120;

/** The words on a cover. What the typeface lacks a glyph for is left out. */
export interface CoverWords {
  readonly organisation: string;
  readonly title: string;
  /** `Năm 2021`, `Tháng 5 năm 2021` */
  readonly period: string;
}

/** Draws the cover of a book, as a JPEG. The same words give the same bytes on every machine. */
export function makeBookCover(words: CoverWords): Promise<Buffer> {
  return sharp(Buffer.from(drawCover(words)))
    .removeAlpha()
    .jpeg({ quality: 78 })
    .toBuffer();
}

function drawCover(words: CoverWords): string {
  const inside = WIDTH_PX - 2 * MARGIN_PX;
  const [organisation, title, period] = [words.organisation, words.title, words.period].map(cardText) as [
    string,
    string,
    string,
  ];
  const { sizePx, lines } = fitTitle(title, inside, TITLE_HEIGHT_PX);
  const fitted = (text: string, mostPx: number) => Math.min(mostPx, Math.floor(inside / Math.max(widthInEm(text), 1)));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH_PX}" height="${HEIGHT_PX}">`,
    `<rect width="100%" height="100%" fill="${PAPER}"/>`,
    drawLine(organisation, fitted(organisation, SMALL_TEXT_PX), MARGIN_PX, ORGANISATION_BASELINE_PX, SOFT_INK),
    `<rect x="${MARGIN_PX}" y="${RULE_TOP_PX}" width="${inside}" height="6" fill="${RED}"/>`,
    ...lines.map((line, index) =>
      drawLine(line, sizePx, MARGIN_PX, Math.round(TITLE_TOP_PX + index * sizePx * LINE_HEIGHT_EM + sizePx), INK),
    ),
    drawLine(period, fitted(period, PERIOD_TEXT_PX), MARGIN_PX, PERIOD_BASELINE_PX, INK),
    "</svg>",
  ].join("");
}
