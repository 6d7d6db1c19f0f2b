import { isFile, type Output } from "../pages/output.ts";
import type { Progress } from "../progress/progress.ts";
import { stageAt } from "../publishing/stage.ts";
import { writeFiles } from "../rendering/write-files.ts";
import type { IndexingCounter } from "./index-search.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";
import type { StagedSearch } from "./volume-fixity.ts";

/**
 * Makes the search index. Where processes do the work, they begin with it at once, beside the pages of volumes: most of it is one
 * long job, which would otherwise keep one core busy at the end while the others rest.
 *
 * @returns a function that resolves once those files of the index that changed are prepared. There are none where no search is
 *   wanted, or pages have Problems.
 */
export function beginSearch(rendering: SiteRendering, session: Session): () => Promise<StagedSearch> {
  const { frame, problems } = rendering;
  if (!session.options.search || !frame.config.search) return async () => NOTHING;
  const counter = countUnseen(session.progress);
  const index = () => outputsOfIndex(rendering, session, counter);
  const begun = session.workers.areStarted() ? index() : null;
  // A fault is told by whoever waits for the index. Where something else fails before, nobody does.
  begun?.catch(() => {});
  return async () => {
    counter.show();
    if (problems.length > 0) {
      await begun;
      return NOTHING;
    }
    return prepare(await (begun ?? index()), rendering);
  };
}

const NOTHING: StagedSearch = { outputs: [], staged: [] };

async function outputsOfIndex(
  { site, frame, pagefindPrelude }: SiteRendering,
  session: Session,
  counter: IndexingCounter,
): Promise<readonly Output[]> {
  const { indexSearch } = await import("./index-search.ts");
  return indexSearch(site.volumes, frame, pagefindPrelude, session, counter);
}

async function prepare(outputs: readonly Output[], { publishedKeys, stage }: SiteRendering): Promise<StagedSearch> {
  const dirty = outputs.filter((output) => publishedKeys?.[output.file] !== output.key);
  return { outputs, staged: await writeFiles(dirty.filter(isFile), stageAt(stage)) };
}

/** Counts work that goes on beside a step which is shown. When its own step is, what was done before counts at once. */
function countUnseen(progress: Progress): IndexingCounter & { readonly show: () => void } {
  let total: number | null = null;
  let [done, isShown] = [0, false];
  const tell = () => {
    progress.step("search", total);
    if (done > 0) progress.advance(done);
  };
  return {
    onPlan: (segmentCount) => {
      total = segmentCount;
      if (isShown) tell();
    },
    onIndexed: () => {
      done += 1;
      if (isShown) progress.advance(1);
    },
    show: () => {
      isShown = true;
      if (total !== null) tell();
    },
  };
}
