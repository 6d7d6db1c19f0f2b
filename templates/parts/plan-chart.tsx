import type { FigureRowView } from "../../src/views/figure.ts";
import { useText } from "./words.tsx";

interface PlanChartProps {
  /** Indicators with a percentage of the plan. */
  readonly rows: readonly FigureRowView[];
}

interface BarProps {
  readonly percent: number;
  /** The percentage at the right edge. */
  readonly scale: number;
}

/** A bar on a scale of percent, with a line at 100. The text beside it says the same. */
function Bar({ percent, scale }: BarProps) {
  return (
    <svg class="plan-bar" viewBox={`0 0 ${scale} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="plan-track" x="0" y="2" width={scale} height="6" />
      <rect class="plan-value" x="0" y="2" width={percent} height="6" />
      <line class="plan-line" x1="100" x2="100" y1="0" y2="10" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** Where the scale of the chart ends at the least, in percent, so that the line at 100 is seen. */
const LEAST_SCALE_PERCENT = 110;

/** A chart of horizontal bars. Their labels are HTML, so that long names wrap and screen readers read every number. */
export function PlanChart({ rows }: PlanChartProps) {
  const text = useText();
  const scale = Math.max(LEAST_SCALE_PERCENT, ...rows.map((row) => row.ofPlanPercent ?? 0));
  return (
    <figure class="plan-chart">
      <figcaption class="plan-caption">
        {text.figures.chart} <span class="plan-key">{text.figures.chartKey}</span>
      </figcaption>
      <ul class="plan-rows">
        {rows.map((row) => (
          <li key={row.name} class="plan-row">
            <span class="plan-name">{row.name}</span> <span class="plan-number">{row.ofPlanText}</span>
            <Bar percent={row.ofPlanPercent ?? 0} scale={scale} />
          </li>
        ))}
      </ul>
    </figure>
  );
}
