import { openSearchIndex, type SearchIndex } from "./search-index.ts";

/** The search index that the page keeps open from one search to the next. */
export interface KeptIndex {
  /** The index, opened where it is not open, and opened anew where many terms were counted. */
  readonly open: () => Promise<SearchIndex>;
  /** Closes the index, so that it is opened anew when it is next asked for. */
  readonly close: () => void;
}

/** @param base the site's root path */
export function keepIndex(base: string): KeptIndex {
  let opening: Promise<SearchIndex> | null = null;
  const close = (): void => {
    opening?.then(
      (searchIndex) => searchIndex.close(),
      () => undefined,
    );
    opening = null;
  };
  return {
    open: async () => {
      if (opening !== null && (await opening).needsRestart()) close();
      opening ??= openSearchIndex(base);
      return opening;
    },
    close,
  };
}
