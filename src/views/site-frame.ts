import { digestOf } from "../cache/digest.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { OwnConfig } from "../extensions/own-config.ts";
import type { ProgramDigests } from "../program/digests.ts";
import { siteCard } from "../sharing/site-card.ts";
import type { WordTable } from "../wording/words.ts";
import type { Assets } from "./asset-hrefs.ts";
import { type PageKind, pageKinds } from "./pages.ts";
import { permanentCode } from "./permanent-code.ts";
import { type SiteContext, type StandingName, siteContext } from "./site-context.ts";

/**
 * The kinds of output: those of pages, and `file` for all outputs that are no pages, but `own` for files that the archive's own
 * code makes.
 */
export type OutputKind = PageKind | "file" | "own";

/** What all pages are made with, as plain values that can be handed to other processes. */
export interface SiteFrame {
  readonly config: SiteConfig;
  readonly standing: readonly StandingName[];
  readonly assets: Assets;
  readonly words: WordTable;
  /**
   * The key of each kind of output. It says everything that all outputs of the kind depend on: the program, the
   * configuration, the names of standing pages and assets, the words, and of pages the template. The key of an output holds the key
   * of its kind.
   */
  readonly kindKeys: KindKeys;
}

export type KindKeys = Readonly<Record<OutputKind, string>>;

/** The context that pages of a frame are made with. */
export function contextOf({ config, standing, assets, words }: SiteFrame): SiteContext {
  return siteContext(config, standing, assets, words, { siteCard, permanentCode });
}

/** Makes the frame of a site, with the key of each kind of output. */
export function siteFrame(
  config: SiteConfig,
  standing: readonly StandingName[],
  assets: Assets,
  words: WordTable,
  program: ProgramDigests<PageKind>,
  own: OwnConfig | null = null,
): SiteFrame {
  const assetNames = { ...assets, worker: null, files: assets.files.map((file) => file.name) };
  const shared = [program.pages, config, standing, assetNames, words];
  const ofFields = own === null || own.fieldNames.length === 0 ? [] : [own.digest];
  const ofFiles = own === null || own.fileNames.length === 0 ? [] : [own.digest, own.fileNames];
  const pageKeys = pageKinds.map((kind) => {
    return [
      kind,
      digestOf([
        ...shared,
        program.templates[kind],
        ...program.replaced[kind],
        ...(kind === "article" ? ofFields : []),
      ]),
    ] as const;
  });
  const others = { file: digestOf(shared), own: digestOf([...shared, ...ofFiles]) };
  const kindKeys = { ...Object.fromEntries(pageKeys), ...others } as KindKeys;
  return { config, standing, assets, words, kindKeys };
}

/** The key of a frame: says everything that all outputs of a site depend on. */
export function frameKeyOf({ kindKeys }: SiteFrame): string {
  return digestOf(kindKeys);
}
