import type { Catalogue } from "../archive/catalogue.ts";
import { isMainKind, listId } from "../archive/lists.ts";
import { readStandingPages, type StandingDetail } from "../archive/read-standing-pages.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { knownListings } from "../checking/known-listings.ts";
import { type CheckedSite, checkSite } from "../checking/site.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { checkedBefore } from "../publishing/changes.ts";
import type { PublishedState } from "../publishing/state.ts";
import { type ReadVolume, readArchive } from "./read-archive.ts";
import type { Session } from "./session.ts";
import type { SiteInputs } from "./site-inputs.ts";

/** An archive read whole and checked against itself and its ledger. */
export interface ReadSite {
  /** Oldest first. */
  readonly volumes: readonly ReadVolume[];
  /** Years with drafts and scheduled articles only. */
  readonly hidden: readonly ReadVolume[];
  /** Those not published yet as they are now. */
  readonly changed: readonly ReadVolume[];
  readonly standing: readonly StandingDetail[];
  readonly catalogue: Catalogue;
  readonly checked: CheckedSite;
  /** What the output holds; `null` where that is unknown. */
  readonly state: PublishedState | null;
}

/**
 * Reads volumes and standing pages and checks them together, to the end even where Problems were found on the way, so
 * that an editor learns of all of them at once. `null` where Problems forbid publishing.
 */
export async function readSite(session: Session, problems: Problem[]): Promise<ReadSite | null> {
  const { inputs, store, progress } = session;
  const { tree, config } = inputs;
  const { state, ledger: previous } = session.published;
  const archive = await readArchive({
    tree,
    options: session.reading,
    store,
    earlierKeys: new Map(Object.entries(state?.volumes ?? {}).map(([year, volume]) => [Number(year), volume.storeKey])),
    scratchDir: session.scratchDir,
    workers: session.workers,
    knownYears: [...knownListings(previous, config).years.keys()],
    onPlan: (count) => progress.step("read", count),
    onRead: progress.advance,
  });
  problems.push(...archive.problems);
  const standing = await readStandingPages(tree, session.reading, problems);

  progress.step("check", null);
  const { volumes } = archive;
  const published = checkedBefore(state, volumes, store);
  const changed = volumes.filter(({ year }) => published?.isUnchanged(year) !== true);
  const catalogue = catalogueOf(volumes, store);
  const checked = checkSite({
    catalogue,
    published,
    standing,
    publicPaths: [...tree.publicFiles.keys()],
    publicLabel: tree.publicFolderName,
    config,
    previous,
    label: tree.folderName,
    broken: hasErrors(problems) ? archive.broken : null,
  });
  problems.push(...checked.problems);
  return hasErrors(problems) ? null : { volumes, hidden: archive.hidden, changed, standing, catalogue, checked, state };
}

/** How many article files there are, drafts and withdrawn ones included. */
export function articleCount({ tree }: SiteInputs): number {
  return [...tree.volumes.values()].reduce((sum, folder) => sum + folder.articleCount, 0);
}

function catalogueOf(volumes: readonly ReadVolume[], store: VolumeStore): Catalogue {
  const keys = new Map(volumes.map((volume) => [volume.year, volume.storeKey]));
  const records = new Map(volumes.map((volume) => [volume.year, volume.record]));
  const byYear = new Map(volumes.map((volume) => [volume.year, volume]));
  return {
    volumes: volumes.map((volume) => volume.record),
    addressesOf: (year) => byYear.get(year)!.addresses(),
    partOf: (year, kind, slug) =>
      isMainKind(kind)
        ? records.get(year)?.mainParts.find((part) => part.kind === kind && part.slug === slug)
        : store.part(keys.get(year)!, listId(kind, slug)),
    partsOf: (year) => store.parts(keys.get(year)!),
    cardsOf: (year) => store.cards(keys.get(year)!),
    entriesOf: (year) => store.entries(keys.get(year)!),
  };
}
