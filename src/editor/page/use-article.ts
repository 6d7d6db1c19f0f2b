import { useEffect, useMemo, useState } from "preact/hooks";
import { momentAt, readMoment } from "../../content/dates.ts";
import { withField } from "../article-text/fields-in-text.ts";
import { withBody } from "../article-text/front-matter-part.ts";
import type { WrittenValue } from "../article-text/written-value.ts";
import { nameBeside } from "./file-names.ts";
import { workOf } from "./kept-article.ts";
import { placed } from "./make-change.ts";
import type { Desk, EditorTools, FoundProblem } from "./tools.ts";
import { useLater } from "./use-later.ts";
import { fieldsOf, isUnsaved, type WorkingArticle, workingState } from "./working-article.ts";

/** How long the page waits after the last key before it judges and keeps what was typed, in milliseconds. */
const JUDGE_AFTER = 250;
const KEEP_AFTER = 800;

/** The article that is edited, with what changes it and what is known of it. */
export function useArticle(opened: WorkingArticle, key: string, desk: Desk, tools: EditorTools) {
  const [article, setArticle] = useState(opened);
  const [bad, setBad] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<readonly FoundProblem[]>([]);
  const zone = desk.config.timeZone;
  const state = workingState(article, tools.nowMs(), zone);
  const now = articleNow(article, state, desk, tools);
  useLater(() => void tools.judge(now).then(setProblems), JUDGE_AFTER, [article]);
  useLater(
    () => {
      // A browser that keeps nothing, as in a private window, is no reason to stop.
      if (isUnsaved(article)) tools.keepWork(key, workOf(article, key, tools.nowMs())).catch(() => {});
    },
    KEEP_AFTER,
    [article],
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isUnsaved(article)) event.preventDefault();
    };
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [article]);
  const changes = useMemo(() => changesOf(setArticle, setBad, tools.shownFile), []);
  return {
    article,
    setArticle,
    state,
    now,
    problems,
    setProblems,
    bad,
    isDue: isDue(article, tools.nowMs(), zone),
    ...changes,
  };
}

/** The article as it would be published now. */
function articleNow(article: WorkingArticle, state: ReturnType<typeof workingState>, desk: Desk, tools: EditorTools) {
  const zone = desk.config.timeZone;
  const nowMs = tools.nowMs();
  const place = placed(article, "publish", { state, nowIso: momentAt(nowMs, zone).iso, zone });
  return { ...place, siteText: desk.siteText, beside: article.beside, now: nowMs };
}

function isDue({ text }: WorkingArticle, nowMs: number, zone: string): boolean {
  const { publishedAt } = fieldsOf(text);
  const moment = typeof publishedAt === "string" ? readMoment(publishedAt, zone) : null;
  return moment === null || moment.ms <= nowMs;
}

type Setter<Value> = (change: (before: Value) => Value) => void;

function changesOf(
  setArticle: Setter<WorkingArticle>,
  setBad: Setter<readonly string[]>,
  shownFile: EditorTools["shownFile"],
) {
  return {
    setField: (name: string, value: WrittenValue | null | "bad") => {
      setBad((names) => (value === "bad" ? [...new Set([...names, name])] : names.filter((each) => each !== name)));
      if (value === "bad") return;
      setArticle((before) => ({ ...before, text: withField(before.text, name, value) }));
    },
    changeText: (change: (text: string) => string) =>
      setArticle((before) => ({ ...before, text: change(before.text) })),
    setBody: (body: string) => setArticle((before) => ({ ...before, text: withBody(before.text, body) })),
    /** Puts a file beside the article, and resolves with the name that it got there. */
    addFile: async (dropped: File): Promise<{ readonly name: string }> => {
      const file = await shownFile(dropped);
      const bytes = new Uint8Array(await file.arrayBuffer());
      return await new Promise((resolve) => {
        setArticle((before) => {
          const name = nameBeside(file.name, [...before.beside.map((each) => each.name), ...before.removed]);
          resolve({ name });
          return { ...before, beside: [...before.beside, { name, sizeBytes: bytes.length, bytes }] };
        });
      });
    },
    removeFile: (name: string) => {
      setArticle((before) => {
        const isStored = before.beside.some((each) => each.name === name && each.bytes === undefined);
        const beside = before.beside.filter((each) => each.name !== name);
        const text = fieldsOf(before.text).cover === name ? withField(before.text, "cover", null) : before.text;
        return { ...before, text, beside, removed: isStored ? [...before.removed, name] : before.removed };
      });
    },
  };
}
