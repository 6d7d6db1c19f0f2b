import { warnOfBaseUrl } from "../content/base-url.ts";
import type { EditorSettings } from "../content/editor-fields.ts";
import type { NamedBySite } from "../content/settle-look.ts";
import type { SigningSettings } from "../content/signing-fields.ts";
import { readSiteFile, type SiteConfig, type SiteFile } from "../content/site-config.ts";
import { decodeText } from "../content/sources/decode-text.ts";
import type { OtherYears } from "../content/sources/other-year-folder.ts";
import { readSource } from "../content/sources/read-file.ts";
import { readSourceTree, type SourceTree } from "../content/sources/tree.ts";
import { readWords } from "../content/words-file.ts";
import type { CopyOutput } from "../pages/output.ts";
import { publicOutputs } from "../pages/public-files.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import type { ProgramDigests } from "../program/digests.ts";
import type { LookFiles } from "../rendering/dress-assets.ts";
import { catalogues } from "../wording/catalogues.ts";
import type { WordTable } from "../wording/words.ts";
import type { BuildOptions } from "./build-options.ts";
import { checkSigning } from "./check-signing.ts";
import { readLook } from "./read-look.ts";
import { isWithinYears } from "./year-range.ts";

/** The files of a site and its configuration, before any article is opened. */
export interface SiteInputs {
  readonly tree: SourceTree;
  readonly config: SiteConfig;
  /** What `site.yaml` names besides: links to pages and files of the site, pictures. */
  readonly named: NamedBySite;
  readonly look: LookFiles;
  /** The texts that readers see besides the content. */
  readonly words: WordTable;
  readonly publicFiles: readonly CopyOutput[];
  /** The settings of the editing page; `null` where `site.yaml` has none. */
  readonly editor: EditorSettings | null;
  /** The public keys of signatures; `null` where `site.yaml` has none. */
  readonly signing: SigningSettings | null;
}

/**
 * Finds the files of a site and reads its configuration.
 *
 * @param program the digests of the program: what another version remembers of folders or made of pictures is not used
 */
export async function readInputs(
  options: BuildOptions,
  program: Pick<ProgramDigests, "reading" | "assets">,
  problems: Problem[],
): Promise<SiteInputs> {
  const { contentDir, cacheDir, rememberedFolders: told = [] } = options;
  const tree = await readSourceTree(contentDir, cacheDir, program.reading, otherYears(options), told, problems);
  const file = readConfig(tree, options, problems);
  return {
    tree,
    ...file,
    words: wordsFor(file.config, tree, problems),
    look: await readLook(file.named, file.config, tree, { cacheDir, programKey: program.assets }, problems),
    publicFiles: publicOutputs(tree.publicFiles, tree.publicFolderName, problems),
  };
}

/** The years that other builds read; `null` where this build reads all. */
function otherYears({ years, digestsOfOthers }: BuildOptions): OtherYears | null {
  if (years === undefined) return null;
  return {
    includes: (year) => !isWithinYears(year, years),
    digests: digestsOfOthers ?? new Map(),
    ownName: `${years.first}..${years.last}`,
  };
}

/** The words of a site: those of its language, in whose place `words.yaml` puts others. */
function wordsFor({ language }: SiteConfig, { words, folderName }: SourceTree, problems: Problem[]): WordTable {
  const file = `${folderName}/words.yaml`;
  const bytes = words === null ? null : readSource(words.absolutePath, file, problems);
  const text = bytes === null ? null : (decodeText(bytes, file, problems)?.text ?? null);
  return text === null ? catalogues[language] : readWords(text, file, catalogues[language], problems);
}

/**
 * Reads `site.yaml`; where it is absent, the configuration is the default one. A preview is not published, so its
 * address is not looked at.
 */
function readConfig(
  { config, folderName }: SourceTree,
  { baseUrl, preview, signingKey }: BuildOptions,
  problems: Problem[],
): SiteFile {
  const file = `${folderName}/site.yaml`;
  const bytes = config === null ? null : readSource(config.absolutePath, file, problems);
  const text = bytes === null ? null : (decodeText(bytes, file, problems)?.text ?? null);
  const own: Problem[] = [];
  const read = readSiteFile(text, file, baseUrl, own);
  if (!preview && !read.config.hasPublicAddress && !hasErrors(own)) own.push(warnOfBaseUrl(text, file));
  problems.push(...own, ...checkSigning(read.signing, signingKey, file));
  return read;
}
