import { useState } from "preact/hooks";
import { momentAt } from "../../content/dates.ts";
import type { SaveResult } from "../stores/store.ts";
import { say } from "../words/words.ts";
import { inputId } from "./field-view.tsx";
import { type SavingAction, withLaterWork } from "./make-change.ts";
import { saveArticle } from "./save-article.ts";
import type { Desk, EditorTools } from "./tools.ts";
import type { useArticle } from "./use-article.ts";
import { isUnsaved, titleOf, type WorkingArticle } from "./working-article.ts";

type Conflict = Extract<SaveResult, { readonly kind: "conflict" }>;

/** Saving, and what the page tells of it. */
export function useSaving(edited: ReturnType<typeof useArticle>, key: string, desk: Desk, tools: EditorTools) {
  const { words } = tools;
  const [told, setTold] = useState<{ readonly text: string; readonly isFault: boolean; readonly href?: string } | null>(
    null,
  );
  const [isBusy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const { article, bad, isDue, state } = edited;
  const refuse = (text: string, field: string | null) => {
    setTold({ text, isFault: true });
    if (field !== null) document.getElementById(inputId(field))?.focus();
  };
  /** Why an action cannot be done; what is wrong is told, and the cursor is put there. */
  const isRefused = async (action: SavingAction): Promise<boolean> => {
    if (titleOf(article.text) === "") refuse(words.save.needsTitle, "title");
    else if (bad.length > 0) refuse(words.save.badTyping, bad[0]!);
    else if (action === "schedule" && isDue) refuse(words.save.needsFuture, "publishedAt");
    else if (action === "saveDraft") return false;
    else {
      const found = await tools.judge(edited.now);
      edited.setProblems(found);
      if (!found.some(({ isError }) => isError)) return false;
      setRefusals((times) => times + 1);
      setTold({ text: words.problems.title, isFault: true });
    }
    return true;
  };
  const save = async (action: SavingAction, changed: WorkingArticle = article) => {
    setTold({ text: words.save.saving, isFault: false });
    setBusy(true);
    const { timeZone: zone } = desk.config;
    const nowIso = momentAt(tools.nowMs(), zone).iso;
    const context = { store: desk.store, state, nowIso, zone, message: words.messages[action] };
    const result = await saveArticle(changed, action, context).catch(
      (error: unknown) => ({ kind: "refused", what: error instanceof Error ? error.message : String(error) }) as const,
    );
    setBusy(false);
    if (result.kind === "saved") {
      edited.setArticle((now) => withLaterWork(result.article, now, [article, changed]));
      setTold({
        text: `${words.done[action]} ${result.note ?? ""}`.trim(),
        isFault: false,
        ...(result.href === undefined ? {} : { href: result.href }),
      });
      await tools.forgetWork(key).catch(() => {});
    } else if (result.kind === "conflict") {
      setConflict(result);
      setTold({ text: words.conflict.title, isFault: true });
    } else
      refuse(result.kind === "offline" ? words.save.offline : say(words.save.refused, { what: result.what }), null);
  };
  const act = async (action: SavingAction) => {
    if (!isBusy && !(await isRefused(action))) await save(action);
  };
  const status = told?.text ?? (isUnsaved(article) ? words.save.unsaved : "");
  const tell = (text: string) => setTold({ text, isFault: false });
  return {
    act,
    save,
    isRefused,
    tell,
    status,
    isFault: told?.isFault ?? false,
    href: told?.href,
    isBusy,
    refusals,
    conflict,
    setConflict,
  };
}
