import type { FigureRowView } from "../../src/views/figure.ts";
import { PlanChart } from "./plan-chart.tsx";
import { useText } from "./words.tsx";

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

/** A cell for a value that the article does not give. */
function Absent() {
  const text = useText();
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="visually-hidden">{text.figures.none}</span>
    </>
  );
}

/** The indicators of an article: a table of all, and a chart of those with a percentage of the plan. */
export function Figures({ rows }: FiguresProps) {
  const text = useText();
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
