import { EMPTY_LEDGER } from "../addresses/ledger.ts";
import { ownFileUrl } from "../addresses/urls.ts";
import type { Catalogue } from "../archive/catalogue.ts";
import { isMainKind, listId } from "../archive/lists.ts";
import { readOwnPages } from "../archive/read-own-pages.ts";
import { readStandingPages, type StandingDetail } from "../archive/read-standing-pages.ts";
import { UNUSED_CODES } from "../archive/unused-file.ts";
import type { InFile, Waiver } from "../archive/volume-record.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { knownListings } from "../checking/known-listings.ts";
import { checkPart } from "../checking/part.ts";
import { type CheckedSite, checkSite, type SiteToCheck } from "../checking/site.ts";
import { settleWaivers } from "../checking/waivers.ts";
import { hasErrors, type Problem } from "../problems/problem.ts";
import { checkedBefore } from "../publishing/changes.ts";
import type { PublishedState } from "../publishing/state.ts";
import { type ReadVolume, readArchive } from "./read-archive.ts";
import type { Session } from "./session.ts";
import type { SiteInputs } from "./site-inputs.ts";
import { isWithinYears } from "./year-range.ts";

/** An archive that was read, and checked against itself and its ledger. */
export interface ReadSite {
  /** Oldest first. */
  readonly volumes: readonly ReadVolume[];
  /** Years that have only drafts and scheduled articles. */
  readonly hidden: readonly ReadVolume[];
  /** The volumes whose reading is not the published one. */
  readonly changed: readonly ReadVolume[];
  readonly standing: readonly StandingDetail[];
  readonly catalogue: Catalogue;
  readonly checked: CheckedSite;
  /** What the output folder holds and was made from; `null` where that is unknown. */
  readonly state: PublishedState | null;
}

/**
 * Reads and checks a site. A ledger that only builds without a public address wrote binds nobody: it is as if it were not
 * there, once an address of it is lost or the site has a public address. A preview has its own rule for lost addresses.
 *
 * @param waivers the list that the warnings which articles waive are put into
 * @returns `null` where Problems forbid publishing
 */
export async function readSite(
  session: Session,
  problems: Problem[],
  waivers: InFile<Waiver>[] = [],
): Promise<ReadSite | null> {
  if (!session.published.ledger.isRehearsal) return readWithLedger(session, problems, waivers);
  if (!isPublic(session)) {
    const found = [...problems];
    const site = await readWithLedger(session, found, waivers);
    if (!found.some(({ code }) => code === "lost-address")) {
      problems.splice(0, problems.length, ...found);
      return site;
    }
  }
  return readWithLedger(
    { ...session, published: { ...session.published, ledger: EMPTY_LEDGER, state: null } },
    problems,
    waivers,
  );
}

/** Whether addresses are protected once the site is published. */
function isPublic({ options, inputs }: Session): boolean {
  return options.preview || inputs.config.hasPublicAddress;
}

/**
 * Reads volumes and standing pages and checks them together. It goes on where it finds Problems, so that an editor learns
 * of all of them at once.
 *
 * @returns `null` where Problems forbid publishing
 */
async function readWithLedger(
  session: Session,
  problems: Problem[],
  waivers: InFile<Waiver>[],
): Promise<ReadSite | null> {
  const { inputs, store, progress } = session;
  const { tree, config } = inputs;
  const { state, ledger: previous } = session.published;
  const archive = await readArchive({
    tree,
    options: session.readingOptions,
    store,
    publishedReadingKeys: new Map(
      Object.entries(state?.volumes ?? {}).map(([year, volume]) => [Number(year), volume.readingKey]),
    ),
    scratchDir: session.scratchDir,
    workers: session.workers,
    knownYears: [...knownListings(previous, config).years.keys()],
    isWanted: (year) => isWithinYears(year, session.options.years),
    onPlan: (count) => progress.step("read", count),
    onRead: progress.advance,
  });
  problems.push(...archive.problems);
  const standing = [
    ...(await readStandingPages(tree, session.readingOptions, problems)),
    ...(await readOwnPages(tree, session.readingOptions, problems)),
  ];

  progress.step("check", null);
  const { volumes } = archive;
  const published = checkedBefore(state, volumes, store);
  const changed = volumes.filter(({ year }) => published?.isUnchanged(year) !== true);
  const catalogue = catalogueOf(volumes, store);
  const { years } = session.options;
  const toCheck: SiteToCheck = {
    catalogue,
    published,
    standing,
    ofConfig: inputs.named.links,
    publicPaths: [...tree.publicFiles.keys()],
    publicName: tree.publicFolderName,
    config,
    ownUrls: ownUrlsOf(session, volumes, standing),
    isPublic: isPublic(session),
    keepsHistory: !session.options.preview,
    previous,
    folderName: tree.folderName,
    broken: hasErrors(problems) ? archive.broken : null,
  };
  const read = { volumes, hidden: archive.hidden, changed, standing, catalogue, state };
  if (years !== undefined) {
    // The articles of other years may show a file that these years do not.
    const own = problems.filter(({ code, severity }) => severity === "error" || !UNUSED_CODES.includes(code));
    problems.splice(0, problems.length, ...own.map((each) => inOwnFile(each, tree.folderName)));
    if (hasErrors(problems)) return null;
    return { ...read, checked: checkPart(toCheck, (year) => isWithinYears(year, years)) };
  }
  const checked = checkSite(toCheck);
  problems.push(...checked.problems);
  for (const [index, each] of problems.entries()) problems[index] = inOwnFile(each, tree.folderName);
  waivers.splice(0, waivers.length, ...[...volumes, ...archive.hidden].flatMap(({ record }) => record.waivers));
  const settled = settleWaivers(problems, waivers, tree.folderName);
  for (const [index, each] of settled.entries()) problems[index] = each;
  return hasErrors(problems) ? null : { ...read, checked };
}

/** The addresses of what the archive's own code makes. */
function ownUrlsOf(
  { readingOptions: { ownConfig } }: Session,
  volumes: readonly ReadVolume[],
  standing: readonly StandingDetail[],
): readonly string[] {
  const files = volumes.flatMap(({ year }) => (ownConfig?.fileNames ?? []).map((name) => ownFileUrl(year, name)));
  return [...standing.flatMap(({ page }) => (page.isOwn === true ? [page.url] : [])), ...files];
}

/** Problems of pages that the archive's own code makes stand in its file, which lies beside the content folder. */
function inOwnFile(found: Problem, folderName: string): Problem {
  return { ...found, file: found.file.replace(`${folderName}/../`, "") };
}

/** The number of article files, drafts and withdrawn ones included. */
export function articleCount({ tree }: SiteInputs): number {
  return [...tree.volumes.values()].reduce((sum, folder) => sum + folder.articleCount, 0);
}

/** The catalogue of volumes. The parts, cards and entries of a volume are read from the store when they are asked for. */
function catalogueOf(volumes: readonly ReadVolume[], store: VolumeStore): Catalogue {
  const keys = new Map(volumes.map((volume) => [volume.year, volume.readingKey]));
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
