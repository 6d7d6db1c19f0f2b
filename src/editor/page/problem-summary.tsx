import { useEffect, useRef } from "preact/hooks";
import type { EditorWords } from "../words/words.ts";
import { inputId } from "./field-view.tsx";
import type { FoundProblem } from "./tools.ts";

interface SummaryProps {
  readonly problems: readonly FoundProblem[];
  /** Changes each time that an action was refused: the summary is read out then. */
  readonly refusals: number;
  readonly words: EditorWords;
  /** Shows the place of a Problem in the body. */
  readonly onBody: (problem: FoundProblem) => void;
}

/** All errors of an article at the top of its form, each with a link to its field. */
export function ProblemSummary({ problems, refusals, words, onBody }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals > 0) box.current?.focus();
  }, [refusals]);
  const errors = problems.filter(({ isError }) => isError);
  if (errors.length === 0) return null;
  return (
    <div ref={box} class="errors" role="alert" tabindex={-1} aria-labelledby="tom-tat-loi">
      <h2 id="tom-tat-loi">{words.problems.title}</h2>
      <ul>
        {errors.map((problem) => (
          <li key={`${problem.field} ${problem.what}`}>
            <a href={`#${inputId(problem.field)}`} onClick={(event) => goTo(event, problem, onBody)}>
              {problem.what}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: MouseEvent, problem: FoundProblem, onBody: (problem: FoundProblem) => void): void {
  event.preventDefault();
  const input = document.getElementById(inputId(problem.field));
  if (input === null) onBody(problem);
  else {
    input.closest("details")?.setAttribute("open", "");
    input.focus();
    input.scrollIntoView({ block: "center" });
  }
}
