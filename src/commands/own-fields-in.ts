import { dirname, join, resolve } from "node:path";
import { articleSchema } from "../content/article-schema.ts";
import { ownFieldsOf } from "../content/own-fields.ts";
import type { OwnFields } from "../content/own-values.ts";
import { loadHooks, readOwnConfig } from "../extensions/own-config.ts";

/** The fields that the archive's own code adds to those of articles. What is wrong with the code, `check` tells. */
export async function ownFieldsIn(contentDir: string): Promise<OwnFields | undefined> {
  const cacheDir = join(dirname(resolve(contentDir)), ".cache");
  const own = await readOwnConfig(contentDir, cacheDir, Object.keys(articleSchema), []);
  return ownFieldsOf(await loadHooks(own), own, []);
}
