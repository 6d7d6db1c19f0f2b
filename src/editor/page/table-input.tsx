import { useEffect, useRef, useState } from "preact/hooks";
import { oneLine } from "../../text/one-line.ts";
import type { WrittenFields } from "../article-text/written-value.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";
import type { ColumnShape } from "./field-shapes.ts";

interface TableProps {
  readonly id: string;
  readonly columns: readonly ColumnShape[];
  readonly value: readonly WrittenFields[];
  /** Column → names that were used before, to choose from. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  readonly words: EditorWords;
  readonly onChange: (value: readonly WrittenFields[] | null) => void;
}

/** A row of a table, with a number that stays its own when rows before it go. */
interface Row {
  readonly number: number;
  readonly fields: WrittenFields;
}

/** A small table: people with their roles, figures with their units. A row without anything in it is not written. */
export function TableInput({ id, columns, value, choices, words, onChange }: TableProps) {
  const [rows, setRows] = useState<readonly Row[]>(() => value.map((fields, number) => ({ number, fields })));
  const next = useRef(value.length);
  const goTo = useRef<string | null>(null);
  useEffect(() => {
    if (goTo.current !== null) document.getElementById(goTo.current)?.focus();
    goTo.current = null;
  }, [rows]);
  const change = (changed: readonly Row[]) => {
    setRows(changed);
    const filled = changed.map(({ fields }) => fields).filter((fields) => Object.keys(fields).length > 0);
    onChange(filled.length === 0 ? null : filled);
  };
  const type = (row: Row, column: string, typed: string) => {
    const { [column]: _old, ...others } = row.fields;
    const ordered = columns.flatMap(({ name }) => {
      const text = name === column ? oneLine(typed) : others[name];
      return text === undefined || text === "" ? [] : [[name, text] as const];
    });
    change(rows.map((each) => (each.number === row.number ? { ...row, fields: Object.fromEntries(ordered) } : each)));
  };
  const add = () => {
    const number = next.current++;
    goTo.current = `${id}-${number}`;
    change([...rows, { number, fields: {} }]);
  };
  const remove = (row: Row) => {
    const at = rows.indexOf(row);
    const near = rows[at + 1] ?? rows[at - 1];
    goTo.current = near === undefined ? id : `${id}-${near.number}`;
    change(rows.filter((each) => each !== row));
  };
  return (
    <>
      {rows.map((row, index) => (
        <fieldset key={row.number} class="table-row" aria-label={`${index + 1}`}>
          {columns.map(({ name }, column) => (
            <label key={name} class={`cell cell-${name}`}>
              <span class="cell-label">{words.columns[name as keyof EditorWords["columns"]]}</span>
              <input
                id={column === 0 ? `${id}-${row.number}` : undefined}
                class="input"
                type="text"
                autocomplete="off"
                list={choices[name] === undefined ? undefined : `${id}-${name}-choices`}
                defaultValue={String(row.fields[name] ?? "")}
                onInput={(event) => type(row, name, event.currentTarget.value)}
              />
            </label>
          ))}
          <button
            type="button"
            class="quiet"
            aria-label={say(words.form.removeRow, { row: index + 1 })}
            onClick={() => remove(row)}
          >
            ×
          </button>
        </fieldset>
      ))}
      {Object.entries(choices).map(([name, names]) => (
        <datalist key={name} id={`${id}-${name}-choices`}>
          {names.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      ))}
      <button type="button" class="button" id={id} onClick={add}>
        {words.form.addRow}
      </button>
    </>
  );
}
