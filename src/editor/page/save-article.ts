import type { SaveResult, Store } from "../stores/store.ts";
import { type ChangeContext, makeChange, placed, type SavingAction, savedArticle } from "./make-change.ts";
import { numberedPath, type WorkingArticle } from "./working-article.ts";

/** What saving needs besides the article. */
export type SavingContext = Omit<ChangeContext, "readFile"> & { readonly store: Store };

/** How saving ended: with the article as the store has it now, or with the reason why it is not saved. */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly article: WorkingArticle; readonly href?: string; readonly note?: string }
  | Exclude<SaveResult, { readonly kind: "saved" }>;

/** How many articles of one title a month may have. */
const MOST_NUMBERS = 30;

/** Saves what an action makes of an article. Where its new place is taken by another article, it gets a number. */
export async function saveArticle(
  article: WorkingArticle,
  action: SavingAction,
  { store, ...context }: SavingContext,
): Promise<SaveOutcome> {
  const readFile = (path: string) => store.readFile(path, article.branch);
  const place = placed(article, action, context);
  for (let number = 1; ; number++) {
    const path = place.path === article.path ? place.path : numberedPath(place.path, number);
    const planned = await makeChange(article, { ...place, path }, { ...context, readFile });
    const result =
      action === "review"
        ? await store.sendForReview(planned.change, planned.change.message)
        : await store.save(planned.change);
    if (result.kind === "saved") {
      const { href, note } = result;
      const told = { ...(href === undefined ? {} : { href }), ...(note === undefined ? {} : { note }) };
      return { kind: "saved", article: savedArticle(planned, article, result.versions), ...told };
    }
    const isTaken = result.kind === "conflict" && result.path === path && path !== article.path;
    if (!isTaken || number === MOST_NUMBERS) return result;
  }
}
