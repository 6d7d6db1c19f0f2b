import type { FigureFields } from "../content/article-schema.ts";
import { figureText, type NumberSigns, percentNumber, percentText } from "./numbers.ts";

/** An indicator as a row of the article's table. */
export interface FigureRowView {
  readonly name: string;
  /** Value and unit as the article prints them: `trên 10.100 tỷ đồng`. */
  readonly valueText: string;
  /** The change as a percentage with its sign: `+10,8%`. */
  readonly changeText?: string;
  /** The value as a percentage of the plan: `119%`. */
  readonly ofPlanText?: string;
  /** The same as a number, for the chart; absent where `ofPlanText` holds no number, or a negative one. */
  readonly ofPlanPercent?: number;
}

/** Makes the row of an indicator. */
export function figureRow({ name, value, unit, change, ofPlan }: FigureFields, signs: NumberSigns): FigureRowView {
  const percent = ofPlan === undefined ? null : percentNumber(ofPlan);
  const text = figureText(value, signs);
  return {
    name,
    valueText: unit === undefined ? text : unit === "%" ? `${text}%` : `${text} ${unit}`,
    ...(change === undefined ? {} : { changeText: percentText(change, true, signs) }),
    ...(ofPlan === undefined ? {} : { ofPlanText: percentText(ofPlan, false, signs) }),
    ...(percent === null || percent < 0 ? {} : { ofPlanPercent: percent }),
  };
}
