import type { Entry } from "../archive/entry.ts";

/** The mark of an article that is not public yet; only a preview shows such articles. */
export type PreviewMark = "draft" | "scheduled";

/** The mark of an article where it is not public yet, as a property to be spread. */
export function previewMark(entry: Pick<Entry, "state">): { readonly mark?: PreviewMark } {
  return entry.state === "draft" || entry.state === "scheduled" ? { mark: entry.state } : {};
}
