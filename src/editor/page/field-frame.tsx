import type { ComponentChildren } from "preact";
import type { FoundProblem } from "./tools.ts";

/** What is around an input: its label, its hint, and the Problems of the field. */
export interface FrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** The word after the label of a field that must be filled in; absent for others. */
  readonly requiredWord?: string | false;
  readonly problems: readonly FoundProblem[];
  /** Whether several inputs stand in the frame, so that the label names all of them. */
  readonly isGroup?: boolean;
  readonly children: ComponentChildren;
}

export function FieldFrame({ id, label, hint, requiredWord, problems, isGroup = false, children }: FrameProps) {
  const isWrong = problems.some(({ isError }) => isError);
  const Frame = isGroup ? "fieldset" : "div";
  const words = (
    <>
      {label}
      {requiredWord && <span class="field-required"> ({requiredWord})</span>}
    </>
  );
  return (
    <Frame class={`field${isWrong ? " field-wrong" : ""}`} id={`${id}-field`}>
      {isGroup ? (
        <legend class="field-label">{words}</legend>
      ) : (
        <label class="field-label" for={id}>
          {words}
        </label>
      )}
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div id={`${id}-problems`}>
        {problems.map(({ what, fix, isError }) => (
          <p key={what} class={isError ? "field-error" : "field-warning"}>
            {what} <span class="field-fix">{fix}</span>
          </p>
        ))}
      </div>
      {children}
    </Frame>
  );
}

/** The attributes that tie an input to its hint and its Problems. */
export function tied(id: string, hasHint: boolean, problems: readonly FoundProblem[]) {
  return {
    id,
    "aria-describedby": `${hasHint ? `${id}-hint ` : ""}${id}-problems`,
    "aria-invalid": problems.some(({ isError }) => isError),
  } as const;
}
