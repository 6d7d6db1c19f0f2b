import { addressTable } from "../addresses/address-table.ts";
import { workFolder } from "../addresses/folder-names.ts";
import { takeApart } from "../addresses/take-apart.ts";
import { fileOf, manifestCheckUrl, manifestUrl, urlOfFile, yearUrl } from "../addresses/urls.ts";

/** The files that a check begins with, as paths inside the site. */

export const MANIFEST_FILE = fileOf(manifestUrl);

/** The check of that manifest. */
export const CHECK_FILE = fileOf(manifestCheckUrl);

/** The year of the volume whose manifest a file is; `null` where it is none. */
export function yearOfManifest(file: string): number | null {
  const place = takeApart(urlOfFile(file));
  return place?.kind === "volumeManifest" ? place.year : null;
}

/** The folder of a volume, with a slash at its end. */
export function volumeFolder(year: number): string {
  return yearUrl(year).slice(1);
}

const MARKER_FILE = fileOf(addressTable.marker.make({}));

/** Whether a file of the output folder is in no manifest: the site's manifest itself, and what is no part of the site. */
export function isUnlisted(file: string): boolean {
  return file === MANIFEST_FILE || file === MARKER_FILE || file.startsWith(`${workFolder}/`);
}
