import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { WordArticle } from "../word-files/word-article.ts";
import type { EditorWords } from "../words/words.ts";
import { say } from "../words/words.ts";
import { type WordChoice, wordFields } from "./take-word-file.ts";
import type { EditorTools } from "./tools.ts";
import { typedMoment } from "./typed-moment.ts";
import { WordText } from "./word-text.tsx";

interface ProposalProps {
  readonly read: WordArticle;
  readonly hasBody: boolean;
  readonly zone: string;
  readonly tools: EditorTools;
  readonly onTake: (choice: WordChoice) => void;
  /** The other buttons beside the one that takes. */
  readonly children: ComponentChildren;
}

/** What a Word file proposes: fields, encoding, text. Nothing is taken that its editor did not see. */
export function WordProposal({ read, hasBody, zone, tools, onTake, children }: ProposalProps) {
  const { words } = tools;
  const [left, setLeft] = useState<readonly string[]>([]);
  const [isAsWritten, setAsWritten] = useState(false);
  const [isInstead, setInstead] = useState(false);
  const word = isAsWritten ? (read.asWritten ?? read) : read;
  const fields = wordFields(word);
  const toggle = (field: string, is: boolean) =>
    setLeft((before) => (is ? before.filter((each) => each !== field) : [...before, field]));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onTake({ word, fields: fields.filter(({ field }) => !left.includes(field)), isInstead });
  };
  const shown = (field: string, value: string) => (field === "publishedAt" ? typedMoment(value, zone).day : value);
  return (
    <form onSubmit={submit}>
      {read.conversions.length > 0 && <Encoding read={read} words={words} onChoose={setAsWritten} />}
      {fields.length > 0 && (
        <fieldset class="choices">
          <legend>{words.wordFile.found}</legend>
          <p class="field-hint">{words.wordFile.foundHint}</p>
          {fields.map(({ field, value }) => (
            <label key={field} class="cell-check">
              <input
                type="checkbox"
                class="check"
                defaultChecked
                onChange={(event) => toggle(field, event.currentTarget.checked)}
              />{" "}
              <span>
                {words.fields[field]}: <strong>{shown(field, value)}</strong>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {word.doubts.length > 0 && (
        <section class="doubts" aria-labelledby="can-xem-lai">
          <h3 id="can-xem-lai">{words.wordFile.doubts}</h3>
          <ul>
            {word.doubts.map((doubt) => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </section>
      )}
      <WordText key={String(isAsWritten)} word={word} tools={tools} />
      {word.files.length > 0 && <p>{say(words.wordFile.pictures, { count: word.files.length })}</p>}
      {hasBody && (
        <fieldset class="choices">
          <legend>{words.wordFile.place}</legend>
          <Choice name="cho" label={words.wordFile.atEnd} isChosen onChoose={() => setInstead(false)} />
          <Choice name="cho" label={words.wordFile.instead} onChoose={() => setInstead(true)} />
        </fieldset>
      )}
      <div class="row">
        <button type="submit" class="button button-main">
          {words.wordFile.take}
        </button>
        {children}
      </div>
    </form>
  );
}

interface EncodingProps {
  readonly read: WordArticle;
  readonly words: EditorWords;
  readonly onChoose: (isAsWritten: boolean) => void;
}

/** Asks whether text that was in an old encoding was read rightly. One of the two answers must be given. */
function Encoding({ read: { conversions }, words, onChoose }: EncodingProps) {
  return (
    <fieldset class="choices">
      <legend>{words.wordFile.encoding}</legend>
      <div class="table-scroll">
        <table class="conversions">
          <thead>
            <tr>
              <th scope="col">{words.wordFile.before}</th>
              <th scope="col">{words.wordFile.after}</th>
            </tr>
          </thead>
          <tbody>
            {conversions.map(({ before, after }, index) => (
              <tr key={index}>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Choice name="bang-ma" label={words.wordFile.convert} onChoose={() => onChoose(false)} />
      <Choice name="bang-ma" label={words.wordFile.keep} onChoose={() => onChoose(true)} />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly isChosen?: boolean;
  readonly onChoose: () => void;
}

function Choice({ name, label, isChosen = false, onChoose }: ChoiceProps) {
  return (
    <label class="cell-check">
      <input type="radio" class="check" name={name} required defaultChecked={isChosen} onChange={onChoose} />{" "}
      <span>{label}</span>
    </label>
  );
}
