import type { Store } from "../../../src/editor/stores/store.ts";

/** A store that has nothing and does nothing but what a test gives it. */
export function storeOf(given: Partial<Store>): Store {
  const refuse = async () => ({ kind: "refused", what: "" }) as const;
  return {
    kind: "desk",
    canReview: false,
    mustReview: false,
    editor: null,
    siteFile: async () => null,
    years: async () => [],
    listYear: async () => [],
    listDrafts: async () => [],
    known: async () => ({ topics: [], people: [], authors: [], places: [], documents: [], categories: [] }),
    open: async (path) => ({ path, text: "", version: "", beside: [] }),
    readFile: async () => new Uint8Array(),
    save: refuse,
    sendForReview: refuse,
    ...given,
  };
}
