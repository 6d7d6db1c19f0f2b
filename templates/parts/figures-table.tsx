import type { FigureRowView } from "../../src/views/figure.ts";
import { text } from "../text/vi.ts";
import { PlanChart } from "./plan-chart.tsx";

interface FiguresProps {
  readonly rows: readonly FigureRowView[];
}

function FigureRow({ row }: { readonly row: FigureRowView }) {
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td>{row.valueText}</td>
      <td>{row.changeText ?? <Absent />}</td>
      <td>{row.ofPlanText ?? <Absent />}</td>
    </tr>
  );
}

function Absent() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{text.figures.none}</span>
    </>
  );
}

/** The indicators of an article: a table, and a chart of those measured against a plan. */
export function Figures({ rows }: FiguresProps) {
  const planned = rows.filter((row) => row.ofPlanPercent !== undefined);
  return (
    <section class="figures" aria-labelledby="so-lieu">
      <h2 id="so-lieu" class="part-heading">
        {text.figures.heading}
      </h2>
      <section class="table-scroll" aria-label={text.figures.scroll} tabindex={0}>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">{text.figures.name}</th>
              <th scope="col">{text.figures.value}</th>
              <th scope="col">{text.figures.change}</th>
              <th scope="col">{text.figures.ofPlan}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <FigureRow key={row.name} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {planned.length > 0 && <PlanChart rows={planned} />}
    </section>
  );
}
