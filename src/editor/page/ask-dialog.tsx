import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { oneLine } from "../../text/one-line.ts";
import type { WrittenFields } from "../article-text/written-value.ts";
import type { EditorWords } from "../words/words.ts";
import { type ColumnShape, shapeOf } from "./field-shapes.ts";
import { useModal } from "./use-modal.ts";

interface AskProps {
  readonly language: "vi" | "en";
  readonly words: EditorWords;
  readonly onConfirm: (fields: WrittenFields) => void;
  readonly onCancel: () => void;
}

/** Asks what was corrected. */
export function CorrectionDialog(props: AskProps) {
  const { columns } = shapeOf("corrections") as { readonly columns: readonly ColumnShape[] };
  return (
    <AskDialog
      {...props}
      columns={columns}
      title={props.words.correction.title}
      hint={props.words.correction.hint}
      confirm={props.words.correction.confirm}
    />
  );
}

/** Asks why an article is withdrawn. */
export function WithdrawalDialog(props: AskProps) {
  const { columns } = shapeOf("withdrawn") as { readonly columns: readonly ColumnShape[] };
  return (
    <AskDialog
      {...props}
      columns={columns}
      title={props.words.withdrawal.title}
      hint={props.words.about.withdraw}
      confirm={props.words.withdrawal.confirm}
    />
  );
}

interface DialogProps extends AskProps {
  readonly columns: readonly ColumnShape[];
  readonly title: string;
  readonly hint: string;
  readonly confirm: string;
}

/** A dialog with the fields of a group of the schema; its moment is the present one, and not asked for. */
function AskDialog({ columns, title, hint, confirm, words, onConfirm, onCancel }: DialogProps) {
  const dialog = useModal();
  const [fields, setFields] = useState<WrittenFields>({});
  const set = (name: string, value: string | boolean) => {
    const { [name]: _old, ...others } = fields;
    setFields(value === "" || value === false ? others : { ...others, [name]: value });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onConfirm(fields);
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="hop-thoai" onCancel={onCancel}>
      <form onSubmit={submit}>
        <h2 id="hop-thoai">{title}</h2>
        <p>{hint}</p>
        {columns
          .filter(({ input }) => input.kind !== "moment")
          .map((column) => (
            <AskedField key={column.name} column={column} words={words} onSet={set} />
          ))}
        <div class="row">
          <button type="submit" class="button button-main">
            {confirm}
          </button>
          <button type="button" class="button" onClick={onCancel}>
            {words.dialog.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
}

interface AskedProps {
  readonly column: ColumnShape;
  readonly words: EditorWords;
  readonly onSet: (name: string, value: string | boolean) => void;
}

function AskedField({ column: { name, isRequired, input }, words, onSet }: AskedProps): ComponentChildren {
  const id = `hoi-${name}`;
  const label = words.columns[name as keyof EditorWords["columns"]];
  if (input.kind === "flag")
    return (
      <label class="cell cell-check">
        <input id={id} type="checkbox" class="check" onChange={(event) => onSet(name, event.currentTarget.checked)} />{" "}
        {label}
      </label>
    );
  return (
    <div class="cell">
      <label class="cell-label" for={id}>
        {label} {isRequired && `(${words.form.required})`}
      </label>
      {input.kind === "choice" ? (
        <select id={id} class="input" onChange={(event) => onSet(name, event.currentTarget.value)}>
          <option value="">{words.form.choose}</option>
          {input.choices.map((choice) => (
            <option key={choice} value={choice}>
              {words.choices[choice as keyof EditorWords["choices"]]}
            </option>
          ))}
        </select>
      ) : (
        <textarea
          id={id}
          class="input"
          rows={isRequired ? 3 : 1}
          required={isRequired}
          onInput={(event) => onSet(name, oneLine(event.currentTarget.value))}
        />
      )}
    </div>
  );
}
