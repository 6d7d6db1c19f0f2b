import type { FigureRowView } from "../../src/views/figure.ts";
import { text } from "../text/vi.ts";

interface PlanChartProps {
  /** Rows with a percent of plan. */
  readonly rows: readonly FigureRowView[];
}

interface BarProps {
  readonly percent: number;
  /** The percent at the right edge. */
  readonly scale: number;
}

/** One bar on a scale of percent; the line stands at 100. What it shows is said in words beside it. */
function Bar({ percent, scale }: BarProps) {
  return (
    <svg class="plan-bar" viewBox={`0 0 ${scale} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="plan-track" x="0" y="2" width={scale} height="6" />
      <rect class="plan-value" x="0" y="2" width={percent} height="6" />
      <line class="plan-line" x1="100" x2="100" y1="0" y2="10" vector-effect="non-scaling-stroke" />
    </svg>
  );
}

/** Horizontal bars, each labelled in HTML so that long names wrap and every number is read aloud. */
export function PlanChart({ rows }: PlanChartProps) {
  const scale = Math.max(110, ...rows.map((row) => row.ofPlanPercent ?? 0));
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
