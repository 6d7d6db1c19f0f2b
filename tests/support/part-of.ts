import { join } from "node:path";
import { buildPart, type PartOptions, type PartResult } from "../../src/pipeline/build-part.ts";
import { NOW } from "./site-of.ts";

const silent = { step: () => {}, advance: () => {}, waiting: () => {}, keptLedger: () => {} };

/** Builds some years of the content in `root` as a part, in a cache of its own as another machine has. */
export function partOf(
  root: string,
  first: number,
  last: number,
  more: Partial<PartOptions> = {},
): Promise<PartResult> {
  return buildPart(
    {
      contentDir: join(root, "content"),
      outDir: join(root, `part-${first}`),
      cacheDir: join(root, `cache-${first}`),
      baseUrl: "https://tin.example.vn/kho/",
      nowMs: Date.parse(NOW),
      clean: false,
      search: true,
      previousLedger: null,
      preview: false,
      years: { first, last },
      readings: [],
      readsOnly: false,
      ...more,
    },
    silent,
  );
}
