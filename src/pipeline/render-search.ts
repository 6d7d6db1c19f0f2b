import { isFile, type Output } from "../pages/output.ts";
import { stageAt } from "../publishing/stage.ts";
import { writeFiles } from "../rendering/write-files.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";
import type { StagedSearch } from "./volume-fixity.ts";

/** Makes and prepares those files of the search index that changed. There are none where no search is wanted. */
export async function renderSearch(rendering: SiteRendering, session: Session): Promise<StagedSearch> {
  const { site, frame, publishedKeys, stage, problems } = rendering;
  if (!session.options.search || !frame.config.search || problems.length > 0) return { outputs: [], staged: [] };
  const { indexSearch } = await import("./index-search.ts");
  const outputs: readonly Output[] = await indexSearch(site.volumes, frame, rendering.pagefindPrelude, session);
  const dirty = outputs.filter((output) => publishedKeys?.[output.file] !== output.key);
  return { outputs, staged: await writeFiles(dirty.filter(isFile), stageAt(stage)) };
}
