import { LEDGER_FILE, ledgerText } from "../addresses/ledger.ts";
import { assetUrl, fileOf } from "../addresses/urls.ts";
import type { VolumeStore } from "../archive/volume-store.ts";
import { digestOf } from "../cache/digest.ts";
import { catalogueOutputs, changedHeads } from "../pages/catalogue-outputs.ts";
import type { Output } from "../pages/output.ts";
import type { RenderedCatalogue } from "../publishing/publish-site.ts";
import type { PublishedState } from "../publishing/state.ts";
import { prepareOutputs } from "./prepare-outputs.ts";
import type { ReadVolume } from "./read-archive.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";

/**
 * Makes the files that span volumes and have changed: pages, feeds, sitemaps, assets, the ledger and the search index.
 * Of the head pages of topics, authors, documents, people and days only those are looked at whose volumes changed.
 *
 * @param searchIndex the files of the search index, each with its key
 */
export async function renderCatalogue(
  { site, frame, assets, known, environment, stage }: SiteRendering,
  searchIndex: readonly Output[],
  session: Session,
): Promise<RenderedCatalogue> {
  const { options, inputs, store, states, workers, progress } = session;
  const { volumes, changed, standing, catalogue, checked, state } = site;
  progress.step("catalogue", null);
  const ledger = ledgerText(checked.ledger);
  const ledgerDigest = digestOf(ledger);
  const input = {
    catalogue,
    frame,
    standing,
    redirects: checked.redirects,
    heads: known.heads,
    cacheDir: options.cacheDir,
  };
  const fixed: readonly Output[] = [
    ...catalogueOutputs(input),
    ...inputs.publicFiles,
    ...assets.files.map(({ name, from }) => ({ file: fileOf(assetUrl(name)), key: name, from })),
    { file: LEDGER_FILE, key: ledgerDigest, text: () => ledger },
    ...searchIndex,
  ];
  const keys = Object.fromEntries(fixed.map((output) => [output.file, output.key]));
  const before = state === null ? null : states.outputs(state.catalogue);
  const changes = state?.environment === environment ? listChanges(changed, state, store) : null;
  const heads = changedHeads(input, changes ?? listChanges(volumes, null, store) ?? [], changes === null);
  const dirty = [...fixed.filter((output) => before?.[output.file] !== output.key), ...heads];
  const prepared = await prepareOutputs(dirty, stage, workers);
  return { keys, before, made: dirty.map((output) => output.file), prepared, ledgerDigest };
}

/** For each volume, its parts in listings as published and as they are now; `null` where what was published is lost. */
function listChanges(volumes: readonly ReadVolume[], state: PublishedState | null, store: VolumeStore) {
  const published = volumes.map((volume) => state?.volumes[volume.year]?.storeKey);
  if (published.some((key) => key !== undefined && store.record(key) === null)) return null;
  return volumes.map((volume, index) => {
    const key = published[index];
    return { before: key === undefined ? null : store.parts(key), now: store.parts(volume.storeKey) };
  });
}
