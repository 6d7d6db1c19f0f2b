import { readSiteConfig, type SiteConfig } from "../content/site-config.ts";
import { decodeText } from "../content/sources/decode-text.ts";
import { readSource } from "../content/sources/read-file.ts";
import { readSourceTree, type SourceTree } from "../content/sources/tree.ts";
import type { CopyOutput } from "../pages/output.ts";
import { publicOutputs } from "../pages/public-files.ts";
import type { Problem } from "../problems/problem.ts";
import type { BuildOptions } from "./build-options.ts";

/** What stands in the content folder and beside it, before any article is opened. */
export interface SiteInputs {
  readonly tree: SourceTree;
  readonly config: SiteConfig;
  readonly publicFiles: readonly CopyOutput[];
}

/** Finds the sources and reads the configuration. */
export async function readInputs(options: BuildOptions, program: string, problems: Problem[]): Promise<SiteInputs> {
  const tree = await readSourceTree(options.contentDir, options.cacheDir, program, problems);
  return {
    tree,
    config: readConfig(tree, options.baseUrl, problems),
    publicFiles: publicOutputs(tree.publicFiles, tree.publicFolderName, problems),
  };
}

/** The archive's configuration out of its content folder. */
function readConfig({ config, folderName }: SourceTree, baseUrl: string | null, problems: Problem[]): SiteConfig {
  const file = `${folderName}/site.yaml`;
  const bytes = config === null ? null : readSource(config.absolutePath, file, problems);
  const text = bytes === null ? null : decodeText(bytes, file, problems);
  return readSiteConfig(text, file, baseUrl, problems);
}
