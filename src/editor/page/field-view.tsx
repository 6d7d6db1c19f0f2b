import { isGroup, isList, type WrittenFields, type WrittenValue } from "../article-text/written-value.ts";
import { FieldFrame, tied } from "./field-frame.tsx";
import type { FieldShape } from "./field-shapes.ts";
import { LineInput } from "./line-input.tsx";
import { MomentInput } from "./moment-input.tsx";
import { NamesInput } from "./names-input.tsx";
import { categoryChoices } from "./open-desk.ts";
import { RelatedInput } from "./related-input.tsx";
import { TableInput } from "./table-input.tsx";
import type { Desk, EditorTools, FoundProblem } from "./tools.ts";

interface FieldProps {
  readonly shape: FieldShape;
  readonly value: WrittenValue | undefined;
  readonly problems: readonly FoundProblem[];
  readonly desk: Desk;
  readonly tools: EditorTools;
  /** Called with `"bad"` while a typed moment cannot be read. */
  readonly onChange: (name: string, value: WrittenValue | null | "bad") => void;
}

/** The id of a field's input, which the summary of Problems leads to. */
export function inputId(name: string): string {
  return `truong-${name}`;
}

/** A field of the form. */
export function FieldView(props: FieldProps) {
  const { shape, problems, tools, desk } = props;
  const { words, language } = tools;
  const label = words.fields[shape.name as keyof typeof words.fields];
  const id = inputId(shape.name);
  const isDate = shape.kind === "moment";
  const hint = isDate ? `${words.form.dayHint} ${words.form.whenPublished}` : shape.about[language];
  const isRequired = shape.isRequired && !isDate;
  const isGroupOfInputs = isDate || shape.kind === "table";
  return (
    <FieldFrame
      id={id}
      label={label}
      hint={hint}
      requiredWord={isRequired && words.form.required}
      problems={problems}
      isGroup={isGroupOfInputs}
    >
      <Input {...props} id={id} label={label} zone={desk.config.timeZone} />
    </FieldFrame>
  );
}

function Input(props: FieldProps & { readonly id: string; readonly label: string; readonly zone: string }) {
  const { shape, value, problems, desk, tools, id, label, zone, onChange } = props;
  const { words } = tools;
  const { name } = shape;
  const ties = tied(id, true, problems);
  const change = (changed: WrittenValue | null | "bad") => onChange(name, changed);
  if (name === "related")
    return (
      <RelatedInput
        ties={ties}
        label={label}
        value={namesOf(value)}
        store={desk.store}
        words={words}
        onChange={change}
      />
    );
  if (name === "category") return <CategoryInput {...props} />;
  switch (shape.kind) {
    case "flag":
      return (
        <input
          {...ties}
          type="checkbox"
          class="check"
          defaultChecked={value === true}
          onChange={(event) => change(event.currentTarget.checked ? true : null)}
        />
      );
    case "moment":
      return (
        <MomentInput
          id={id}
          isWrong={ties["aria-invalid"]}
          describedBy={ties["aria-describedby"]}
          value={textOf(value)}
          zone={zone}
          nowMs={tools.nowMs}
          words={words}
          onChange={change}
        />
      );
    case "names":
      return (
        <NamesInput
          ties={ties}
          label={label}
          value={namesOf(value)}
          choices={choicesFor(name, desk)}
          words={words}
          onChange={change}
        />
      );
    case "table":
      return (
        <TableInput
          id={id}
          columns={shape.columns}
          value={rowsOf(value)}
          choices={name === "people" ? { name: desk.known.people } : {}}
          words={words}
          onChange={change}
        />
      );
    case "line":
      return (
        <LineInput
          ties={ties}
          value={textOf(value)}
          limit={shape.limit}
          isLong={shape.isLong}
          isCounted={name === "summary"}
          words={words}
          onChange={change}
        />
      );
    default:
      return null;
  }
}

function CategoryInput({ value, problems, desk, tools, id, onChange }: FieldProps & { readonly id: string }) {
  const choices = categoryChoices(desk);
  const written = textOf(value);
  const isKnown = written === "" || choices.some(({ slug }) => slug === written);
  return (
    <select
      {...tied(id, true, problems)}
      class="input"
      defaultValue={written}
      onChange={(event) => onChange("category", event.currentTarget.value || null)}
    >
      <option value="">{tools.words.form.choose}</option>
      {!isKnown && (
        <option value={written} selected>
          {written}
        </option>
      )}
      {choices.map(({ slug, name }) => (
        <option key={slug} value={slug} selected={slug === written}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** The names that were used before in a field. */
function choicesFor(name: string, { known }: Desk): readonly string[] {
  const lists: Readonly<Record<string, readonly string[]>> = {
    topics: known.topics,
    author: known.authors,
    places: known.places,
    documents: known.documents,
  };
  return lists[name] ?? [];
}

function textOf(value: WrittenValue | undefined): string {
  return typeof value === "string" ? value : "";
}

function namesOf(value: WrittenValue | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  return value !== undefined && isList(value) ? value.filter((each) => typeof each === "string") : [];
}

function rowsOf(value: WrittenValue | undefined): readonly WrittenFields[] {
  return value !== undefined && isList(value) ? value.filter(isGroup) : [];
}
