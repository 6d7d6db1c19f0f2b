import type { Assets } from "../../views/asset-hrefs.ts";
import type { StandingName } from "../../views/site-context.ts";
import type { SiteFrame } from "../../views/site-frame.ts";

/**
 * What a preview needs of the built site besides the article and `site.yaml`, as plain JSON that the editing page is made
 * with: the names of style and scripts, and the standing pages that the footer lists.
 */
export interface PreviewFrame {
  readonly standing: readonly StandingName[];
  readonly assets: Omit<Assets, "files" | "worker">;
}

/** The frame of previews on a site. */
export function previewFrame({ standing, assets }: Pick<SiteFrame, "standing" | "assets">): PreviewFrame {
  const { files: _files, worker: _worker, ...names } = assets;
  return { standing: standing.map(({ url, title }) => ({ url, title })), assets: names };
}
