import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { momentAt } from "../../content/dates.ts";
import { readFields } from "../article-text/fields-in-text.ts";
import { readBody } from "../article-text/front-matter-part.ts";
import type { WrittenFields } from "../article-text/written-value.ts";
import { say } from "../words/words.ts";
import { ActionBar } from "./action-bar.tsx";
import { actionsFor, type EditorAction } from "./actions.ts";
import { CorrectionDialog, WithdrawalDialog } from "./ask-dialog.tsx";
import { BodyView } from "./body-view.tsx";
import { ConflictView } from "./conflict-view.tsx";
import { formFields, shapeOf } from "./field-shapes.ts";
import { FieldView } from "./field-view.tsx";
import { FilesView } from "./files-view.tsx";
import { folderOf } from "./make-change.ts";
import { PreviewView } from "./preview-view.tsx";
import { ProblemSummary } from "./problem-summary.tsx";
import type { WordChoice } from "./take-word-file.ts";
import type { Desk, EditorTools, FoundProblem, MountedBody } from "./tools.ts";
import { useArticle } from "./use-article.ts";
import { useHrefs } from "./use-hrefs.ts";
import { useSaving } from "./use-saving.ts";
import { useDroppedWordFile, useWordFile } from "./use-word-file.ts";
import { WordButton } from "./word-button.tsx";
import { WordDialog } from "./word-dialog.tsx";
import { fieldsOf, isUnsaved, titleOf, type WorkingArticle } from "./working-article.ts";
import { copyOf, corrected, withdrawn } from "./written-actions.ts";

interface ArticleProps {
  readonly opened: WorkingArticle;
  /** What typed work is kept under on the device. */
  readonly workKey: string;
  readonly desk: Desk;
  readonly tools: EditorTools;
  /** Gives the Word file that the article is to begin with, once; `null` where there is none. */
  readonly takeFirstWordFile: () => File | null;
  /** Tells whether the article has something that is not saved. */
  readonly onUnsaved: (isUnsaved: boolean) => void;
  /** Opens the article anew, as the store has it. */
  readonly onReopen: () => void;
}

/** The form of an article, its buttons and its preview. */
export function ArticleView(props: ArticleProps) {
  if (readFields(props.opened.text) === null) return <p class="field-error">{props.tools.words.form.unreadable}</p>;
  return <ArticleForm {...props} />;
}

