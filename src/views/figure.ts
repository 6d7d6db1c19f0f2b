import type { FigureFields } from "../content/article-schema.ts";
import type { FigureRowView } from "./parts.ts";
import { figureWords, percentNumber, percentWords } from "./text.ts";

/** An indicator as a row of the article's table, in the words printed. */
export function figureRow({ name, value, unit, change, ofPlan }: FigureFields): FigureRowView {
  const percent = ofPlan === undefined ? null : percentNumber(ofPlan);
  const text = figureWords(value);
  return {
    name,
    valueText: unit === undefined ? text : unit === "%" ? `${text}%` : `${text} ${unit}`,
    ...(change === undefined ? {} : { changeText: percentWords(change, true) }),
    ...(ofPlan === undefined ? {} : { ofPlanText: percentWords(ofPlan, false) }),
    ...(percent === null || percent < 0 ? {} : { ofPlanPercent: percent }),
  };
}
