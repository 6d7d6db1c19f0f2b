import { fileOf, searchIndexUrl, volumeManifestUrl, yearUrl } from "../addresses/urls.ts";
import { type Checksum, checksumOf } from "../cache/checksum.ts";
import { digestOf } from "../cache/digest.ts";
import { pathFrom } from "../fixity/manifest-place.ts";
import { manifestText } from "../fixity/manifest-text.ts";
import type { Output, TextOutput } from "../pages/output.ts";
import type { RenderedVolume } from "../publishing/publish-site.ts";
import type { StagedFile } from "../publishing/stage.ts";
import type { Checksums, PublishedState, StateStore, VolumeFixity } from "../publishing/state.ts";
import { MONTHS_FOLDER } from "../search/index/earlier-parts.ts";

/**
 * The checksums of volumes. The manifest of a volume lists every file that is an output of the volume, and of the search
 * index the fragments of its months, which change with its articles and are as many as these. The checksum of a file that
 * was made in this build is that of the bytes that were staged; that of any other is remembered, so no file is read again.
 */

/** The files of the search index as outputs, and those of them that were made. */
export interface StagedSearch {
  readonly outputs: readonly Output[];
  readonly staged: readonly StagedFile[];
}

/** In the output folder: the folder of the fragments of all months, with a slash at its end. */
const FRAGMENTS = searchIndexUrl(`${MONTHS_FOLDER}/`).slice(1);

/** The year of the volume that a file of the search index belongs to; `null` where it is no volume's. */
export function yearOfSearchFile(file: string): number | null {
  return file.startsWith(FRAGMENTS) ? Number(file.slice(FRAGMENTS.length, FRAGMENTS.length + 4)) : null;
}

/**
 * The checksums of each volume, by year. Those of a volume of which no file changed are the published ones.
 *
 * @param search the search index, which must have been staged
 */
export function volumeFixities(
  volumes: readonly RenderedVolume[],
  search: StagedSearch,
  { state, states }: { readonly state: PublishedState | null; readonly states: StateStore },
): ReadonlyMap<number, VolumeFixity> {
  const searchFiles = Map.groupBy(
    search.outputs.map(({ file }) => file),
    yearOfSearchFile,
  );
  const madeOfSearch = new Map(search.staged.map(({ file, checksum }) => [file, checksum]));
  return new Map(
    volumes.map(({ year, outputs }) => {
      const last = state?.volumes[year]?.fixity;
      const ofSearch = searchFiles.get(year) ?? [];
      const searchPartsDigest = partsDigest(ofSearch);
      if (outputs === null && last?.searchPartsDigest === searchPartsDigest) return [year, last] as const;
      const before = last === undefined ? {} : states.checksums(last.checksumsDigest);
      const own =
        outputs === null
          ? Object.keys(before).filter((file) => yearOfSearchFile(file) === null)
          : Object.keys(states.outputKeys(outputs.keysDigest));
      const made = outputs === null ? {} : states.checksums(outputs.madeDigest);
      const found = (file: string) => made[file] ?? madeOfSearch.get(file) ?? before[file]!;
      const checksums = checksumsOf([...own, ...ofSearch], found);
      return [year, { ...fixityOf(year, checksums, states), searchPartsDigest }] as const;
    }),
  );
}

/** The names of packs say what is in them. */
function partsDigest(files: readonly string[]): string {
  return digestOf(files.toSorted());
}

/** The checksums of files in the order of their names, so that the same files always make the same text. */
export function checksumsOf(files: readonly string[], found: (file: string) => Checksum): Checksums {
  return Object.fromEntries([...files].sort().map((file) => [file, found(file)]));
}

function fixityOf(year: number, checksums: Checksums, states: StateStore): Omit<VolumeFixity, "searchPartsDigest"> {
  const all = Object.values(checksums);
  return {
    manifestSha256: checksumOf(Buffer.from(volumeManifest(year, checksums))).sha256,
    checksumsDigest: states.putChecksums(checksums),
    fileCount: all.length,
    sizeBytes: all.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  };
}

function volumeManifest(year: number, checksums: Checksums): string {
  const folder = yearUrl(year).slice(1);
  return manifestText(
    Object.entries(checksums).map(([file, { sha256 }]) => ({ path: pathFrom(folder, file), sha256 })),
  );
}

/** The manifests of the volumes as outputs. They belong to no volume: the manifest of the site lists them. */
export function volumeManifests(
  fixities: ReadonlyMap<number, VolumeFixity>,
  states: StateStore,
): readonly TextOutput[] {
  return [...fixities].map(([year, { manifestSha256, checksumsDigest }]) => ({
    file: fileOf(volumeManifestUrl(year)),
    key: manifestSha256,
    text: () => volumeManifest(year, states.checksums(checksumsDigest)),
  }));
}