function ArticleForm({ opened, workKey, desk, tools, takeFirstWordFile, onUnsaved, onReopen }: ArticleProps) {
  const { words } = tools;
  const edited = useArticle(opened, workKey, desk, tools);
  const saving = useSaving(edited, workKey, desk, tools);
  const { article, state, problems } = edited;
  const [first] = useState(takeFirstWordFile);
  const word = useWordFile(edited, first, tools);
  const filled = useMemo(() => fieldsOf(article.text), [word.round]);
  useDroppedWordFile(word.open);
  const hrefOf = useHrefs(article, desk.store);
  const body = useRef<MountedBody | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState<"correct" | "withdraw" | null>(null);
  const [isPreviewed, setPreviewed] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => onUnsaved(isUnsaved(article)), [article]);
  const isShown = saving.refusals > 0 || (state !== "new" && state !== "draft");
  const shown = isShown ? problems : [];
  const act = async (action: EditorAction) => {
    if (action === "preview") setPreviewed(!isPreviewed);
    else if (action !== "correct" && action !== "withdraw") await saving.act(action);
    else if (action === "withdraw" || !(await saving.isRefused(action))) setAsked(action);
  };
  const confirm = (fields: WrittenFields) => {
    const nowIso = momentAt(tools.nowMs(), desk.config.timeZone).iso;
    setAsked(null);
    if (asked === "correct") void saving.save("correct", corrected(article, fields, nowIso));
    if (asked === "withdraw") void saving.save("withdraw", withdrawn(article, fields, nowIso));
  };
  const field = (name: Parameters<typeof shapeOf>[0]) => (
    <FieldView
      key={`${name} ${word.round}`}
      shape={shapeOf(name)}
      value={filled[name]}
      problems={shown.filter((each) => each.field === name)}
      desk={desk}
      tools={tools}
      onChange={edited.setField}
    />
  );
  const toBody = ({ line }: FoundProblem) => body.current?.goToLine(line);
  const put = (markdown: string, name: string) => {
    const before = readBody(article.text).trimEnd();
    const text = `${before === "" ? "" : `${before}\n\n`}${markdown}\n`;
    edited.setBody(text);
    body.current?.setText(text);
    saving.tell(say(words.files.wasPut, { name }));
  };
  const take = async (files: readonly File[]) => {
    saving.tell(words.files.taking);
    try {
      const names = await Promise.all(files.map(edited.addFile));
      saving.tell(names.map((each) => say(words.files.added, each)).join(" "));
    } catch (error) {
      saving.tell(say(words.files.notTaken, { what: error instanceof Error ? error.message : String(error) }));
    }
  };
  const takeWord = async (choice: WordChoice) => saving.tell(await word.take(choice));
  useEffect(() => {
    if (word.round > 0) body.current?.setText(readBody(article.text));
  }, [word.round]);
  const copy = async () => {
    const folder = article.path === null ? "" : folderOf(article.path);
    const own = await copyOf(article, (name) => desk.store.readFile(`${folder}${name}`, article.branch));
    saving.setConflict(null);
    edited.setArticle(own);
    await saving.save("saveDraft", own);
  };
  const dialog = { language: tools.language, words, onConfirm: confirm, onCancel: () => setAsked(null) };
  const cover = fieldsOf(article.text).cover;
  return (
    <div class={isPreviewed ? "article article-previewed" : "article"}>
      <form class="form" noValidate onSubmit={(event) => event.preventDefault()}>
        <p class="state">{words.state[state]}</p>
        <h1 ref={heading} tabindex={-1}>
          {titleOf(article.text) || words.state.new}
        </h1>
        {state === "new" && (
          <p class="row">
            <WordButton words={words} onFile={word.open} />
          </p>
        )}
        <ProblemSummary problems={shown} refusals={saving.refusals} words={words} onBody={toBody} />
        {formFields.first.map(field)}
        <div class="field" id="truong-body-field">
          <h2 class="field-label">{words.fields.body}</h2>
          {shown
            .filter((each) => each.field === "body")
            .map(({ what, fix, isError }) => (
              <p key={what} class={isError ? "field-error" : "field-warning"}>
                {what} <span class="field-fix">{fix}</span>
              </p>
            ))}
          <BodyView
            mountBody={tools.mountBody}
            onMounted={(mounted) => (body.current = mounted)}
            text={readBody(opened.text)}
            label={words.fields.body}
            language={tools.language}
            onChange={edited.setBody}
            takeFile={edited.addFile}
            hrefOf={hrefOf}
            takeWordFile={(file) => {
              word.open(file);
              return true;
            }}
          />
        </div>
        <FilesView
          files={article.beside}
          cover={typeof cover === "string" ? cover : null}
          words={words}
          hrefOf={hrefOf}
          onDrop={(files) => void take(files)}
          onPut={put}
          onCover={(name) => edited.setField("cover", name)}
          onRemove={edited.removeFile}
        />
        <details class="extra">
          <summary>{words.form.more}</summary>
          {formFields.more.map(field)}
        </details>
        <ActionBar
          actions={actionsFor(state, desk.store, edited.isDue)}
          isBusy={saving.isBusy}
          isPreviewed={isPreviewed}
          status={saving.status}
          isFault={saving.isFault}
          words={words}
          onAct={(action) => void act(action)}
        />
      </form>
      <PreviewView article={edited.now} hrefOf={hrefOf} isShown={isPreviewed} tools={tools} />
      {word.file !== null && (
        <WordDialog
          key={word.file.name}
          file={word.file}
          hasBody={readBody(article.text).trim() !== ""}
          zone={desk.config.timeZone}
          tools={tools}
          onTake={(choice) => void takeWord(choice)}
          onAttach={(file) => {
            word.close();
            void take([file]);
          }}
          onCancel={word.close}
        />
      )}
      {asked === "correct" && <CorrectionDialog {...dialog} />}
      {asked === "withdraw" && <WithdrawalDialog {...dialog} />}
      {saving.conflict !== null && (
        <ConflictView
          conflict={saving.conflict}
          words={words}
          onCopy={() => void copy()}
          onOpen={onReopen}
          onClose={() => saving.setConflict(null)}
        />
      )}
    </div>
  );
}
