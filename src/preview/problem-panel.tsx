import { renderToString } from "preact-render-to-string";
import type { WordedProblem } from "../problems/problem.ts";
import type { Outcome } from "./outcome.ts";
import { panelStyleUrl } from "./own-urls.ts";
import { problemCounts, shownText as text } from "./text.ts";

/**
 * The HTML of the panel that the browser shows over a page: the Problems, or the failure. Empty where there are none.
 *
 * @param hasPages whether pages of an earlier build are there, which the panel lies over
 */
export function panelHtml(outcome: Outcome, hasPages: boolean): string {
  if (outcome.kind === "failed") return renderToString(<Failure detail={outcome.detail} isOver={hasPages} />);
  const { problems, files } = outcome;
  if (problems.length === 0) return "";
  return renderToString(<Panel problems={problems} isOver={hasPages && files === null} />);
}

/** The page that is served for all others while no build has come to an end without errors. */
export function panelPage(outcome: Outcome): string {
  return `<!doctype html>${renderToString(
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{text.pageTitle}</title>
        <link rel="stylesheet" href={panelStyleUrl} />
      </head>
      <body class="page">
        <h1>{text.pageTitle}</h1>
        <p>{text.pageLead}</p>
        <div id="khotin-panel">
          {outcome.kind === "failed" ? (
            <Failure detail={outcome.detail} isOver={false} />
          ) : (
            <Panel problems={outcome.problems} isOver={false} />
          )}
        </div>
      </body>
    </html>,
  )}`;
}

interface PanelProps {
  readonly problems: readonly WordedProblem[];
  /** Whether the page under the panel is older than the content. */
  readonly isOver: boolean;
}

/** The Problems of the content. The panel is open where there are errors, and folded where there are only warnings. */
function Panel({ problems, isOver }: PanelProps) {
  return (
    <details class="panel" open={problems.some((problem) => problem.severity === "error")}>
      <summary>
        {problemCounts(problems)}
        {isOver && <span class="stale"> {text.stale}</span>}
      </summary>
      <ol>
        {problems.map((problem) => (
          <ProblemItem key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}`} problem={problem} />
        ))}
      </ol>
    </details>
  );
}

function ProblemItem({ problem }: { readonly problem: WordedProblem }) {
  return (
    <li class={problem.severity}>
      <p class="place">
        <strong>{problem.file}</strong> {text.place(problem.line, problem.column)}
      </p>
      <p class="what">{problem.what}</p>
      <p class="fix">
        <b>{text.fix}</b> {problem.fix}
      </p>
      <p class="code">{problem.code}</p>
    </li>
  );
}

function Failure({ detail, isOver }: { readonly detail: string; readonly isOver: boolean }) {
  return (
    <details class="panel" open>
      <summary>
        {text.failed}
        {isOver && <span class="stale"> {text.stale}</span>}
      </summary>
      <p class="what">{text.failedAdvice}</p>
      <pre>{detail}</pre>
    </details>
  );
}
