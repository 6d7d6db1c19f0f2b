import { digestOf } from "../cache/digest.ts";
import type { SiteConfig } from "../content/site-config.ts";
import type { ProgramDigests } from "../program/digests.ts";
import type { Assets } from "./asset-hrefs.ts";
import { type PageKind, pageKinds } from "./pages.ts";
import { type SiteContext, type StandingName, siteContext } from "./site-context.ts";

/** What all pages are made with, as plain values. */
export interface SiteFrame {
  readonly config: SiteConfig;
  readonly standing: readonly StandingName[];
  readonly assets: Assets;
  /** For each kind of page, and for files, a digest of all that every one of them depends on. */
  readonly keyBases: Readonly<Record<PageKind | "file", string>>;
}

export function contextOf({ config, standing, assets }: SiteFrame): SiteContext {
  return siteContext(config, standing, assets);
}

/** The frame of a site. */
export function siteFrame(
  config: SiteConfig,
  standing: readonly StandingName[],
  assets: Assets,
  program: ProgramDigests<PageKind>,
): SiteFrame {
  const names = { ...assets, worker: null, files: assets.files.map((file) => file.name) };
  const shared = [program.pages, config, standing, names];
  const bases = pageKinds.map((kind) => [kind, digestOf([...shared, program.templates[kind]])] as const);
  const keyBases = { ...Object.fromEntries(bases), file: digestOf(shared) } as Record<PageKind | "file", string>;
  return { config, standing, assets, keyBases };
}
