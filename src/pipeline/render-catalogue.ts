import { LEDGER_FILE, ledgerPartFile } from "../addresses/ledger.ts";
import { type LedgerFiles, ledgerFiles } from "../addresses/ledger-files.ts";
import { assetUrl, fileOf } from "../addresses/urls.ts";
import { digestOf } from "../cache/digest.ts";
import { type CatalogueInput, catalogueOutputs, changedHeads } from "../pages/catalogue-outputs.ts";
import { fixityPage } from "../pages/fixity-page.ts";
import type { Output } from "../pages/output.ts";
import { type ChangedPages, countChangedPages } from "../publishing/changed-pages.ts";
import { listChanges } from "../publishing/changes.ts";
import type { RenderedCatalogue } from "../publishing/publish-site.ts";
import { preparedOf } from "../publishing/stage.ts";
import type { OutputKeys, VolumeFixity } from "../publishing/state.ts";
import { contextOf } from "../views/site-frame.ts";
import { prepareOutputs } from "./prepare-outputs.ts";
import { renderManifest } from "./render-manifest.ts";
import { signerOf } from "./render-signature.ts";
import type { Session } from "./session.ts";
import type { SiteRendering } from "./site-rendering.ts";
import { type StagedSearch, volumeManifests, yearOfSearchFile } from "./volume-fixity.ts";

/**
 * Makes and prepares those outputs of the catalogue that changed: pages, feeds, sitemaps, assets, the ledger, the
 * manifests. Most are compared by key. The head pages of topics, authors, documents, people and days, of which there
 * may be very many, are not: only those are made of which a changed volume has another part than before.
 *
 * @param search the search index, which has been staged
 * @param fixities the checksums of the volumes
 */
export async function renderCatalogue(
  rendering: SiteRendering,
  search: StagedSearch,
  fixities: ReadonlyMap<number, VolumeFixity>,
  session: Session,
): Promise<RenderedCatalogue> {
  const { site, frame, assets, editing, knownListings, frameKey, publishedKeys, stage, problems } = rendering;
  const { options, inputs, ownParts, store, states, workers, progress } = session;
  const { volumes, changed, standing, catalogue, checked, state } = site;
  progress.step("catalogue", null);
  const ledger = ledgerFiles(checked.ledger);
  const ledgerDigest = digestOf(ledger.head);
  const input = {
    catalogue,
    frame,
    standing,
    redirects: checked.redirects,
    knownHeads: knownListings.heads,
    cacheDir: options.cacheDir,
    signing: inputs.signing,
  };
  const keyed: readonly Output[] = [
    ...catalogueOutputs(input),
    ...inputs.publicFiles,
    ...assets.files.map(({ name, from }) => ({ file: fileOf(assetUrl(name)), key: name, from })),
    ...editing,
    ...volumeManifests(fixities, states),
    ...volumes.map(({ record }) =>
      fixityPage(record, fixities.get(record.year)!, inputs.signing, frame.kindKeys.fixity, contextOf(frame)),
    ),
    ...ledgerOutputs(ledger, ledgerDigest),
  ];
  const keys = Object.fromEntries([...keyed, ...search.outputs].map((output) => [output.file, output.key]));
  const changes = state?.frameKey === frameKey ? listChanges(changed, state, store) : null;
  const heads = changedHeads(input, changes ?? listChanges(volumes, null, store) ?? [], changes === null);
  const dirty = [...keyed.filter((output) => publishedKeys?.[output.file] !== output.key), ...heads];
  const prepared = await prepareOutputs(dirty, { stage, ownParts }, workers);
  problems.push(...prepared.problems);
  const staged = [...search.staged, ...prepared.staged];
  const isListed = (file: string) => !fixities.has(yearOfSearchFile(file) ?? Number.NaN);
  const changedMs = volumes.map(({ record }) => record.changedMs);
  const signer = signerOf(options.signingKey ?? null, frame.config.baseUrl, changedMs);
  const manifest = renderManifest({ keys, staged }, isListed, signer, rendering, states);
  return {
    changedPages: changedPagesOf(input, rendering, session, keys, preparedOf(staged)),
    keys: { ...keys, ...manifest.keys },
    publishedKeys,
    staged: [...staged, ...manifest.staged],
    ledger,
    ledgerDigest,
    fixity: manifest.fixity,
  };
}

/**
 * Counts the pages of the catalogue that another version of the program changed, and those that the content did.
 *
 * @param input what the pages were made from
 * @param files the files that changed
 */
function changedPagesOf(
  input: CatalogueInput,
  { site, upgrade }: SiteRendering,
  { store, states }: Session,
  keys: OutputKeys,
  files: readonly string[],
): ChangedPages | null {
  if (upgrade === null) return null;
  const changes = listChanges(site.volumes, upgrade.earlier, store);
  const heads = changes === null ? null : new Set(changedHeads(input, changes, false).map(({ file }) => file));
  const before = states.outputKeys(upgrade.earlier.catalogueKeysDigest);
  return countChangedPages(upgrade, { files, keys, before, isSameWithoutKey: (file) => heads?.has(file) === false });
}

/** The files of the ledger. A part of a volume that did not change has the digest that was published. */
function ledgerOutputs({ head, parts }: LedgerFiles, headDigest: string): readonly Output[] {
  const ofParts = [...parts].map(([name, { bytes, digest }]) => ({
    file: ledgerPartFile(name),
    key: digest,
    text: () => bytes,
  }));
  return [...ofParts, { file: LEDGER_FILE, key: headDigest, text: () => head }];
}
