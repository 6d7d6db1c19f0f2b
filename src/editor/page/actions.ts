import type { Store } from "../stores/store.ts";
import type { SavingAction } from "./make-change.ts";
import type { WorkingState } from "./working-article.ts";

/** What an editor may do with an article. */
export type EditorAction = SavingAction | "preview";

/**
 * The actions that are shown for an article, in their order. A store in which everything must be reviewed publishes
 * nothing by itself.
 *
 * @param isDue whether the day and time typed are not to come
 */
export function actionsFor(
  state: WorkingState,
  { canReview, mustReview }: Pick<Store, "canReview" | "mustReview">,
  isDue: boolean,
): readonly EditorAction[] {
  const isDraft = state === "new" || state === "draft";
  const review: readonly EditorAction[] = canReview ? ["review"] : [];
  if (state === "withdrawn") return ["preview"];
  if (isDraft) return ["saveDraft", "preview", ...review, ...direct(isDue ? ["publish", "schedule"] : ["schedule"])];
  if (state === "review") return ["preview", ...review];
  if (state === "scheduled") return ["preview", ...review, ...direct(isDue ? ["publish"] : ["schedule"])];
  return ["preview", ...review, ...direct(["publish", "correct", "withdraw"])];

  function direct(actions: readonly EditorAction[]): readonly EditorAction[] {
    return mustReview ? [] : actions;
  }
}
